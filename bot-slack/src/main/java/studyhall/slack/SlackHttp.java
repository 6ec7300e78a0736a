package studyhall.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Platform;
import studyhall.chat.Signals;

/** Slack's requests over HTTP, whatever server they arrive at. Thread-safe. */
public final class SlackHttp {
    private static final Logger log = LoggerFactory.getLogger(SlackHttp.class);

    /** Larger than any payload of Slack's. */
    public static final int MAX_BODY = 1_000_000;

    private static final int EVENTS_REMEMBERED = 20_000;

    /**
     * What to answer.
     *
     * @param body may be empty
     */
    public record Answer(int status, String contentType, String body) {
        private static Answer of(int status) {
            return new Answer(status, "text/plain", "");
        }
    }

    private final SignedRequests signed;
    private final Reception reception;
    private final Signals signals;
    private final Recent events = new Recent(EVENTS_REMEMBERED);

    SlackHttp(SignedRequests signed, Reception reception) {
        this(signed, reception, Signals.none());
    }

    SlackHttp(SignedRequests signed, Reception reception, Signals signals) {
        this.signals = signals;
        this.signed = signed;
        this.reception = reception;
    }

    /**
     * Judges a request, begins what it asks for and returns at once.
     *
     * @param headers with names in any case
     * @param body exactly as it came
     */
    public Answer receive(Map<String, String> headers, byte[] body) {
        long begun = signals.nanos();
        String retry = header(headers, "X-Slack-Retry-Num");
        SignedRequests.Verdict verdict = body.length > MAX_BODY
                ? SignedRequests.Verdict.REFUSED
                : signed.judge(
                        header(headers, "X-Slack-Request-Timestamp"), header(headers, "X-Slack-Signature"), body);
        Optional<String> text = verdict == SignedRequests.Verdict.GENUINE ? text(body) : Optional.empty();
        if (verdict == SignedRequests.Verdict.REPEATED && !retry.isEmpty()) {
            // seen and worked on already: Slack asks again because an answer got lost
            return Answer.of(200);
        }
        if (text.isEmpty()) {
            // neither the body nor the signature is of use to whoever reads logs
            log.warn("A request that is not from Slack, or not fresh, was refused");
            return Answer.of(401);
        }
        if (!isNewEvent(text.get())) {
            return Answer.of(200);
        }
        Response response = reception.receive(parse(text.get(), headers));
        signals.acknowledged(Platform.SLACK, signals.nanos() - begun);
        return new Answer(
                response.getStatusCode(),
                response.getContentType(),
                response.getBody() == null ? "" : response.getBody());
    }

    private com.slack.api.bolt.request.@org.jspecify.annotations.Nullable Request<?> parse(
            String body, Map<String, String> headers) {
        try {
            return reception.request(body, Map.of("X-Slack-Retry-Num", List.of(header(headers, "X-Slack-Retry-Num"))));
        } catch (RuntimeException e) {
            log.warn("A request of Slack's was not understood: {}", e.toString());
            return null;
        }
    }

    /** Events come again when Slack is in doubt; they are told apart by their id. */
    private boolean isNewEvent(String body) {
        if (!body.startsWith("{")) {
            return true;
        }
        try {
            JsonElement parsed = JsonParser.parseString(body);
            JsonElement id = parsed instanceof JsonObject object ? object.get("event_id") : null;
            return id == null || !id.isJsonPrimitive() || events.isNew(id.getAsString());
        } catch (JsonParseException e) {
            return true;
        }
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String header(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
