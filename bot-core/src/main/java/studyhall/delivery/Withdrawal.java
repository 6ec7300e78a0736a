package studyhall.delivery;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Takes back what is in the outbox and not begun, when whoever planned it wants it no more. */
public final class Withdrawal {
    private Withdrawal() {}

    /**
     * Removes rows of a channel, in the transaction that changes its schedules; what was to appear in their post is a post
     * without them. What is being posted stays: it still comes.
     */
    public static void of(Handle handle, long workspace, String channel, Collection<String> kinds) {
        String[] wanted = kinds.toArray(String[]::new);
        handle.createUpdate("""
                        DELETE FROM outbox AS rider USING outbox AS post
                        WHERE rider.workspace_id = :workspace AND rider.channel = :channel AND rider.kind = ANY(:kinds)
                          AND post.workspace_id = rider.workspace_id AND post.channel = rider.channel
                          AND post.local_date = rider.local_date AND post.kind = rider.rides
                          AND post.state IN ('READY', 'CLAIMED')""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("kinds", wanted)
                .execute();
        handle.createUpdate("""
                        WITH gone AS (
                            DELETE FROM outbox
                            WHERE workspace_id = :workspace AND channel = :channel AND kind = ANY(:kinds)
                              AND rides IS NULL AND state IN ('READY', 'CLAIMED')
                            RETURNING local_date, kind)
                        UPDATE outbox AS rider SET rides = nullif(head.kind, rider.kind)
                        FROM gone CROSS JOIN LATERAL (
                            SELECT kind FROM outbox AS left_over
                            WHERE left_over.workspace_id = :workspace AND left_over.channel = :channel
                              AND left_over.local_date = gone.local_date AND left_over.rides = gone.kind
                            ORDER BY id LIMIT 1) AS head
                        WHERE rider.workspace_id = :workspace AND rider.channel = :channel
                          AND rider.local_date = gone.local_date AND rider.rides = gone.kind""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("kinds", wanted)
                .execute();
    }
}
