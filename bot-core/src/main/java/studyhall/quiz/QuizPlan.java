package studyhall.quiz;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studyhall.question.Question;

/**
 * What somebody wants to play.
 *
 * @param topicName as shown; from notes, so escape it
 * @param pool all questions of the topic
 * @param questions how many to ask; fewer where the pool has fewer
 * @param difficulty for those who play in the channel
 * @param time for each question; empty for the time that reading it takes and ten seconds
 */
public record QuizPlan(
        Mode mode,
        String topicName,
        List<Question> pool,
        int questions,
        Optional<Duration> time,
        Difficulty difficulty) {
    public QuizPlan {
        pool = List.copyOf(pool);
    }
}
