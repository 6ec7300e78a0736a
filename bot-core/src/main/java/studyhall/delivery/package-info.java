/**
 * What leaves the house at a time of its own: outbox, rate budget, sender.
 */
@NullMarked
package studyhall.delivery;

import org.jspecify.annotations.NullMarked;
