package studyhall.app.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * What stands in the channels, the last {@value #KEPT} messages of each. Everything goes in the order in which it comes
 * here: into the list, the history and the stream of events alike. Thread-safe.
 */
final class Timeline {
    static final int KEPT = 500;

    private record Key(String channel, String dedupKey) {}

    private final Clock clock;
    private final Broadcast broadcast;
    private final History history;
    private final Map<String, TreeMap<Long, Posting>> channels = new HashMap<>();
    private final Map<Key, Long> byKey = new HashMap<>();
    private long last;

    Timeline(Clock clock, Broadcast broadcast, History history) {
        this.clock = clock;
        this.broadcast = broadcast;
        this.history = history;
        history.load().forEach(kept -> {
            in(kept.posting().channel()).put(kept.posting().id(), kept.posting());
            kept.dedupKey()
                    .ifPresent(key -> byKey.put(
                            new Key(kept.posting().channel(), key),
                            kept.posting().id()));
            last = Math.max(last, kept.posting().id());
        });
    }

    /** Adds what {@code made} makes of a new id, unless the key was seen in that channel: then the first is returned. */
    synchronized Posting add(String channel, Optional<String> dedupKey, LongFunction<Posting> made) {
        Optional<Posting> first =
                dedupKey.map(key -> byKey.get(new Key(channel, key))).flatMap(id -> find(channel, id));
        if (first.isPresent()) {
            return first.get();
        }
        Posting posting = made.apply(nextId());
        put(posting, dedupKey);
        dedupKey.ifPresent(key -> byKey.put(new Key(channel, key), posting.id()));
        return posting;
    }

    /** Puts a message in the place of the one with the same id, or in its place by time where there is none. */
    synchronized void put(Posting posting) {
        put(posting, Optional.empty());
    }

    /** What was posted under a key. */
    synchronized Optional<Posting> posted(String channel, String dedupKey) {
        return Optional.ofNullable(byKey.get(new Key(channel, dedupKey))).flatMap(id -> find(channel, id));
    }

    synchronized Optional<Posting> find(String channel, long id) {
        return Optional.ofNullable(in(channel).get(id));
    }

    /** What a person sees in a channel, oldest first. */
    synchronized List<Posting> seenBy(String person, String channel) {
        return in(channel).values().stream()
                .filter(posting -> posting.seenBy(person))
                .toList();
    }

    /** Takes away a message that only this person sees. */
    synchronized void dismiss(String person, String channel, long id) {
        find(channel, id)
                .filter(posting -> posting.onlyFor().filter(person::equals).isPresent())
                .ifPresent(posting -> {
                    in(channel).remove(id);
                    broadcast.gone(posting);
                });
    }

    private void put(Posting posting, Optional<String> dedupKey) {
        TreeMap<Long, Posting> channel = in(posting.channel());
        while (channel.size() >= KEPT && !channel.containsKey(posting.id())) {
            long oldest = channel.pollFirstEntry().getKey();
            byKey.values().removeIf(id -> id == oldest);
        }
        channel.put(posting.id(), posting);
        if (posting.onlyFor().isEmpty()) {
            history.keep(posting, dedupKey, channel.firstKey());
        }
        broadcast.posted(posting);
    }

    private TreeMap<Long, Posting> in(String channel) {
        return channels.computeIfAbsent(channel, name -> new TreeMap<>());
    }

    private long nextId() {
        long micros = Duration.between(Instant.EPOCH, clock.instant()).toNanos() / 1_000;
        last = Math.max(last + 1, micros);
        return last;
    }
}
