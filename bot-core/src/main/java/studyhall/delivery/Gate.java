package studyhall.delivery;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps what leaves this process apart. Places say when a post may leave; when a machine is slow, many would leave late and
 * all at once, and a platform counts by the second. Thread-safe.
 */
final class Gate {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Long> free = new HashMap<>();

    /**
     * The next moment at which one may pass, which then is taken.
     *
     * @param now in nanoseconds of a clock that only moves on; so is what comes back
     * @param gap to the one after it, in nanoseconds
     */
    synchronized long next(String bucket, long now, long gap) {
        Long next = free.get(bucket);
        long slot = next == null || next - now < 0 ? now : next;
        if (free.size() >= REMEMBERED) {
            free.values().removeIf(past -> past - now < 0);
        }
        free.put(bucket, slot + gap);
        return slot;
    }
}
