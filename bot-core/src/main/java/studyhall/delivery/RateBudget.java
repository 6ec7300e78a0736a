package studyhall.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What a platform allows to all replicas together, kept as the instant at which the next call may be made. */
final class RateBudget {
    private RateBudget() {}

    /**
     * Takes the next places in a row.
     *
     * @param gap between two calls
     * @return when the first of them may be made; each further one a gap later
     */
    static Instant take(Handle handle, String bucket, int calls, Duration gap, Instant now) {
        return handle.createQuery("""
                        INSERT INTO rate_budget AS budget (bucket, next_at)
                        VALUES (:bucket, :now::timestamptz + :taken * interval '1 microsecond')
                        ON CONFLICT (bucket) DO UPDATE
                        SET next_at = greatest(budget.next_at, :now::timestamptz) + :taken * interval '1 microsecond'
                        RETURNING next_at - :taken * interval '1 microsecond'""")
                .bind("bucket", bucket)
                .bind("now", now)
                .bind("taken", gap.toNanos() / 1000 * calls)
                .mapTo(Instant.class)
                .one();
    }
}
