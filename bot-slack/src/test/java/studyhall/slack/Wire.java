package studyhall.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** One of the two ways in which Slack tells the program what people do; each returns what it was acknowledged with. */
interface Wire {
    JsonObject command(Map<String, String> fields);

    JsonObject interactive(JsonObject payload);

    JsonObject event(JsonObject payload);

    /** Over one of two WebSockets, the turn going round. */
    record Socket(LocalSlack slack, AtomicLong turn) implements Wire {
        @Override
        public JsonObject command(Map<String, String> fields) {
            return send("slash_commands", new Gson().toJsonTree(fields).getAsJsonObject());
        }

        @Override
        public JsonObject interactive(JsonObject payload) {
            return send("interactive", payload);
        }

        @Override
        public JsonObject event(JsonObject payload) {
            return send("events_api", payload);
        }

        private JsonObject send(String type, JsonObject payload) {
            LocalSockets sockets = slack.sockets();
            int index = (int) (turn.getAndIncrement() % sockets.connections().size());
            String envelope = sockets.send(sockets.connections().get(index), type, payload);
            JsonObject acknowledged = Awaitility.await("an acknowledgement")
                    .until(() -> sockets.acknowledged().get(envelope), java.util.Objects::nonNull);
            return Optional.ofNullable(acknowledged.getAsJsonObject("payload")).orElseGet(JsonObject::new);
        }
    }

    /** Over signed requests. */
    record Http(SlackHttp http) implements Wire {
        @Override
        public JsonObject command(Map<String, String> fields) {
            return send(Signing.form(fields));
        }

        @Override
        public JsonObject interactive(JsonObject payload) {
            return send(Signing.form(Map.of("payload", payload.toString())));
        }

        @Override
        public JsonObject event(JsonObject payload) {
            return send(payload.toString());
        }

        private JsonObject send(String body) {
            Instant now = Instant.now();
            SlackHttp.Answer answer = http.receive(
                    Map.of(
                            "X-Slack-Request-Timestamp",
                            Long.toString(now.getEpochSecond()),
                            "X-Slack-Signature",
                            Signing.signature(LocalSlack.SIGNING_SECRET, now, body)),
                    body.getBytes(StandardCharsets.UTF_8));
            if (answer.status() != 200) {
                throw new AssertionError("Acknowledged with " + answer);
            }
            return answer.body().startsWith("{")
                    ? JsonParser.parseString(answer.body()).getAsJsonObject()
                    : new JsonObject();
        }
    }
}
