package studyhall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * Somebody's mock exam.
 *
 * @param number counts their exams, from 1
 * @param topic the id of what it was drawn from
 * @param topicName its name then; from notes, so escape it
 * @param questions how many it has
 * @param item the question that is shown, from 1
 * @param answered how many have an answer
 * @param over whether it has ended, in whatever way
 * @param stopped whether they ended it before its end
 * @param told whether they have seen how it went
 */
public record MockExam(
        int number,
        String topic,
        String topicName,
        int questions,
        int item,
        int answered,
        Instant begun,
        Instant ends,
        boolean over,
        boolean stopped,
        boolean told) {
    /** For all questions together. */
    public Duration time() {
        return Duration.between(begun, ends);
    }

    /** Whether no question comes after the one that is shown. */
    public boolean last() {
        return item >= questions;
    }

    /**
     * A question of it, as it was when it was drawn.
     *
     * @param stem in the small Markdown
     * @param options in the small Markdown
     * @param chosen the place of what they chose; empty while it is open
     */
    public record Item(String question, String stem, List<String> options, OptionalInt chosen) {
        public Item {
            options = List.copyOf(options);
        }
    }

    /**
     * An exam with the question that is shown.
     *
     * @param now by the time that all replicas agree on
     */
    public record Sitting(MockExam exam, Item item, Instant now) {}

    /**
     * How much of something was right.
     *
     * @param name of a topic; from notes, so escape it
     */
    public record Share(String name, int questions, int right) {
        /** In per cent. */
        public int percent() {
            return questions == 0 ? 0 : (int) Math.round(100.0 * right / questions);
        }
    }

    /** An earlier exam on the same topic that was not stopped. */
    public record Earlier(Instant begun, int percent) {}

    /**
     * How an exam went. What was left open counts as wrong; of one that was stopped, only what was answered counts.
     *
     * @param took until the end, or until the time was over
     * @param open how many had no answer
     * @param topics the weakest first
     * @param missed how many were answered wrong or left open, and count
     * @param earlier the latest first
     */
    public record Result(
            MockExam exam, Duration took, Share all, int open, List<Share> topics, int missed, List<Earlier> earlier) {
        public Result {
            topics = List.copyOf(topics);
            earlier = List.copyOf(earlier);
        }

        /** Whether time ran out before the last answer. */
        public boolean outOfTime() {
            return !exam.stopped() && open > 0 && took.compareTo(exam.time()) >= 0;
        }
    }

    /** Something that they did not know, to be practised. */
    public record Missed(String fact, String question) {}
}
