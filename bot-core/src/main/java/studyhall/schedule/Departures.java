package studyhall.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Platform;

/**
 * Workspaces that the bot was removed from: nothing is posted there any more, and their data goes after
 * {@link #KEPT} unless it comes back. Thread-safe.
 */
public record Departures(Jdbi jdbi) {
    /** Removed by mistake, or for a holiday, and all is there again. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** A platform says that the bot was removed; saying it again changes nothing. */
    public void left(Platform platform, String workspace) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            UPDATE workspace SET left_at = clock_timestamp()
                            WHERE platform = :platform AND external = :workspace AND left_at IS NULL""")
                    .bind("platform", platform.name())
                    .bind("workspace", workspace)
                    .execute();
            handle.createUpdate("""
                            UPDATE schedule SET paused = true, held = 'PLACE' FROM workspace
                            WHERE workspace.id = schedule.workspace_id AND NOT paused
                              AND platform = :platform AND external = :workspace""")
                    .bind("platform", platform.name())
                    .bind("workspace", workspace)
                    .execute();
        });
    }

    /** The bot is there; what rested since it was not goes on. Most often one statement that changes nothing. */
    public void back(Platform platform, String workspace) {
        jdbi.useTransaction(handle -> {
            int returned = handle.createUpdate("""
                            UPDATE workspace SET left_at = NULL
                            WHERE platform = :platform AND external = :workspace AND left_at IS NOT NULL""")
                    .bind("platform", platform.name())
                    .bind("workspace", workspace)
                    .execute();
            if (returned > 0) {
                handle.createUpdate("""
                                UPDATE schedule SET paused = false, held = '' FROM workspace
                                WHERE workspace.id = schedule.workspace_id AND held = 'PLACE'
                                  AND platform = :platform AND external = :workspace""")
                        .bind("platform", platform.name())
                        .bind("workspace", workspace)
                        .execute();
            }
        });
    }

    /** Removes all that is kept of workspaces that were left long ago, and tells how many those were. */
    int purge(Instant now) {
        return jdbi.inTransaction(handle -> {
            // every table of a workspace's data goes with its row, in an order that PostgreSQL chooses
            handle.execute("SET CONSTRAINTS ALL DEFERRED");
            return handle.createUpdate("DELETE FROM workspace WHERE left_at < :old")
                    .bind("old", now.minus(KEPT))
                    .execute();
        });
    }
}
