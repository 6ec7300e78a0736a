package studyhall.bench;

import java.time.LocalDate;
import studyhall.storage.Database;

/** A workspace with players and quizzes that nobody played, filled by the database itself. */
public final class MadeUpQuizzes {
    private static final int ROUNDS_OF_A_DAY = 5;

    /** The first local day on which something was asked. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    /** A round that is open. */
    public record Asked(long quiz, int number) {}

    private MadeUpQuizzes() {}

    /** Makes a workspace with players whose ids are 1 to so many. */
    public static long workspace(Database database, int players) {
        return database.jdbi().inTransaction(handle -> {
            long workspace = handle.createQuery(
                            "INSERT INTO workspace (platform, external) SELECT 'SLACK', 'T' || count(*) FROM workspace RETURNING id")
                    .mapTo(Long.class)
                    .one();
            handle.execute("""
                    INSERT INTO player (workspace_id, id, home, external, name) OVERRIDING SYSTEM VALUE
                    SELECT ?, n, 'T1', 'U' || n, 'Player ' || n FROM generate_series(1, ?) AS n""", workspace, players);
            return workspace;
        });
    }

    /** Opens a round for a time that outlasts every measurement. */
    public static Asked ask(Database database, long workspace, int which) {
        return database.jdbi().inTransaction(handle -> {
            long quiz = handle.createQuery("""
                            INSERT INTO quiz (workspace_id, channel, mode, topic_name, starter_id, rounds, phase, day)
                            VALUES (?, 'C' || ?, 'CALM', 'All', 1, 1, 'ASKING', DATE '2025-12-31') RETURNING id""")
                    .bind(0, workspace)
                    .bind(1, which)
                    .mapTo(Long.class)
                    .one();
            round(handle, workspace, quiz, 1, "OPEN");
            return new Asked(quiz, 1);
        });
    }

    private static void round(org.jdbi.v3.core.Handle handle, long workspace, long quiz, int rounds, String state) {
        handle.execute("""
                INSERT INTO round (workspace_id, quiz_id, number, state, question_id, fact_key, fact_version, stem,
                                   options, right_option, explanation, citation, true_of, reading_millis,
                                   window_millis, message_at, opened_at)
                SELECT ?, ?, n, ?, 'q' || n, 'f', 'v', 'What?', '{a,b,c,d}', 0, '', '', '{"","","",""}', 1000,
                       1000000000, clock_timestamp() - interval '1 second', clock_timestamp()
                FROM generate_series(1, ?) AS n""", workspace, quiz, state, rounds);
    }

    /**
     * Fills answers of players to rounds that are closed, five a day, and boards of as many days with all players on them.
     * Nothing can be answered properly after that.
     *
     * @param most answers
     * @return the last day that was played
     */
    public static LocalDate answer(Database database, long workspace, int players, int rounds, long most) {
        int days = (rounds + ROUNDS_OF_A_DAY - 1) / ROUNDS_OF_A_DAY;
        LocalDate last = FIRST_DAY.plusDays(days - 1L);
        database.jdbi().useTransaction(handle -> {
            long quiz = handle.createQuery("""
                            INSERT INTO quiz (workspace_id, channel, mode, topic_name, starter_id, rounds, phase, day)
                            VALUES (?, 'filled', 'CALM', 'All', 1, ?, 'OVER', ?) RETURNING id""")
                    .bind(0, workspace)
                    .bind(1, rounds)
                    .bind(2, last)
                    .mapTo(Long.class)
                    .one();
            round(handle, workspace, quiz, rounds, "CLOSED");
            // what they refer to is there, and ten million looks at it take minutes
            handle.execute("ALTER TABLE answer DROP CONSTRAINT IF EXISTS answer_workspace_id_quiz_id_number_fkey");
            handle.execute("""
                    INSERT INTO answer (workspace_id, quiz_id, number, player_id, option, took_millis, points)
                    SELECT ?, ?, number, player, player % 4, 1000, CASE WHEN hashint8(number * 20011 + player) % 4 = 0
                           THEN 0 ELSE 600 END
                    FROM generate_series(1, ?) AS number CROSS JOIN generate_series(1, ?) AS player
                    LIMIT ?""", workspace, quiz, rounds, players, most);
            handle.execute("""
                    INSERT INTO standing (workspace_id, kind, period, starts_on, subject_id, points, correct, answered,
                                          last_correct_at)
                    SELECT ?, 'PLAYER', period, starts_on, player, sum(3000 * (1 + hashint8(player * 7919 + day) % 3)
                           * CASE WHEN hashint8(player * 7919 + day) < 0 THEN -1 ELSE 1 END + 10000), 5, 5,
                           timestamptz '2026-01-05' + player * interval '1 second'
                    FROM generate_series(0, ? - 1) AS day CROSS JOIN generate_series(1, ?) AS player
                    CROSS JOIN LATERAL (VALUES
                        ('TODAY', DATE '2026-01-05' + day),
                        ('WEEK', date_trunc('week', DATE '2026-01-05' + day)::date),
                        ('MONTH', date_trunc('month', DATE '2026-01-05' + day)::date),
                        ('SEASON', DATE '2026-01-05' + day / 56 * 56),
                        ('ALL', DATE '1970-01-01')) AS board (period, starts_on)
                    GROUP BY period, starts_on, player""", workspace, days, players);
            handle.execute("INSERT INTO season (workspace_id, starts_on, ends_on, name)"
                    + " SELECT ?, DATE '2026-01-05' + n * 56, DATE '2026-01-05' + n * 56 + 55, 'Season ' || n"
                    + " FROM generate_series(0, (? - 1) / 56) AS n", workspace, days);
        });
        database.jdbi().useHandle(handle -> {
            handle.execute("VACUUM (ANALYZE) answer");
            handle.execute("VACUUM (ANALYZE) standing");
        });
        return last;
    }
}
