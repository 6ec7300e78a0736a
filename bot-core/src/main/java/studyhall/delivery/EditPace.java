package studyhall.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;

/**
 * How often messages may be edited that only count up. Slack takes about 50 edits a minute from an app in a workspace, of
 * which 40 are for these, so that reveals always find room; edits of one channel are at least two seconds apart. Others
 * take more. Thread-safe.
 */
public final class EditPace {
    private static final Duration SLACK_GAP = Duration.ofSeconds(2);
    private static final Duration SLACK_SHARE = Duration.ofMillis(60_000 / 40);
    private static final Duration OTHERS_GAP = Duration.ofSeconds(1);
    private static final int REMEMBERED = 10_000;

    private final LongSupplier nanoTime;
    private final Map<ChannelRef, Long> nextOfChannel = new HashMap<>();
    private final Map<String, Long> nextOfWorkspace = new HashMap<>();

    /**
     * Takes a clock.
     *
     * @param nanoTime a steady one, such as {@code System::nanoTime}
     */
    public EditPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Takes the next place for an edit in a channel.
     *
     * @return milliseconds until it may be made
     */
    public synchronized long next(ChannelRef channel) {
        long now = nanoTime.getAsLong();
        if (nextOfChannel.size() > REMEMBERED) {
            nextOfChannel.values().removeIf(next -> next - now < 0);
            nextOfWorkspace.values().removeIf(next -> next - now < 0);
        }
        boolean slack = channel.platform() == Platform.SLACK;
        long at = later(now, nextOfChannel.get(channel));
        if (slack) {
            at = later(at, nextOfWorkspace.get(channel.workspace()));
            nextOfWorkspace.put(channel.workspace(), at + SLACK_SHARE.toNanos());
        }
        nextOfChannel.put(channel, at + (slack ? SLACK_GAP : OTHERS_GAP).toNanos());
        return (at - now) / 1_000_000;
    }

    private static long later(long one, @org.jspecify.annotations.Nullable Long other) {
        return other == null || one - other > 0 ? one : other;
    }
}
