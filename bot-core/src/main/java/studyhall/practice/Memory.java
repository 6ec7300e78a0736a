package studyhall.practice;

import java.time.Duration;
import java.time.Instant;

/**
 * What one person is taken to remember of one fact after a review.
 *
 * @param stage where in the schedule it stands
 * @param step which of the short intervals comes next; 0 in {@link Stage#REVIEW}
 * @param stability days after which nine in ten such memories are still there
 * @param difficulty from 1, easy, to 10
 * @param reviewed when it was last reviewed
 * @param due when it should be asked again
 */
public record Memory(Stage stage, int step, double stability, double difficulty, Instant reviewed, Instant due) {
    /** Short intervals while something is new or was forgotten, then intervals of whole days. */
    public enum Stage {
        /** Seen, and asked again within minutes. */
        LEARNING,
        /** Asked again after days. */
        REVIEW,
        /** Forgotten, and asked again within minutes. */
        RELEARNING
    }

    /** The same with an interval of days scattered, so that what was learned on one day does not all come due on one. */
    Memory scattered(long seed) {
        if (stage != Stage.REVIEW) {
            return this;
        }
        long days = Duration.between(reviewed, due).toDays();
        Instant scattered = reviewed.plus(Duration.ofDays(Scatter.days(days, seed)));
        return new Memory(stage, step, stability, difficulty, reviewed, scattered);
    }
}
