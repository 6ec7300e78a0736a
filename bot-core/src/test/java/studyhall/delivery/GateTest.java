package studyhall.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate();

    @Test
    void whatComesAllAtOncePassesOneByOne() {
        assertThat(gate.next("DISCORD", 100, 20)).isEqualTo(100);
        assertThat(gate.next("DISCORD", 100, 20)).isEqualTo(120);
        assertThat(gate.next("DISCORD", 101, 20)).isEqualTo(140);
        assertThat(gate.next("DISCORD", 139, 20)).isEqualTo(160);
    }

    @Test
    void whoComesLaterThanTheGapPassesAtOnceAndLendsNothingToThoseAfter() {
        gate.next("DISCORD", 100, 20);
        assertThat(gate.next("DISCORD", 500, 20)).isEqualTo(500);
        assertThat(gate.next("DISCORD", 500, 20)).isEqualTo(520);
    }

    @Test
    void oneWorkspaceDoesNotHoldUpAnother() {
        gate.next("SLACK T1", 100, 250);
        assertThat(gate.next("SLACK T2", 100, 250)).isEqualTo(100);
        assertThat(gate.next("SLACK T1", 100, 250)).isEqualTo(350);
    }

    @Test
    void manyWorkspacesAreForgottenOnceTheirGapIsOver() {
        for (int i = 0; i < 25_000; i++) {
            assertThat(gate.next("SLACK T" + i, i * 1_000L, 250)).isEqualTo(i * 1_000L);
        }
        assertThat(gate.next("SLACK T24999", 24_999_000L, 250)).isEqualTo(24_999_250L);
    }

    @Test
    void aClockThatRunsOverIsNoWait() {
        assertThat(gate.next("DISCORD", Long.MAX_VALUE - 5, 20)).isEqualTo(Long.MAX_VALUE - 5);
        assertThat(gate.next("DISCORD", Long.MIN_VALUE + 100, 20)).isEqualTo(Long.MIN_VALUE + 100);
    }
}
