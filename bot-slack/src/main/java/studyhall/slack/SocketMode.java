package studyhall.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Platform;
import studyhall.chat.Signals;

/**
 * Socket Mode: two lines, refreshed at different times. Each envelope is acknowledged over the connection that brought
 * it, or over the other when that one has just gone; what comes twice is acknowledged twice and worked on once.
 */
final class SocketMode implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
    private static final int LINES = 2;
    private static final int ENVELOPES_REMEMBERED = 20_000;

    /** Shares of the time that Slack gives a connection, so that two opened together do not end together. */
    private static final double[] SHARES = {0.9, 0.6};

    private final Reception reception;
    private final Signals signals;
    private final Recent envelopes = new Recent(ENVELOPES_REMEMBERED);
    private final List<SocketLine> lines;

    /**
     * Prepares both lines.
     *
     * @param tickets asks Slack for an address to connect to, good for one connection
     */
    SocketMode(Reception reception, Supplier<URI> tickets) {
        this(reception, tickets, Signals.none());
    }

    SocketMode(Reception reception, Supplier<URI> tickets, Signals signals) {
        this.signals = signals;
        this.reception = reception;
        this.lines = IntStream.range(0, LINES)
                .mapToObj(index -> new SocketLine(
                        tickets,
                        (connection, message) -> receive(index, connection, message),
                        Executors.newSingleThreadScheduledExecutor(task -> {
                            Thread thread = new Thread(task, "slack-socket-" + index);
                            thread.setDaemon(true);
                            return thread;
                        })))
                .toList();
    }

    void open() {
        lines.forEach(SocketLine::open);
    }

    /** Whether something can come in. */
    boolean isOpen() {
        return lines.stream().anyMatch(SocketLine::isOpen);
    }

    private void receive(int index, SocketConnection connection, String message) {
        JsonObject parsed;
        try {
            parsed = JsonParser.parseString(message).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            log.debug("Something came from Slack that is no JSON");
            return;
        }
        switch (text(parsed, "type")) {
            case "hello" -> {
                connection.greeted();
                seconds(parsed).ifPresent(whole -> lines.get(index)
                        .refreshIn(connection, Math.max(60, (long) (whole * SHARES[index % SHARES.length]))));
            }
            case "disconnect" -> {
                if (text(parsed, "reason").equals("link_disabled")) {
                    log.error("Socket Mode was switched off for this app. Switch it on at api.slack.com/apps.");
                }
                lines.get(index).replace(connection);
            }
            default -> {
                String envelope = text(parsed, "envelope_id");
                if (!envelope.isEmpty()) {
                    acknowledge(index, connection, envelope, message);
                }
            }
        }
    }

    private void acknowledge(int index, SocketConnection connection, String envelope, String message) {
        long begun = signals.nanos();
        JsonObject acknowledgement = new JsonObject();
        acknowledgement.addProperty("envelope_id", envelope);
        if (envelopes.isNew(envelope)) {
            payload(message).ifPresent(payload -> acknowledgement.add("payload", payload));
        }
        String text = acknowledgement.toString();
        boolean sent = connection.offer(text)
                || lines.get(index).offer(text)
                || lines.stream().anyMatch(line -> line.offer(text));
        signals.acknowledged(Platform.SLACK, signals.nanos() - begun);
        if (!sent) {
            log.warn("An acknowledgement found no way to Slack");
        }
    }

    /** Begins what an envelope asks for; what to answer it with, if anything. */
    private Optional<JsonElement> payload(String message) {
        Response response;
        try {
            SocketModeRequest request = reception.envelope(message);
            response = reception.receive(request == null ? null : request.getBoltRequest());
        } catch (RuntimeException e) {
            log.error("An envelope of Slack's was not understood", e);
            return Optional.empty();
        }
        String body = response.getBody();
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        if (body.startsWith("{")) {
            return Optional.of(JsonParser.parseString(body));
        }
        JsonObject said = new JsonObject();
        said.addProperty("text", body);
        return Optional.of(said);
    }

    private static Optional<Long> seconds(JsonObject hello) {
        JsonElement debug = hello.get("debug_info");
        JsonElement time = debug instanceof JsonObject info ? info.get("approximate_connection_time") : null;
        return time == null
                        || !time.isJsonPrimitive()
                        || !time.getAsJsonPrimitive().isNumber()
                ? Optional.empty()
                : Optional.of(time.getAsLong());
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    @Override
    public void close() {
        lines.forEach(SocketLine::close);
    }
}
