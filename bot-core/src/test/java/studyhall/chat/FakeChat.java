package studyhall.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A chat in memory for tests of the rooms above: every message in the order posted, each with all its versions. Its clock
 * stands for the platform's. Thread-safe.
 */
public final class FakeChat implements Chat {
    private final Clock clock;
    private final Map<String, List<Message>> versions = new LinkedHashMap<>();
    private final Map<String, MessageRef> byKey = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>();
    private final Map<ChannelRef, ChatException> closed = new HashMap<>();
    private final Set<UserRef> gone = new HashSet<>();
    private Optional<ChatException> refusal = Optional.empty();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private int askedAfter;

    public FakeChat(Clock clock) {
        this.clock = clock;
    }

    /** From now on the platform refuses everything, or nothing. */
    public synchronized void refuse(Optional<ChatException> with) {
        refusal = with;
    }

    /** From now on the platform refuses what is posted in one channel. */
    public synchronized void refuseIn(ChannelRef channel, ChatException with) {
        closed.put(channel, with);
    }

    /** And takes it again. */
    public synchronized void openAgain(ChannelRef channel) {
        closed.remove(channel);
    }

    /** From now on somebody is in their workspace no more. */
    public synchronized void leaves(UserRef user) {
        gone.add(user);
    }

    /** How often it was asked whether somebody is still there. */
    public synchronized int askedAfter() {
        return askedAfter;
    }

    @Override
    public synchronized boolean left(UserRef user) {
        refusal.ifPresent(FakeChat::raise);
        askedAfter++;
        return gone.contains(user);
    }

    @Override
    public synchronized MessageRef post(ChannelRef channel, Message message, String dedupKey) {
        refusal.or(() -> Optional.ofNullable(closed.get(channel))).ifPresent(FakeChat::raise);
        return byKey.computeIfAbsent(channel + dedupKey, key -> {
            String id = "m" + (versions.size() + 1);
            versions.put(id, new ArrayList<>(List.of(message)));
            places.add(channel.channel());
            return new MessageRef(channel, id, clock.instant());
        });
    }

    @Override
    public synchronized Trace trace(ChannelRef channel, String dedupKey, Instant since) {
        MessageRef posted = byKey.get(channel + dedupKey);
        return posted == null ? new Trace.Absent() : new Trace.Posted(posted);
    }

    /** What happens while the next edit is on its way to the platform. */
    public void meanwhile(Runnable deed) {
        meanwhile.set(deed);
    }

    @Override
    public void edit(MessageRef message, Message content) {
        meanwhile.getAndSet(() -> {}).run();
        put(message, content);
    }

    private synchronized void put(MessageRef message, Message content) {
        refusal.ifPresent(FakeChat::raise);
        List<Message> known = versions.get(message.id());
        if (known == null) {
            throw new ChatException(ChatException.Kind.GONE, "No message " + message.id());
        }
        known.add(content);
    }

    @Override
    public MessageRef direct(UserRef user, Message message, String dedupKey) {
        return post(new ChannelRef(user.platform(), user.workspace(), user.user()), message, dedupKey);
    }

    /** How the messages read now, in the order posted. */
    public synchronized List<Message> now() {
        return versions.values().stream().map(each -> each.get(each.size() - 1)).toList();
    }

    /** Where each of them stands, a channel or a person, in the same order. */
    public synchronized List<String> places() {
        return List.copyOf(places);
    }

    /** Where each message stands, in the order posted. */
    public synchronized List<MessageRef> references() {
        return List.copyOf(byKey.values());
    }

    /** All versions of the n-th message, counted from 1. */
    public synchronized List<Message> versions(int number) {
        return List.copyOf(versions.getOrDefault("m" + number, List.of()));
    }

    /** All versions of all messages. */
    public synchronized List<Message> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    private static void raise(ChatException refusal) {
        throw refusal;
    }
}
