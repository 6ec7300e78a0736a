package studyhall.app.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a platform has accepted: how many messages stand in each channel. Thread-safe. */
final class Ledger {
    private final Map<String, AtomicInteger> messages = new ConcurrentHashMap<>();
    final AtomicInteger cut = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();

    void accepted(String channel) {
        messages.computeIfAbsent(channel, name -> new AtomicInteger()).incrementAndGet();
    }

    int in(String channel) {
        AtomicInteger count = messages.get(channel);
        return count == null ? 0 : count.get();
    }

    int all() {
        return messages.values().stream().mapToInt(AtomicInteger::get).sum();
    }
}
