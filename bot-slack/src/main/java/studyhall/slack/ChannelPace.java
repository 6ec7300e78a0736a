package studyhall.slack;

import java.util.HashMap;
import java.util.Map;
import studyhall.chat.ChatException;

/** One message a second and channel, which is what Slack takes for long; more come in their order. Thread-safe. */
final class ChannelPace {
    private static final long GAP_NANOS = 1_000_000_000L;

    /** Who waits longer than this is told to come back. */
    private static final long LONGEST_NANOS = 10 * GAP_NANOS;

    private static final int REMEMBERED = 5_000;

    private final Waiting waiting;
    private final Map<String, Long> next = new HashMap<>();

    ChannelPace(Waiting waiting) {
        this.waiting = waiting;
    }

    /**
     * Waits for the next place of a channel.
     *
     * @throws ChatException when too many wait there already
     */
    void await(String channel) {
        waiting.millis(reserve(channel) / 1_000_000);
    }

    private synchronized long reserve(String channel) {
        long now = waiting.nanos();
        if (next.size() > REMEMBERED) {
            next.values().removeIf(each -> each - now < 0);
        }
        Long free = next.get(channel);
        long at = free == null || free - now < 0 ? now : free;
        if (at - now > LONGEST_NANOS) {
            throw new ChatException(
                    ChatException.Kind.LATER,
                    "Slack takes one message a second in a channel, and many wait"
                            + " for this one. Try again in half a minute.");
        }
        next.put(channel, at + GAP_NANOS);
        return at - now;
    }
}
