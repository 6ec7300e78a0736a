package studyhall.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a refused post is tried again: twice as long each time, spread so that not all come back at once. */
record BackOff(RandomGenerator random) {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** With a day that passes meanwhile, some three hours of a platform that is down. */
    static final int ATTEMPTS = 25;

    /**
     * The instant of the next attempt.
     *
     * @param attempts made so far, at least one
     * @param asked what the platform asked for, which is never undercut
     */
    Instant next(Instant now, int attempts, Optional<Duration> asked) {
        long doubled = FIRST.toMillis() << Math.min(attempts - 1, 10);
        long bound = Math.min(doubled, LONGEST.toMillis());
        long jittered = bound / 2 + random.nextLong(bound / 2 + 1);
        long wanted = asked.map(Duration::toMillis).orElse(0L);
        return now.plusMillis(wanted > 0 ? wanted + jittered / 10 : jittered);
    }
}
