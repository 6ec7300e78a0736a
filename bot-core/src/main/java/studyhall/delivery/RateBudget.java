package studyhall.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What a platform allows to all replicas together, kept as the instant at which the next call may be made. */
final class RateBudget {
    private RateBudget() {}

    /**
     * Places in a row.
     *
     * @param first when the first of them may be used; each further one a gap later
     * @param granted how many there are, fewer than were asked for where the budget is spent for longer
     */
    record Places(Instant first, int granted) {
        /** The place after them. */
        Instant after(Duration gap) {
            return first.plus(gap.multipliedBy(granted));
        }
    }

    /**
     * Takes the next places in a row. None lies further ahead than the horizon: whoever takes places and dies would
     * else have spent what others could use.
     *
     * @param gap between two calls
     */
    static Places take(Handle handle, String bucket, int calls, Duration gap, Duration horizon, Instant now) {
        handle.createUpdate("INSERT INTO rate_budget (bucket, next_at) VALUES (:bucket, :now) ON CONFLICT DO NOTHING")
                .bind("bucket", bucket)
                .bind("now", now)
                .execute();
        Instant first = handle.createQuery("""
                        SELECT greatest(next_at, :now::timestamptz) FROM rate_budget WHERE bucket = :bucket FOR UPDATE""")
                .bind("bucket", bucket)
                .bind("now", now)
                .mapTo(Instant.class)
                .one();
        Duration left = horizon.minus(Duration.between(now, first));
        int granted = left.isNegative() ? 0 : (int) Math.min(calls, left.toNanos() / gap.toNanos());
        Places places = new Places(first, granted);
        handle.createUpdate("UPDATE rate_budget SET next_at = :next WHERE bucket = :bucket")
                .bind("next", places.after(gap))
                .bind("bucket", bucket)
                .execute();
        return places;
    }

    /** Leaves no place before so long from now. */
    static void hold(Handle handle, String bucket, Duration time) {
        handle.createUpdate("""
                        INSERT INTO rate_budget AS budget (bucket, next_at) VALUES (:bucket, clock_timestamp() + :time)
                        ON CONFLICT (bucket) DO UPDATE SET next_at = greatest(budget.next_at, excluded.next_at)""").bind("bucket", bucket).bind("time", time).execute();
    }
}
