/**
 * Teams, boards and periods: who stands where, rolled up once when a round closes.
 */
@NullMarked
package studyhall.standings;

import org.jspecify.annotations.NullMarked;
