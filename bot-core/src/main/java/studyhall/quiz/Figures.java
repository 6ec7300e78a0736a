package studyhall.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What the answers say about a question as its fact reads now, over all quizzes of a workspace.
 *
 * @param asked in how many rounds
 * @param answered how many answers it got
 * @param right how many of them were right
 * @param chosen the options that were chosen, the right one first, then by how often
 * @param discrimination from -1 to 1: how well being right here goes with being right elsewhere; empty where too few
 *     answered to tell
 */
public record Figures(int asked, int answered, int right, List<Chosen> chosen, Optional<Double> discrimination) {
    /** Below this many answers the correlation says more about chance than about the question. */
    private static final int ENOUGH = 10;

    /** Item analysis calls less than this poor (Ebel and Frisbie, Essentials of Educational Measurement). */
    private static final double POOR = 0.2;

    public Figures {
        chosen = List.copyOf(chosen);
    }

    /** An option with how often it was chosen; its text is in the small Markdown. */
    public record Chosen(String option, boolean right, int times) {}

    /** Reads them. Options are told apart by their words, since their places differ from round to round. */
    static Figures of(Handle handle, long workspace, String questionId, String factVersion) {
        int asked = handle.createQuery("""
                        SELECT count(*) FROM round
                        WHERE workspace_id = :workspace AND question_id = :question AND fact_version = :version
                          AND state = 'CLOSED'""")
                .bind("workspace", workspace)
                .bind("question", questionId)
                .bind("version", factVersion)
                .mapTo(int.class)
                .one();
        List<Chosen> chosen = handle.createQuery("""
                        SELECT options[option + 1] AS text, option = right_option AS correct, count(*)::int AS times
                        FROM round JOIN answer USING (workspace_id, quiz_id, number)
                        WHERE workspace_id = :workspace AND question_id = :question AND fact_version = :version
                          AND state = 'CLOSED'
                        GROUP BY 1, 2 ORDER BY correct DESC, times DESC, text""")
                .bind("workspace", workspace)
                .bind("question", questionId)
                .bind("version", factVersion)
                .map((row, context) ->
                        new Chosen(row.getString("text"), row.getBoolean("correct"), row.getInt("times")))
                .list();
        int answered = chosen.stream().mapToInt(Chosen::times).sum();
        int right =
                chosen.stream().filter(Chosen::right).mapToInt(Chosen::times).sum();
        return new Figures(
                asked, answered, right, chosen, discrimination(handle, workspace, questionId, factVersion, answered));
    }

    /**
     * The correlation of being right here with the share that the same player had right in the rest of the same quizzes
     * (the corrected item-total correlation of classical test theory).
     */
    private static Optional<Double> discrimination(
            Handle handle, long workspace, String questionId, String factVersion, int answered) {
        if (answered < ENOUGH) {
            return Optional.empty();
        }
        return handle.createQuery("""
                        WITH here AS (
                            SELECT quiz_id, number, player_id, (option = right_option)::int AS correct
                            FROM round JOIN answer USING (workspace_id, quiz_id, number)
                            WHERE workspace_id = :workspace AND question_id = :question AND fact_version = :version
                              AND state = 'CLOSED'
                        ), rest AS (
                            SELECT here.correct, avg((other.option = round.right_option)::int)::float AS share
                            FROM here
                            JOIN answer AS other
                              ON other.workspace_id = :workspace AND other.quiz_id = here.quiz_id
                                 AND other.player_id = here.player_id AND other.number <> here.number
                            JOIN round
                              ON round.workspace_id = :workspace AND round.quiz_id = other.quiz_id
                                 AND round.number = other.number AND round.state = 'CLOSED'
                            GROUP BY here.quiz_id, here.number, here.player_id, here.correct
                        )
                        SELECT corr(correct, share) FROM rest HAVING count(*) >= :enough""")
                .bind("workspace", workspace)
                .bind("question", questionId)
                .bind("version", factVersion)
                .bind("enough", ENOUGH)
                .mapTo(Double.class)
                .findOne();
    }

    /** In words: how often it was asked, and whether those who know their field get it right. */
    public String words() {
        if (answered == 0) {
            return "Asked " + times(asked) + ", not answered yet.";
        }
        String share = "Asked " + times(asked) + ", " + right + " of " + answered + " right ("
                + Math.round(100.0 * right / answered) + "%).";
        return share
                + discrimination
                        .map(value -> String.format(Locale.ROOT, " Discrimination %.2f: ", value)
                                + (value < 0
                                        ? "those who know more get it wrong."
                                        : value < POOR
                                                ? "it hardly tells who knows more."
                                                : "those who know more get it right."))
                        .orElse(" Too few answers yet to tell whether those who know more get it right.");
    }

    private static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }
}
