package studyhall.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * What answers say about what is known, by topic. Reads the quizzes in which somebody has a score, so that their answers
 * are found without an index that every answer would pay for. Thread-safe.
 */
public final class Progress {
    /** A player's answers that counted, with their rounds and scores; binds {@code workspace} and {@code player}. */
    private static final String OF_PLAYER = """
            FROM quiz_score AS score
            JOIN answer
              ON answer.workspace_id = score.workspace_id AND answer.quiz_id = score.quiz_id
                 AND answer.player_id = score.subject_id
            JOIN round
              ON round.workspace_id = answer.workspace_id AND round.quiz_id = answer.quiz_id
                 AND round.number = answer.number
            WHERE score.workspace_id = :workspace AND kind = 'PLAYER' AND subject_id = :player
              AND state = 'CLOSED'
            """;

    /**
     * Selects what a player got wrong the last time, with {@code question_id}, {@code fact_key}, {@code fact_version} and
     * {@code answered_at}; binds {@code workspace} and {@code player}.
     */
    public static final String MISSED = """
            SELECT question_id, fact_key, fact_version, answered_at FROM (
                SELECT DISTINCT ON (question_id) question_id, fact_key, fact_version, answered_at,
                       option = right_option AS correct
                """ + OF_PLAYER + """
                ORDER BY question_id, answered_at DESC
            ) AS last
            WHERE NOT correct""";

    private static final int LATELY_DAYS = 30;

    /**
     * How much of a topic was right.
     *
     * @param topic note and section; from notes, so escape it
     */
    public record Share(String topic, int answered, int right) {
        /** In per cent. */
        public int percent() {
            return answered == 0 ? 0 : (int) Math.round(100.0 * right / answered);
        }
    }

    /**
     * A person's or a team's answers.
     *
     * @param all together
     * @param lately those of the last thirty days
     * @param topics the weakest first
     */
    public record Summary(Share all, Share lately, List<Share> topics) {
        public Summary {
            topics = List.copyOf(topics);
        }
    }

    private record Row(Share share, int lately, int latelyRight) {}

    private static final String FIGURES = """
            SELECT topic, count(*)::int AS answered,
                   (count(*) FILTER (WHERE option = right_option))::int AS correct,
                   (count(*) FILTER (WHERE score.day > :lately))::int AS lately,
                   (count(*) FILTER (WHERE score.day > :lately AND option = right_option))::int AS lately_correct
            """;

    /** One answer that counted. */
    public record Answered(long player, String fact, String factVersion, boolean right, Instant at) {}

    /** All that some people of a workspace answered, the oldest first. */
    public static List<Answered> answers(Handle handle, long workspace, Collection<Long> players) {
        return handle.createQuery("""
                        SELECT answer.player_id, fact_key, fact_version, option = right_option AS correct, answered_at
                        FROM quiz_score AS score
                        JOIN answer
                          ON answer.workspace_id = score.workspace_id AND answer.quiz_id = score.quiz_id
                             AND answer.player_id = score.subject_id
                        JOIN round
                          ON round.workspace_id = answer.workspace_id AND round.quiz_id = answer.quiz_id
                             AND round.number = answer.number
                        WHERE score.workspace_id = :workspace AND kind = 'PLAYER' AND subject_id = ANY(:players)
                          AND state = 'CLOSED'
                        ORDER BY answered_at""")
                .bind("workspace", workspace)
                .bindArray("players", Long.class, players.toArray())
                .map((row, context) -> new Answered(
                        row.getLong("player_id"),
                        row.getString("fact_key"),
                        row.getString("fact_version"),
                        row.getBoolean("correct"),
                        row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    private final Jdbi jdbi;

    public Progress(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One person's.
     *
     * @param today the local day of the workspace
     */
    public Summary ofPlayer(long workspace, long player, LocalDate today) {
        return jdbi.withHandle(handle -> summary(handle.createQuery(FIGURES + OF_PLAYER + "GROUP BY topic")
                .bind("workspace", workspace)
                .bind("player", player)
                .bind("lately", today.minusDays(LATELY_DAYS))));
    }

    /** What a team's members answered in quizzes that they played for it. */
    public Summary ofTeam(long workspace, long team, LocalDate today) {
        return jdbi.withHandle(handle -> summary(handle.createQuery(FIGURES + """
                        FROM quiz_score AS score
                        JOIN quiz_roster AS roster
                          ON roster.workspace_id = score.workspace_id AND roster.quiz_id = score.quiz_id
                             AND roster.team_id = score.subject_id
                        JOIN answer
                          ON answer.workspace_id = roster.workspace_id AND answer.quiz_id = roster.quiz_id
                             AND answer.player_id = roster.player_id
                        JOIN round
                          ON round.workspace_id = answer.workspace_id AND round.quiz_id = answer.quiz_id
                             AND round.number = answer.number
                        WHERE score.workspace_id = :workspace AND kind = 'TEAM' AND subject_id = :subject
                          AND state = 'CLOSED'
                        GROUP BY topic""")
                .bind("workspace", workspace)
                .bind("subject", team)
                .bind("lately", today.minusDays(LATELY_DAYS))));
    }

    /** What the whole workspace answered since a day, topic by topic, the weakest first. */
    public List<Share> ofAll(long workspace, LocalDate since) {
        return jdbi.withHandle(handle -> summary(
                        handle.createQuery("""
                        SELECT topic, count(*)::int AS answered,
                               (count(*) FILTER (WHERE option = right_option))::int AS correct,
                               0 AS lately, 0 AS lately_correct
                        FROM quiz
                        JOIN round ON round.workspace_id = quiz.workspace_id AND round.quiz_id = quiz.id
                        JOIN answer
                          ON answer.workspace_id = round.workspace_id AND answer.quiz_id = round.quiz_id
                             AND answer.number = round.number
                        WHERE quiz.workspace_id = :workspace AND quiz.day >= :since AND state = 'CLOSED'
                        GROUP BY topic""").bind("workspace", workspace).bind("since", since)))
                .topics();
    }

    private static Summary summary(Query query) {
        List<Row> rows = query.map((row, context) -> new Row(
                        new Share(row.getString("topic"), row.getInt("answered"), row.getInt("correct")),
                        row.getInt("lately"),
                        row.getInt("lately_correct")))
                .list();
        List<Share> topics = new ArrayList<>();
        rows.stream()
                .map(Row::share)
                // rounds of before topics were kept
                .filter(share -> !share.topic().isEmpty())
                .sorted(Comparator.comparingDouble((Share share) -> (double) share.right() / share.answered())
                        .thenComparing(share -> -share.answered())
                        .thenComparing(Share::topic))
                .forEach(topics::add);
        return new Summary(
                new Share(
                        "",
                        rows.stream().mapToInt(row -> row.share().answered()).sum(),
                        rows.stream().mapToInt(row -> row.share().right()).sum()),
                new Share(
                        "",
                        rows.stream().mapToInt(Row::lately).sum(),
                        rows.stream().mapToInt(Row::latelyRight).sum()),
                topics);
    }

    /** A question that somebody got wrong when they met it last, and the version of its fact then. */
    public record Missed(String questionId, String factVersion) {}

    /** What somebody got wrong the last time, the latest first. */
    public List<Missed> missed(long workspace, long player) {
        return jdbi.withHandle(handle -> handle.createQuery(MISSED + " ORDER BY answered_at DESC, question_id")
                .bind("workspace", workspace)
                .bind("player", player)
                .map((row, context) -> new Missed(row.getString("question_id"), row.getString("fact_version")))
                .list());
    }

    /**
     * A week of a workspace.
     *
     * @param monday its first day
     * @param players how many answered at least once
     */
    public record Week(LocalDate monday, int players, int quizzes, int answered, int right) {}

    /** The weeks that had a quiz or a challenge since a day, the latest first. */
    public List<Week> weeks(long workspace, LocalDate since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT date_trunc('week', day::timestamp)::date AS monday,
                               count(DISTINCT subject_id)::int AS players, count(DISTINCT quiz_id)::int AS quizzes,
                               sum(answered)::int AS answered, sum(correct)::int AS correct
                        FROM quiz_score
                        WHERE workspace_id = :workspace AND kind = 'PLAYER' AND day >= :since
                        GROUP BY 1 ORDER BY 1 DESC""")
                .bind("workspace", workspace)
                .bind("since", since)
                .map((row, context) -> new Week(
                        row.getObject("monday", LocalDate.class),
                        row.getInt("players"),
                        row.getInt("quizzes"),
                        row.getInt("answered"),
                        row.getInt("correct")))
                .list());
    }
}
