/**
 * Forms in which other programs take questions, cards and what somebody answered: pure text, no files and no database.
 */
@NullMarked
package studyhall.library.exchange;

import org.jspecify.annotations.NullMarked;
