/**
 * What leaves the house at a time of its own. A row of the {@link studyhall.delivery.Outbox} is claimed by one replica's
 * {@link studyhall.delivery.Deliverer}, given words by a {@link studyhall.delivery.Composer}, posted, and marked; what a
 * replica left behind in between is decided by {@link studyhall.delivery.OutboxRecovery}. Nothing here knows what is said.
 * Whatever is asked of Discord, from here or elsewhere, takes its place at the {@link studyhall.delivery.Turnstile}.
 */
@NullMarked
package studyhall.delivery;

import org.jspecify.annotations.NullMarked;
