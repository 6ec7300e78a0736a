package studyhall.app.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What has happened, for everybody who listens. The last {@value #REMEMBERED} events are remembered, so that who was away
 * for a moment can catch up. Thread-safe.
 */
final class Broadcast {
    static final int REMEMBERED = 2_000;
    /** A listener who is further behind than this starts afresh. */
    private static final int BACKLOG = 2_000;

    /**
     * Something that happened.
     *
     * @param number 1, 2, 3 ... since the start
     * @param onlyFor the one person who is told; empty for all
     */
    record Event(long number, String kind, Optional<String> onlyFor, JsonNode data) {
        boolean concerns(String person) {
            return onlyFor.isEmpty() || onlyFor.get().equals(person);
        }
    }

    /** Somebody who listens, through a queue that ends with {@link #END}. */
    record Listener(String person, BlockingQueue<Event> queue) {}

    /** No more will come. */
    static final Event END = new Event(0, "end", Optional.empty(), JsonNodeFactory.instance.objectNode());

    /** What was missed is no longer known. */
    static final Event RESET = new Event(0, "reset", Optional.empty(), JsonNodeFactory.instance.objectNode());

    private final String run;
    private final Campus campus;
    private final Deque<Event> remembered = new ArrayDeque<>();
    private final List<Listener> listeners = new ArrayList<>();
    private long last;
    private boolean closed;

    /**
     * Begins with nothing.
     *
     * @param run tells this run of the program from earlier ones, whose numbers mean nothing here
     */
    Broadcast(String run, Campus campus) {
        this.run = run;
        this.campus = campus;
    }

    /** Where we are: {@code run-number}, to be given back by who wants to go on from here. */
    synchronized String position() {
        return position(last);
    }

    String position(long number) {
        return run + "-" + number;
    }

    void posted(Posting posting) {
        publish("message", posting, posting.json());
    }

    void gone(Posting posting) {
        ObjectNode which = JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(posting.id()))
                .put("channel", posting.channel());
        publish("gone", posting, which);
    }

    /** What somebody asked for has been answered. */
    void done(String person, String ticket) {
        publish(
                "done",
                Optional.of(person),
                JsonNodeFactory.instance.objectNode().put("ticket", ticket));
    }

    /**
     * Listens.
     *
     * @param after the position of the last event that was seen; what came since is in the queue already, or a
     *     {@link #RESET} when that is not known
     */
    synchronized Listener listen(String person, String after) {
        Listener listener = new Listener(person, new LinkedBlockingQueue<>(BACKLOG + 2));
        Optional<Long> number = number(after);
        if (number.isEmpty()) {
            listener.queue().add(RESET);
        } else {
            remembered.stream()
                    .filter(event -> event.number() > number.get() && event.concerns(person))
                    .forEach(listener.queue()::add);
        }
        if (closed) {
            listener.queue().add(END);
        } else {
            listeners.add(listener);
        }
        return listener;
    }

    synchronized void leave(Listener listener) {
        listeners.removeIf(each -> each == listener);
    }

    synchronized int size() {
        return listeners.size();
    }

    /** Sends everybody home. */
    synchronized void close() {
        closed = true;
        listeners.forEach(listener -> end(listener, END));
        listeners.clear();
    }

    private Optional<Long> number(String position) {
        String start = run + "-";
        if (!position.startsWith(start) || !position.substring(start.length()).matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(position.substring(start.length()));
        long oldest = remembered.isEmpty() ? last + 1 : remembered.getFirst().number();
        return number > last || number < oldest - 1 ? Optional.empty() : Optional.of(number);
    }

    private void publish(String kind, Posting posting, JsonNode data) {
        publish(
                kind,
                posting.onlyFor().or(() -> campus.channel(posting.channel()).flatMap(Campus.Channel::owner)),
                data);
    }

    private synchronized void publish(String kind, Optional<String> onlyFor, JsonNode data) {
        Event event = new Event(++last, kind, onlyFor, data);
        remembered.addLast(event);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
        for (Listener listener : List.copyOf(listeners)) {
            if (event.concerns(listener.person()) && !listener.queue().offer(event)) {
                // too far behind to catch up: a fresh start is less than what is waiting
                listeners.remove(listener);
                end(listener, RESET);
            }
        }
    }

    private static void end(Listener listener, Event with) {
        if (with == RESET) {
            listener.queue().clear();
            listener.queue().add(RESET);
        }
        if (!listener.queue().offer(END)) {
            listener.queue().clear();
            listener.queue().add(END);
        }
    }
}
