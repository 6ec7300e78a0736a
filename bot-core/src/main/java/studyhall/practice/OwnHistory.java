package studyhall.practice;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What one person has answered and is taken to remember, for them to keep. Thread-safe. */
public final class OwnHistory {
    private final Jdbi jdbi;

    public OwnHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * An answer in a quiz or a challenge that is over; what is still asked would tell its key.
     *
     * @param mode such as {@code LIVE} or {@code CHALLENGE}
     * @param question in the small Markdown, as the options
     * @param points that it brought
     */
    public record Answered(
            Instant at, String mode, String question, String chosen, String right, boolean correct, int points) {}

    /**
     * A review in practice.
     *
     * @param fact its key
     * @param question the short id of what was asked; empty for a card that was turned
     * @param rating such as {@code GOOD}
     */
    public record Reviewed(Instant at, String fact, String question, String rating) {}

    /**
     * What is taken to be remembered of one fact.
     *
     * @param question the short id of what was asked of it last; empty for a card that is turned
     * @param stability in days
     * @param difficulty from 1 to 10
     */
    public record Remembered(
            String fact, String question, double stability, double difficulty, Instant reviewed, Instant due) {}

    /** The first first. */
    public List<Answered> answers(Person person) {
        return jdbi.withHandle(handle -> of(person, handle.createQuery("""
                        SELECT answered_at, mode, stem, options[option + 1] AS chosen,
                               options[right_option + 1] AS right_words, option = right_option AS correct,
                               coalesce(points, 0) AS points
                        FROM answer
                        JOIN round USING (workspace_id, quiz_id, number)
                        JOIN quiz ON quiz.workspace_id = answer.workspace_id AND quiz.id = quiz_id
                        WHERE answer.workspace_id = :workspace AND player_id = :player AND round.state = 'CLOSED'
                        ORDER BY answered_at, quiz_id, number"""))
                .map((row, context) -> new Answered(
                        row.getTimestamp("answered_at").toInstant(),
                        row.getString("mode"),
                        row.getString("stem"),
                        row.getString("chosen"),
                        row.getString("right_words"),
                        row.getBoolean("correct"),
                        row.getInt("points")))
                .list());
    }

    /** The first first. */
    public List<Reviewed> reviews(Person person) {
        return jdbi.withHandle(handle -> of(person, handle.createQuery("""
                        SELECT reviewed_at, fact_key, question_id, rating FROM review
                        WHERE workspace_id = :workspace AND player_id = :player
                        ORDER BY reviewed_at, practice, item"""))
                .map((row, context) -> new Reviewed(
                        row.getTimestamp("reviewed_at").toInstant(),
                        row.getString("fact_key"),
                        row.getString("question_id"),
                        row.getString("rating")))
                .list());
    }

    /** By fact. */
    public List<Remembered> remembered(Person person) {
        return jdbi.withHandle(handle -> of(person, handle.createQuery("""
                        SELECT fact_key, coalesce(asked.question_id, '') AS question_id, stability, difficulty,
                               memory.reviewed_at, due_at
                        FROM memory
                        LEFT JOIN LATERAL (
                            SELECT question_id FROM review
                            WHERE review.workspace_id = :workspace AND review.player_id = :player
                              AND review.fact_key = memory.fact_key
                            ORDER BY review.reviewed_at DESC LIMIT 1) AS asked ON true
                        WHERE memory.workspace_id = :workspace AND memory.player_id = :player
                        ORDER BY fact_key"""))
                .map((row, context) -> new Remembered(
                        row.getString("fact_key"),
                        row.getString("question_id"),
                        row.getDouble("stability"),
                        row.getDouble("difficulty"),
                        row.getTimestamp("reviewed_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()))
                .list());
    }

    private static Query of(Person person, Query query) {
        return query.bind("workspace", person.workspace()).bind("player", person.player());
    }
}
