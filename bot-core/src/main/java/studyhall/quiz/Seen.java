package studyhall.quiz;

import org.jdbi.v3.core.Handle;

/**
 * Questions whose answer somebody was shown before they answered: those do not score on that day. What is seen in a quiz
 * follows from its answers; what is seen alone is written down here.
 */
public final class Seen {
    /** For somebody whose tap was taken all the same. */
    static final String WORDS = " You saw this answer earlier today, so it brings no points.";

    /** A condition on {@code answer}, its {@code round} and its {@code quiz}. */
    private static final String BEFORE = """
            (EXISTS (
                SELECT 1 FROM revealed
                WHERE revealed.workspace_id = answer.workspace_id AND revealed.player_id = answer.player_id
                  AND revealed.day = quiz.day AND revealed.question_id = round.question_id
                  AND revealed.revealed_at < answer.answered_at)
             OR EXISTS (
                SELECT 1 FROM quiz AS other
                JOIN round AS shown ON shown.workspace_id = other.workspace_id AND shown.quiz_id = other.id
                JOIN answer AS given
                  ON given.workspace_id = shown.workspace_id AND given.quiz_id = shown.quiz_id
                     AND given.number = shown.number AND given.player_id = answer.player_id
                WHERE other.workspace_id = answer.workspace_id AND other.day = quiz.day AND other.id <> quiz.id
                  AND shown.question_id = round.question_id AND shown.state = 'CLOSED'
                  AND shown.closed_at < answer.answered_at))
            """;

    private static final String ANSWERS = """
            FROM answer JOIN round USING (workspace_id, quiz_id, number)
            JOIN quiz ON quiz.workspace_id = answer.workspace_id AND quiz.id = answer.quiz_id
            WHERE answer.workspace_id = :workspace AND answer.quiz_id = :quiz AND answer.number = :number
            """;

    private Seen() {}

    /** Writes down that somebody is shown an answer outside a quiz, on this local day of the workspace. */
    public static void alone(Handle handle, long workspace, long player, String question) {
        handle.createUpdate("""
                        INSERT INTO revealed (workspace_id, player_id, day, question_id)
                        SELECT id, :player, (clock_timestamp() AT TIME ZONE zone)::date, :question
                        FROM workspace WHERE id = :workspace ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("player", player)
                .bind("question", question)
                .execute();
    }

    /** Whether an answer does not score, since it had been shown. */
    static boolean before(Handle handle, Quiz quiz, int number, long player) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 " + ANSWERS + "AND answer.player_id = :player AND " + BEFORE + ")")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", number)
                .bind("player", player)
                .mapTo(Boolean.class)
                .one();
    }

    /** Takes the points of such answers back, by an adjustment, so that a recount comes to the same. */
    static void adjust(Handle handle, Quiz quiz, int number) {
        handle.createUpdate("""
                        INSERT INTO adjustment (workspace_id, quiz_id, number, player_id, reason, points)
                        SELECT answer.workspace_id, answer.quiz_id, answer.number, answer.player_id, 'SEEN', -points
                        """ + ANSWERS + "AND points > 0 AND " + BEFORE + " ON CONFLICT DO NOTHING")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", number)
                .execute();
    }
}
