package studyhall;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lets a group that has played today look back on weeks of it, so that boards and recaps have all of their lines. */
public final class PastWeeks {
    private PastWeeks() {}

    /** Ends what the quizzes that run are waiting for. */
    public static void hurry(Jdbi jdbi) {
        jdbi.useHandle(handle ->
                handle.execute("UPDATE quiz SET due_at = clock_timestamp() - interval '1 hour' WHERE phase <> 'OVER'"));
    }

    /** What is planned in a channel is due now. */
    public static void due(Jdbi jdbi, String channel, String activity) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE schedule SET days = 127, next_at = clock_timestamp() - interval '1 second',
                            at_local = (clock_timestamp() - interval '1 second') AT TIME ZONE zone,
                            next_on = ((clock_timestamp() - interval '1 second') AT TIME ZONE zone)::date
                        WHERE channel = :channel AND activity = :activity""")
                .bind("channel", channel)
                .bind("activity", activity)
                .execute());
    }

    /** Fills the board of the week: as many others as are given, all but one of whom have more than anybody who has played. */
    public static void crowd(Jdbi jdbi, int others) {
        jdbi.useTransaction(handle -> {
            for (int other = 1; other <= others; other++) {
                handle.createUpdate("""
                                WITH known AS (
                                    INSERT INTO player (workspace_id, home, external, name)
                                    SELECT id, 'elsewhere', :name, :name FROM workspace
                                    RETURNING workspace_id, id
                                )
                                INSERT INTO standing (workspace_id, kind, period, starts_on, subject_id, points, correct,
                                                      answered, last_correct_at)
                                SELECT known.workspace_id, 'PLAYER', period, starts_on, known.id,
                                       CASE period WHEN 'TODAY' THEN :today ELSE :points END, 3, 4, clock_timestamp()
                                FROM known JOIN (SELECT DISTINCT workspace_id, period, starts_on FROM standing
                                                 WHERE kind = 'PLAYER') AS had USING (workspace_id)""")
                        .bind("name", "Player " + (char) ('A' + other - 1))
                        .bind("points", 5_000L - 110 * other)
                        // every third has won much today, and so has climbed
                        .bind("today", other % 3 == 0 ? 900L : 0L)
                        .execute();
            }
            // the last of them has as many as whoever has least, and had them first
            handle.execute("""
                    UPDATE standing SET last_correct_at = clock_timestamp() - interval '1 day', points = (
                        SELECT min(points) FROM standing WHERE kind = 'PLAYER' AND period = 'WEEK' AND points > 0)
                    WHERE kind = 'PLAYER' AND period <> 'TODAY' AND subject_id = (SELECT max(id) FROM player)""");
        });
    }

    /** Who has least of those that have points, as their platform calls them. */
    public static String least(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT external FROM standing JOIN player
                          ON player.workspace_id = standing.workspace_id AND player.id = subject_id
                        WHERE kind = 'PLAYER' AND period = 'WEEK' AND points > 0
                        ORDER BY points, last_correct_at DESC, subject_id DESC LIMIT 1""").mapTo(String.class).one());
    }

    /** All that was played was played in the days before, after weeks in which those who now lead were last. */
    public static void goBy(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            for (String sql : List.of(
                    // whoever only filled a board would stand in the way of those who climb
                    "DELETE FROM standing WHERE period = 'TODAY' AND kind = 'PLAYER' AND subject_id IN "
                            + "(SELECT id FROM player WHERE home = 'elsewhere')",
                    "UPDATE quiz SET day = day - 2",
                    "UPDATE season SET starts_on = starts_on - 16",
                    "UPDATE standing SET starts_on = starts_on - 2 WHERE period = 'TODAY'",
                    "UPDATE quiz SET local_date = local_date - 1 WHERE mode = 'CHALLENGE'")) {
                handle.execute(sql);
            }
            before(handle);
            challenges(handle);
        });
    }

    private static void before(Handle handle) {
        handle.execute("""
                INSERT INTO standing (workspace_id, kind, period, starts_on, subject_id, points, correct, answered)
                SELECT standing.workspace_id, 'PLAYER', 'TODAY', min(starts_on) - 10, subject_id,
                       100 * row_number() OVER (ORDER BY sum(points) DESC, subject_id DESC), 1, 2
                FROM standing JOIN player ON player.workspace_id = standing.workspace_id AND player.id = subject_id
                WHERE kind = 'PLAYER' AND period = 'TODAY' AND home <> 'elsewhere'
                GROUP BY standing.workspace_id, subject_id""");
        // points come in hundreds, so that no two teams end level
        handle.execute("""
                INSERT INTO standing (workspace_id, kind, period, starts_on, subject_id, points, correct, answered)
                SELECT team.workspace_id, 'TEAM', 'TODAY', min(starts_on), team.id, 400 + 140 * (team.id % 2), 1, 2
                FROM team JOIN standing USING (workspace_id) WHERE kind = 'PLAYER' AND period = 'TODAY'
                GROUP BY team.workspace_id, team.id""");
    }

    /** The challenges that were answered were there on each of the eleven days before too, and the same people answered. */
    private static void challenges(Handle handle) {
        handle.execute("""
                CREATE TEMPORARY TABLE copied ON COMMIT DROP AS
                SELECT quiz.workspace_id, quiz.id AS quiz_id, ago, 100000 * ago + quiz.id AS copy
                FROM quiz CROSS JOIN generate_series(1, 11) AS ago WHERE mode = 'CHALLENGE'""");
        handle.execute("""
                INSERT INTO quiz OVERRIDING SYSTEM VALUE
                SELECT (jsonb_populate_record(quiz, jsonb_build_object(
                    'id', copy, 'day', day - ago, 'local_date', local_date - ago, 'message_id', NULL))).*
                FROM quiz JOIN copied ON quiz_id = quiz.id""");
        for (String table : List.of("round", "answer")) {
            handle.execute("INSERT INTO " + table + " SELECT (jsonb_populate_record(" + table
                    + ", jsonb_build_object('quiz_id', copy))).* FROM " + table + " JOIN copied USING (workspace_id,"
                    + " quiz_id)");
        }
    }
}
