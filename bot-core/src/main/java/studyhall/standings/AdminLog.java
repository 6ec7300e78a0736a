package studyhall.standings;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Cut;
import studyhall.storage.DatabaseClock;

/** Who changed what for others, such as a schedule, a season or notes. Only ever added to. Thread-safe. */
public final class AdminLog {
    private static final int MAX_DEED = 200;

    /**
     * An entry.
     *
     * @param who the name as last seen, from outside
     * @param deed as it was typed, from outside
     */
    public record Entry(Instant at, String who, String channel, String deed) {}

    private final Jdbi jdbi;
    private final DatabaseClock clock;

    public AdminLog(Jdbi jdbi, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public void add(long workspace, long player, String channel, String deed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO admin_log (workspace_id, at, player_id, channel, deed)
                        VALUES (:workspace, :at, :player, :channel, :deed)""")
                .bind("workspace", workspace)
                .bind("at", clock.now(handle))
                .bind("player", player)
                .bind("channel", channel)
                .bind("deed", Cut.at(MAX_DEED, deed.replace("\0", "")))
                .execute());
    }

    /** The newest first. */
    public List<Entry> newest(long workspace, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT at, name, channel, deed FROM admin_log JOIN player
                          ON player.workspace_id = admin_log.workspace_id AND player.id = player_id
                        WHERE admin_log.workspace_id = :workspace ORDER BY admin_log.id DESC LIMIT :most""")
                .bind("workspace", workspace)
                .bind("most", most)
                .map((row, context) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("channel"),
                        row.getString("deed")))
                .list());
    }
}
