package studyhall.quiz;

import java.time.Duration;

/**
 * The pace of a quiz.
 *
 * @param joining from the announcement to the first question
 * @param thinking beside the time that reading a question takes
 * @param grace in which taps count that are under way at the deadline
 * @param lookingBack beside the time that reading a reveal takes
 * @param longestReveal after which the next question comes in any case
 */
public record QuizTimes(
        Duration joining, Duration thinking, Duration grace, Duration lookingBack, Duration longestReveal) {
    /** What people play with. */
    public static QuizTimes usual() {
        return new QuizTimes(
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                Duration.ofSeconds(30));
    }

    Duration reveal(Round round) {
        Duration wanted = round.revealReading().plus(lookingBack);
        return wanted.compareTo(longestReveal) > 0 ? longestReveal : wanted;
    }
}
