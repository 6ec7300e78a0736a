package studyhall.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.delivery.Post;
import studyhall.library.Library;
import studyhall.note.FactKey;
import studyhall.question.Question;
import studyhall.schedule.Week.Share;
import studyhall.tip.TipRotation;

/**
 * What a channel answers well and badly, by topic and by fact. Questions that the notes no longer hold are left out.
 *
 * @param topics answers by {@link TipRotation#topic}
 * @param facts answers by fact
 */
record Mistakes(Map<String, Share> topics, Map<FactKey, Share> facts) implements TipRotation.Missed {
    /** Fewer answers say little of a topic. */
    private static final int ENOUGH = 5;

    /** Two answers' weight of what is expected before anybody answered: a third wrong. */
    private static final double EXPECTED = 0.33;

    private static final int EXPECTED_ANSWERS = 2;

    private record Line(String question, Share right) {}

    /** Of the days from one to another, both counted. */
    static Mistakes read(Handle handle, Post post, Library library, LocalDate from, LocalDate to) {
        List<Line> lines = handle.createQuery("""
                        SELECT question_id, count(*) AS answers, count(*) FILTER (WHERE option = right_option) AS correct
                        FROM quiz
                        JOIN round ON round.workspace_id = quiz.workspace_id AND round.quiz_id = quiz.id
                        JOIN answer
                          ON answer.workspace_id = round.workspace_id AND answer.quiz_id = round.quiz_id
                             AND answer.number = round.number
                        WHERE quiz.workspace_id = :workspace AND quiz.channel = :channel
                          AND quiz.day BETWEEN :from AND :to AND state = 'CLOSED'
                        GROUP BY question_id""")
                .bind("workspace", post.workspaceId())
                .bind("channel", post.channel().channel())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) ->
                        new Line(row.getString("question_id"), new Share(row.getInt("correct"), row.getInt("answers"))))
                .list();
        Map<String, Share> topics = new HashMap<>();
        Map<FactKey, Share> facts = new HashMap<>();
        for (Line line : lines) {
            Optional<Question> question = library.question(line.question());
            question.ifPresent(known -> {
                topics.merge(TipRotation.topic(known.source()), line.right(), Mistakes::plus);
                facts.merge(known.fact(), line.right(), Mistakes::plus);
            });
        }
        return new Mistakes(topics, facts);
    }

    private static Share plus(Share one, Share other) {
        return new Share(one.part() + other.part(), one.whole() + other.whole());
    }

    @Override
    public double ofTopic(String topic) {
        Share right = topics.getOrDefault(topic, new Share(0, 0));
        double wrong = right.whole() - right.part();
        return (wrong + EXPECTED * EXPECTED_ANSWERS) / (right.whole() + EXPECTED_ANSWERS);
    }

    @Override
    public double ofFact(FactKey fact) {
        Share right = facts.getOrDefault(fact, new Share(0, 0));
        return right.whole() == 0 ? 0 : (double) (right.whole() - right.part()) / right.whole();
    }

    /** The topic that was answered worst, of those with enough answers and a miss; as {@link TipRotation#topic}. */
    Optional<String> weakest() {
        return topics.entrySet().stream()
                .filter(topic -> topic.getValue().whole() >= ENOUGH
                        && topic.getValue().part() < topic.getValue().whole())
                .max(Comparator.comparingDouble((Map.Entry<String, Share> topic) -> ofTopic(topic.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
