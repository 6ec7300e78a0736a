package studyhall.standings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Brings scores and boards up to date after a round, in the transaction that closes it. Boards count each player's, and
 * each team's, best two quizzes of a local day in which at least two of them played, and beside them their best daily
 * challenge, so that knowledge wins and not time to spend.
 */
public final class RollUp {
    /** Best quizzes of a day that count. */
    private static final int BEST = 2;

    /** Members whose mean is the team's score, at most. */
    static final int BEST_MEMBERS = 3;

    private RollUp() {}

    /**
     * Counts a quiz anew.
     *
     * @param day the local day that its points belong to
     * @param daily whether it is a daily challenge, which a player answers alone
     */
    public static void quiz(Handle handle, long workspace, long quiz, LocalDate day, boolean daily) {
        // quizzes of two channels that close together share players
        handle.createQuery("SELECT pg_advisory_xact_lock(hashtext('studyhall.standings'), :workspace::int)")
                .bind("workspace", (int) workspace)
                .mapToMap()
                .one();
        players(handle, workspace, quiz, day, daily);
        teams(handle, workspace, quiz, day, daily);
        Map<Period, LocalDate> starts = starts(handle, workspace, day);
        for (Kind kind : Kind.values()) {
            boards(handle, workspace, quiz, kind, day, starts);
        }
    }

    private static Map<Period, LocalDate> starts(Handle handle, long workspace, LocalDate day) {
        LocalDate season = Seasons.startOrBegin(handle, workspace, day);
        Map<Period, LocalDate> starts = new EnumMap<>(Period.class);
        for (Period period : Period.values()) {
            starts.put(period, period.start(day, season));
        }
        return starts;
    }

    private static void players(Handle handle, long workspace, long quiz, LocalDate day, boolean daily) {
        handle.createUpdate("""
                        INSERT INTO quiz_score
                            (workspace_id, quiz_id, kind, subject_id, day, points, correct, answered, last_correct_at,
                             counts, daily)
                        SELECT :workspace, :quiz, 'PLAYER', player_id, :day,
                               sum(answer.points + coalesce(adjusted.points, 0)),
                               count(*) FILTER (WHERE answer.points > 0),
                               count(*),
                               max(answered_at) FILTER (WHERE answer.points > 0),
                               :daily OR count(*) OVER () >= 2, :daily
                        FROM answer
                        JOIN round USING (workspace_id, quiz_id, number)
                        LEFT JOIN (
                            SELECT number, player_id, sum(points) AS points FROM adjustment
                            WHERE workspace_id = :workspace AND quiz_id = :quiz
                            GROUP BY number, player_id
                        ) AS adjusted USING (number, player_id)
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND state = 'CLOSED'
                        GROUP BY player_id
                        ON CONFLICT (workspace_id, quiz_id, kind, subject_id) DO UPDATE SET
                            points = excluded.points, correct = excluded.correct, answered = excluded.answered,
                            last_correct_at = excluded.last_correct_at, counts = excluded.counts""")
                .bind("workspace", workspace)
                .bind("quiz", quiz)
                .bind("day", day)
                .bind("daily", daily)
                .execute();
    }

    /**
     * A team's score is the mean of its best n players, where n is the smaller of three and the smallest roster that
     * plays; empty places count zero.
     */
    private static void teams(Handle handle, long workspace, long quiz, LocalDate day, boolean daily) {
        handle.createUpdate("""
                        WITH playing AS (
                            SELECT team_id, count(*) AS roster
                            FROM quiz_roster
                            LEFT JOIN quiz_score AS score
                              ON score.workspace_id = quiz_roster.workspace_id
                                 AND score.quiz_id = quiz_roster.quiz_id
                                 AND score.kind = 'PLAYER' AND score.subject_id = quiz_roster.player_id
                            WHERE quiz_roster.workspace_id = :workspace AND quiz_roster.quiz_id = :quiz
                            GROUP BY team_id
                            HAVING count(score.subject_id) > 0
                        ), places AS (
                            SELECT least(:best, min(roster)) AS n, count(*) AS teams FROM playing
                        ), members AS (
                            SELECT team_id, score.*,
                                   row_number() OVER (
                                       PARTITION BY team_id ORDER BY score.points DESC, score.subject_id) AS place
                            FROM quiz_roster
                            JOIN quiz_score AS score
                              ON score.workspace_id = quiz_roster.workspace_id
                                 AND score.quiz_id = quiz_roster.quiz_id
                                 AND score.kind = 'PLAYER' AND score.subject_id = quiz_roster.player_id
                            WHERE quiz_roster.workspace_id = :workspace AND quiz_roster.quiz_id = :quiz
                        )
                        INSERT INTO quiz_score
                            (workspace_id, quiz_id, kind, subject_id, day, points, correct, answered, last_correct_at,
                             counts, daily)
                        SELECT :workspace, :quiz, 'TEAM', team_id, :day,
                               round(coalesce(sum(points) FILTER (WHERE place <= n), 0)::numeric / n),
                               sum(correct), sum(answered), max(last_correct_at), teams >= 2, :daily
                        FROM members CROSS JOIN places
                        GROUP BY team_id, n, teams
                        ON CONFLICT (workspace_id, quiz_id, kind, subject_id) DO UPDATE SET
                            points = excluded.points, correct = excluded.correct, answered = excluded.answered,
                            last_correct_at = excluded.last_correct_at, counts = excluded.counts""")
                .bind("workspace", workspace)
                .bind("quiz", quiz)
                .bind("day", day)
                .bind("daily", daily)
                .bind("best", BEST_MEMBERS)
                .execute();
    }

    private static void boards(
            Handle handle, long workspace, long quiz, Kind kind, LocalDate day, Map<Period, LocalDate> starts) {
        String periods = starts.entrySet().stream()
                .map(start -> "('" + start.getKey().name() + "', DATE '" + start.getValue() + "')")
                .collect(Collectors.joining(", "));
        handle.createUpdate(String.format("""
                                WITH ranked AS (
                                    SELECT score.*,
                                           row_number() OVER (
                                               PARTITION BY subject_id, daily ORDER BY points DESC, quiz_id) AS place
                                    FROM quiz_score AS score
                                    WHERE workspace_id = :workspace AND kind = :kind AND day = :day AND counts
                                      AND subject_id IN (
                                          SELECT subject_id FROM quiz_score
                                          WHERE workspace_id = :workspace AND quiz_id = :quiz AND kind = :kind)
                                ), fresh AS (
                                    SELECT subject_id, sum(points) AS points, sum(correct) AS correct,
                                           sum(answered) AS answered, max(last_correct_at) AS last_correct_at
                                    FROM ranked WHERE place <= CASE WHEN daily THEN 1 ELSE :best END
                                    GROUP BY subject_id
                                ), change AS (
                                    SELECT fresh.subject_id,
                                           fresh.points - coalesce(today.points, 0) AS points,
                                           fresh.correct - coalesce(today.correct, 0) AS correct,
                                           fresh.answered - coalesce(today.answered, 0) AS answered,
                                           fresh.last_correct_at
                                    FROM fresh
                                    LEFT JOIN standing AS today
                                      ON today.workspace_id = :workspace AND today.kind = :kind
                                         AND today.period = 'TODAY' AND today.starts_on = :day
                                         AND today.subject_id = fresh.subject_id
                                )
                                INSERT INTO standing
                                    (workspace_id, kind, period, starts_on, subject_id, points, correct, answered,
                                     last_correct_at)
                                SELECT :workspace, :kind, period, starts_on, subject_id, points, correct, answered,
                                       last_correct_at
                                FROM change CROSS JOIN (VALUES %s) AS board (period, starts_on)
                                ON CONFLICT (workspace_id, kind, period, starts_on, subject_id) DO UPDATE SET
                                    points = standing.points + excluded.points,
                                    correct = standing.correct + excluded.correct,
                                    answered = standing.answered + excluded.answered,
                                    last_correct_at = greatest(standing.last_correct_at, excluded.last_correct_at)""", periods))
                .bind("workspace", workspace)
                .bind("quiz", quiz)
                .bind("kind", kind.name())
                .bind("day", day)
                .bind("best", BEST)
                .execute();
    }
}
