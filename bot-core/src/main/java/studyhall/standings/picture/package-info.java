/**
 * Figures as pictures: bars on a panel of its own colour, which reads on light and dark. Takes names and numbers and gives
 * bytes; whoever shows one says in words what it shows.
 */
@NullMarked
package studyhall.standings.picture;

import org.jspecify.annotations.NullMarked;
