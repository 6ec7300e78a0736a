/**
 * What happens by the clock.
 */
@NullMarked
package studyhall.schedule;

import org.jspecify.annotations.NullMarked;
