package studyhall.quiz;

/**
 * Points for an answer: 600 for being right, and in a live quiz up to 400 for speed. Speed begins to count only after the
 * reading time, and then falls evenly to nothing at the deadline, so that reading to the end costs nobody anything.
 */
public final class Scoring {
    public static final int RIGHT = 600;
    public static final int SPEED = 400;

    private Scoring() {}

    /**
     * The points of one answer.
     *
     * @param tookMillis from the question's message to the tap
     * @param readingMillis in which speed does not count
     * @param windowMillis from the question's message to the deadline
     */
    public static int points(boolean right, boolean speed, int tookMillis, int readingMillis, int windowMillis) {
        if (!right) {
            return 0;
        }
        return speed ? RIGHT + speedPoints(tookMillis, readingMillis, windowMillis) : RIGHT;
    }

    private static int speedPoints(int took, int reading, int window) {
        if (took <= reading) {
            return SPEED;
        }
        if (took >= window) {
            return 0;
        }
        return (int) ((long) SPEED * (window - took) / (window - reading));
    }
}
