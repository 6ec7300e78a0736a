package studyhall.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import studyhall.standings.Player;

/** Who means to come to a quiz that is announced. */
final class QuizGuests {
    private QuizGuests() {}

    /** False when this person had said so. */
    static boolean add(Handle handle, long workspace, String channel, LocalDate date, long player) {
        return handle.createUpdate("""
                        INSERT INTO quiz_guest (workspace_id, channel, quiz_on, player_id)
                        VALUES (:workspace, :channel, :date, :player) ON CONFLICT DO NOTHING""")
                        .bind("workspace", workspace)
                        .bind("channel", channel)
                        .bind("date", date)
                        .bind("player", player)
                        .execute()
                == 1;
    }

    static List<Player> of(Handle handle, long workspace, String channel, LocalDate date) {
        return handle.createQuery("""
                        SELECT player.id, player.name FROM quiz_guest
                        JOIN player ON player.workspace_id = quiz_guest.workspace_id AND player.id = player_id
                        WHERE quiz_guest.workspace_id = :workspace AND channel = :channel AND quiz_on = :date
                        ORDER BY player.id""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("date", date)
                .map((row, context) -> new Player(row.getLong("id"), row.getString("name")))
                .list();
    }

    static int count(Handle handle, long workspace, String channel, LocalDate date) {
        return handle.createQuery("""
                        SELECT count(*) FROM quiz_guest
                        WHERE workspace_id = :workspace AND channel = :channel AND quiz_on = :date""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("date", date)
                .mapTo(Integer.class)
                .one();
    }

    /** Takes those of one date along to another. */
    static void move(Handle handle, long workspace, String channel, LocalDate from, LocalDate to) {
        handle.createUpdate("""
                        INSERT INTO quiz_guest (workspace_id, channel, quiz_on, player_id)
                        SELECT workspace_id, channel, :to, player_id FROM quiz_guest
                        WHERE workspace_id = :workspace AND channel = :channel AND quiz_on = :from
                        ON CONFLICT DO NOTHING""")
                .bind("to", to)
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("from", from)
                .execute();
    }
}
