package studyhall.schedule;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.quartz.DisallowConcurrentExecution;
import studyhall.storage.DatabaseClock;

/**
 * Closes posts whose day went by while no process served their platform, and removes what nobody will ask for again: rows
 * of the outbox that are done with and showed no tip, and workspaces that the bot was removed from long ago.
 */
@DisallowConcurrentExecution
public record CleanUpJob(Jdbi jdbi, DatabaseClock clock) implements Turn {
    /** Longer than any button of a post is pressed. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int BATCH = 5_000;

    @Override
    public void run() {
        close();
        remove();
        jdbi.useHandle(handle -> new Departures(jdbi).purge(clock.now(handle)));
    }

    private void close() {
        jdbi.useTransaction(handle ->
                handle.createUpdate("""
                        UPDATE outbox SET state = 'SKIPPED', error = 'No process served its platform on its day'
                        WHERE (workspace_id, id) IN (
                            SELECT workspace_id, id FROM outbox
                            WHERE state = 'READY' AND rides IS NULL AND expires_at <= :now
                            FOR UPDATE SKIP LOCKED)""").bind("now", clock.now(handle)).execute());
    }

    /** Removes them, and tells how many. */
    int remove() {
        int all = 0;
        int removed;
        do {
            // which tips a channel has seen is what its rotation stands on
            removed = jdbi.inTransaction(handle -> handle.createUpdate("""
                            DELETE FROM outbox WHERE (workspace_id, id) IN (
                                SELECT workspace_id, id FROM outbox
                                WHERE state IN ('POSTED', 'SKIPPED') AND expires_at < :old
                                  AND NOT EXISTS (SELECT 1 FROM tip_shown
                                                  WHERE tip_shown.workspace_id = outbox.workspace_id
                                                    AND tip_shown.outbox_id = outbox.id)
                                LIMIT :batch FOR UPDATE SKIP LOCKED)""")
                    .bind("old", clock.now(handle).minus(KEPT))
                    .bind("batch", BATCH)
                    .execute());
            all += removed;
        } while (removed == BATCH);
        return all;
    }
}
