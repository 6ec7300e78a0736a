package studyhall.app.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a platform has accepted: how many messages stand in each channel. Thread-safe. */
public final class Ledger {
    private final Map<String, AtomicInteger> messages = new ConcurrentHashMap<>();
    private final List<Long> times = new ArrayList<>();
    final AtomicInteger cut = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();

    void accepted(String channel) {
        messages.computeIfAbsent(channel, name -> new AtomicInteger()).incrementAndGet();
        synchronized (times) {
            times.add(System.nanoTime());
        }
    }

    int in(String channel) {
        AtomicInteger count = messages.get(channel);
        return count == null ? 0 : count.get();
    }

    /** When each was accepted, by the steady clock, in order. */
    public List<Long> times() {
        synchronized (times) {
            return List.copyOf(times);
        }
    }

    public int all() {
        return messages.values().stream().mapToInt(AtomicInteger::get).sum();
    }
}
