package studyhall.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServerLagTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final ServerLag lag = new ServerLag();

    @Test
    void aTimeOfTheServersIsInTheMiddleOfAskingForIt() {
        lag.learn(1_000, 3_000, NOON);
        assertThat(lag.ours(NOON)).isEqualTo(2_000);
        assertThat(lag.ours(NOON.plusMillis(5))).isEqualTo(5_002_000);
    }

    @Test
    void aSlowAnswerTeachesNothingAndAQuickOneDoes() {
        lag.learn(1_000, 3_000, NOON);
        lag.learn(10_000, 90_000, NOON);
        assertThat(lag.ours(NOON)).isEqualTo(2_000);
        lag.learn(5_000, 5_100, NOON.plusNanos(3_000));
        assertThat(lag.ours(NOON)).isEqualTo(2_050);
    }

    @Test
    void whatWasLearnedLongAgoGivesWaySinceClocksDrift() {
        lag.learn(1_000, 3_000, NOON);
        long hour = 3_600_000_000_000L;
        lag.learn(hour, hour + 100_000, NOON.plusNanos(hour));
        assertThat(lag.ours(NOON.plusNanos(hour))).isEqualTo(hour + 50_000);
    }
}
