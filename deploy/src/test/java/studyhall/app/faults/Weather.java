package studyhall.app.faults;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What happens to a request to post: most are served; of some the reply is cut after they were accepted; and every now and
 * then nothing is taken for a while. Thread-safe.
 */
public final class Weather {
    private static final double CUT = 0.03;
    private static final Duration BETWEEN_STORMS = Duration.ofSeconds(20);
    private static final Duration STORM = Duration.ofSeconds(3);

    private final long began = System.nanoTime();
    private volatile boolean calm;

    /** Nothing goes wrong any more. */
    public void calm() {
        calm = true;
    }

    /** Whether a request is answered with 429 just now. */
    boolean storm() {
        long at = (System.nanoTime() - began) % BETWEEN_STORMS.toNanos();
        return !calm && at > BETWEEN_STORMS.minus(STORM).toNanos();
    }

    boolean cutsReply() {
        return !calm && ThreadLocalRandom.current().nextDouble() < CUT;
    }
}
