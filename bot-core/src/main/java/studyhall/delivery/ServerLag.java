package studyhall.delivery;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What lies between a database server's clock and {@link System#nanoTime}: learned from how long the server takes to tell
 * its time, the quickest answer being the truest. Not thread-safe.
 */
final class ServerLag {
    /** Clocks drift apart by less than this part of the time that passes, so that an old answer is as bad as a slow one. */
    private static final int DRIFT = 10_000;

    private long lag;
    private long doubt = Long.MAX_VALUE;
    private long learnedAt;

    /**
     * Learns from one answer.
     *
     * @param asked before the server was asked for its time, by {@link System#nanoTime}; {@code answered} likewise
     */
    void learn(long asked, long answered, Instant time) {
        long doubtful = (answered - asked) / 2;
        if (doubt == Long.MAX_VALUE || doubtful < doubt + (answered - learnedAt) / DRIFT) {
            lag = asked + doubtful - nanos(time);
            doubt = doubtful;
            learnedAt = answered;
        }
    }

    /** A time of the server's by {@link System#nanoTime}. */
    long ours(Instant time) {
        return nanos(time) + lag;
    }

    private static long nanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
