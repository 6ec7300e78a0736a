package studyhall.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Platform;
import studyhall.chat.Trace;
import studyhall.storage.DatabaseClock;

/**
 * Looks after what a replica left behind. What it had claimed and not begun goes back to the queue. What it was posting is
 * looked for on the platform: found is posted, surely absent goes back, and what nobody can tell is
 * {@link State#AMBIGUOUS} and never posted by itself. Several may run at the same time. Thread-safe.
 */
public final class OutboxRecovery {
    private static final Logger log = LoggerFactory.getLogger(OutboxRecovery.class);

    /** Longer than any call to a platform takes before it is given up. */
    static final Duration SENDING = Duration.ofMinutes(2);

    private static final int BATCH = 100;

    private final Jdbi jdbi;
    private final Chat chat;
    private final Set<Platform> platforms;
    private final Composer composer;
    private final DatabaseClock clock;

    /**
     * Wires it.
     *
     * @param platforms those that this process can ask
     */
    public OutboxRecovery(Jdbi jdbi, Chat chat, Set<Platform> platforms, Composer composer, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.chat = chat.patient();
        this.platforms = Set.copyOf(platforms);
        this.composer = composer;
        this.clock = clock;
    }

    private record Lost(Post post, Instant since) {}

    /** Looks once. */
    public void run() {
        jdbi.useTransaction(handle -> handBack(handle, clock.now(handle)));
        for (Lost lost : jdbi.inTransaction(handle -> take(handle, clock.now(handle)))) {
            decide(lost);
        }
    }

    private static void handBack(Handle handle, Instant now) {
        handle.createUpdate("""
                        UPDATE outbox SET state = 'READY', owner = NULL
                        WHERE (workspace_id, id) IN (
                            SELECT workspace_id, id FROM outbox WHERE state = 'CLAIMED' AND owner_until <= :now
                            FOR UPDATE SKIP LOCKED)""").bind("now", now).execute();
    }

    /** Rows that have been under way for too long, held by this look for as long again. */
    private List<Lost> take(Handle handle, Instant now) {
        return handle.createQuery("""
                        UPDATE outbox AS lost SET owner = :owner, owner_until = :until
                        FROM (SELECT workspace_id, id FROM outbox
                              WHERE state = 'SENDING' AND platform = ANY(:platforms)
                                AND sending_since <= :old AND owner_until <= :now
                              ORDER BY id LIMIT :batch FOR UPDATE SKIP LOCKED) AS old
                        WHERE lost.workspace_id = old.workspace_id AND lost.id = old.id
                        RETURNING lost.*, ARRAY(
                            SELECT kind FROM outbox AS rider
                            WHERE rider.workspace_id = lost.workspace_id AND rider.channel = lost.channel
                              AND rider.local_date = lost.local_date AND rider.rides = lost.kind
                            ORDER BY rider.id) AS riders""")
                .bind("owner", UUID.randomUUID())
                .bind("until", now.plus(SENDING))
                .bind("platforms", platforms.stream().map(Platform::name).toArray(String[]::new))
                .bind("old", now.minus(SENDING))
                .bind("now", now)
                .bind("batch", BATCH)
                .map((row, context) -> new Lost(
                        Outbox.post(row), row.getTimestamp("sending_since").toInstant()))
                .list();
    }

    private void decide(Lost lost) {
        Post post = lost.post();
        Trace trace;
        try {
            // platforms' clocks and ours differ by little
            trace = post.person().isPresent()
                    // only the person's own platform knows where their messages stand
                    ? new Trace.Unknown()
                    : chat.trace(post.channel(), post.key(), lost.since().minusSeconds(30));
        } catch (ChatException e) {
            if (e.kind() != ChatException.Kind.GONE && e.kind() != ChatException.Kind.FORBIDDEN) {
                log.info("Post {} could not be looked for yet: {}", post.key(), e.getMessage());
                return;
            }
            trace = new Trace.Unknown();
        }
        Trace found = trace;
        jdbi.useTransaction(handle -> {
            if (found instanceof Trace.Posted posted) {
                if (Outbox.posted(handle, post, posted.message())) {
                    composer.posted(handle, post, posted.message());
                }
            } else if (found instanceof Trace.Absent) {
                Outbox.again(
                        handle, post, post.attempts(), clock.now(handle), "It was not shown when its replica ended");
            } else {
                Outbox.close(
                        handle,
                        post,
                        State.AMBIGUOUS,
                        "It was being posted when its replica ended, and the platform cannot tell whether it was shown");
                log.warn("Nobody can tell whether post {} was shown; see: studyhall outbox list", post.key());
            }
        });
    }
}
