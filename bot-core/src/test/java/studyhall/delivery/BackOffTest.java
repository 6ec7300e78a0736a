package studyhall.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    private final BackOff backOff = new BackOff(new Random(1));

    private Set<Duration> waits(int attempts, Optional<Duration> asked) {
        return IntStream.range(0, 500)
                .mapToObj(each -> Duration.between(NOW, backOff.next(NOW, attempts, asked)))
                .collect(Collectors.toSet());
    }

    @Test
    void eachAttemptWaitsTwiceAsLongUpToTenMinutesAndManyDoNotComeBackAtOnce() {
        for (int attempts = 1; attempts <= BackOff.ATTEMPTS; attempts++) {
            Duration most = Duration.ofSeconds(Math.min(600, 5L << Math.min(attempts - 1, 10)));
            assertThat(waits(attempts, Optional.empty()))
                    .as("attempt " + attempts)
                    .hasSizeGreaterThan(400)
                    .allSatisfy(wait -> assertThat(wait).isBetween(most.dividedBy(2), most));
        }
    }

    @Test
    void whatAPlatformAsksForIsNeverUndercutAndSpreadToo() {
        Duration asked = Duration.ofSeconds(90);
        assertThat(waits(3, Optional.of(asked))).hasSizeGreaterThan(300).allSatisfy(wait -> assertThat(wait)
                .isGreaterThanOrEqualTo(asked));
    }
}
