package studyhall.app.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Answers in JSON. */
final class Json {
    private Json() {}

    static void send(Context context, JsonNode json) {
        context.header("Cache-Control", "no-store");
        context.contentType("application/json; charset=utf-8");
        context.result(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What went wrong, in a sentence. */
    static void error(Context context, int status, String message) {
        context.status(status);
        send(context, JsonNodeFactory.instance.objectNode().put("error", message));
    }
}
