package studyhall.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;

class EditPaceTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final EditPace pace = new EditPace(nanos::get);

    private static ChannelRef slack(String workspace, String channel) {
        return new ChannelRef(Platform.SLACK, workspace, channel);
    }

    @Test
    void editsOfOneSlackChannelAreTwoSecondsApart() {
        assertThat(pace.next(slack("T1", "C1"))).isZero();
        assertThat(pace.next(slack("T1", "C1"))).isEqualTo(2_000);
        nanos.addAndGet(5_000_000_000L);
        assertThat(pace.next(slack("T1", "C1"))).isZero();
    }

    @Test
    void aSlackWorkspaceMakesFortyAMinuteOverAllItsChannels() {
        long last = IntStream.range(0, 41)
                .mapToLong(i -> pace.next(slack("T1", "C" + i)))
                .max()
                .orElseThrow();

        assertThat(last).isEqualTo(60_000);
    }

    @Test
    void aNoisyWorkspaceHoldsUpNoOther() {
        IntStream.range(0, 100).forEach(i -> pace.next(slack("T1", "C" + i)));

        assertThat(pace.next(slack("T2", "C1"))).isZero();
    }

    @Test
    void othersTakeAnEditASecond() {
        ChannelRef channel = new ChannelRef(Platform.DISCORD, "G1", "C1");
        assertThat(pace.next(channel)).isZero();
        assertThat(pace.next(channel)).isEqualTo(1_000);
    }
}
