package studyhall.quiz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.question.Question;

/** Questions that a workspace does not ask until their fact reads otherwise. Thread-safe. */
public final class QuestionRests {
    /** Why a question rests. */
    public enum Because {
        /** Two teams reported it, and no organiser has decided. */
        REPORTED,
        /** An organiser took it out. */
        RETIRED
    }

    /** A question that rests; the stem is in the small Markdown. */
    public record Rest(String questionId, String stem, Because because) {}

    private final Jdbi jdbi;

    public QuestionRests(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The questions that may be asked. */
    public List<Question> awake(long workspace, List<Question> questions) {
        return jdbi.withHandle(handle -> awake(handle, workspace, questions));
    }

    static List<Question> awake(Handle handle, long workspace, List<Question> questions) {
        Map<String, String> resting = new HashMap<>();
        handle.createQuery("SELECT question_id, fact_version FROM question_rest WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) -> Map.entry(row.getString("question_id"), row.getString("fact_version")))
                .forEach(entry -> resting.put(entry.getKey(), entry.getValue()));
        return resting.isEmpty()
                ? questions
                : questions.stream()
                        .filter(question -> !question.factVersion()
                                .equals(resting.get(question.id().shortId())))
                        .toList();
    }

    /** All that rest, the latest first; also those whose fact has changed since, which are asked again. */
    public List<Rest> all(long workspace) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT question_id, stem, because FROM question_rest
                        WHERE workspace_id = :workspace ORDER BY since DESC, question_id""")
                .bind("workspace", workspace)
                .map((row, context) -> new Rest(
                        row.getString("question_id"), row.getString("stem"), Because.valueOf(row.getString("because"))))
                .list());
    }

    static void rest(Handle handle, long workspace, Round round, Because because) {
        handle.createUpdate("""
                        INSERT INTO question_rest (workspace_id, question_id, fact_version, because, stem)
                        VALUES (:workspace, :question, :version, :because, :stem)
                        ON CONFLICT (workspace_id, question_id) DO UPDATE SET
                            fact_version = excluded.fact_version, because = excluded.because, stem = excluded.stem,
                            since = clock_timestamp()""")
                .bind("workspace", workspace)
                .bind("question", round.questionId())
                .bind("version", round.factVersion())
                .bind("because", because.name())
                .bind("stem", round.stem())
                .execute();
    }

    static boolean rests(Handle handle, long workspace, Round round) {
        return handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM question_rest
                            WHERE workspace_id = :workspace AND question_id = :question AND fact_version = :version)""")
                .bind("workspace", workspace)
                .bind("question", round.questionId())
                .bind("version", round.factVersion())
                .mapTo(boolean.class)
                .one();
    }

    static void wake(Handle handle, long workspace, Round round) {
        handle.createUpdate("""
                        DELETE FROM question_rest
                        WHERE workspace_id = :workspace AND question_id = :question AND because = 'REPORTED'""")
                .bind("workspace", workspace)
                .bind("question", round.questionId())
                .execute();
    }
}
