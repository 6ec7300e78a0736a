package studyhall.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import studyhall.chat.Platform;

class PaceTest {
    /** What passes a gate passes at most half a gap late, so that the last of a second may be the first of the next. */
    @Test
    void inNoSecondDoMoreThanFiftyPostsLeaveAProcessForDiscord() {
        Duration apart = Pace.apart(Platform.DISCORD);
        long most = 1 + Duration.ofSeconds(1).plus(apart.dividedBy(2)).dividedBy(apart);
        assertThat(most).isLessThan(50);
    }

    @Test
    void whatWasLateIsCaughtUpSinceAProcessMayBeALittleFasterThanTheBudget() {
        for (Platform platform : new Platform[] {Platform.DISCORD, Platform.SLACK}) {
            assertThat(Pace.apart(platform)).isLessThan(Pace.gap(platform, false));
        }
    }

    @Test
    void besideAQuizPostsTakeHalfOfWhatDiscordAllows() {
        assertThat(Duration.ofSeconds(1).dividedBy(Pace.gap(Platform.DISCORD, true)))
                .isEqualTo(25);
        assertThat(Duration.ofSeconds(1).dividedBy(Pace.gap(Platform.DISCORD, false)))
                .isEqualTo(47);
    }
}
