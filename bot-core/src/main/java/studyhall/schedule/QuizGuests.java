package studyhall.schedule;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

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
