package studyhall.app.playground;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What a request carries: one JSON object of bounded size. */
record Body(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Body of(Context context, int maxBytes) {
        String type = Optional.ofNullable(context.contentType()).orElse("").toLowerCase(Locale.ROOT);
        // a form of another page can send no such type without asking first
        if (!type.equals("application/json") && !type.startsWith("application/json;")) {
            throw new Refused(415, "Send application/json.");
        }
        byte[] bytes = bytes(context, maxBytes);
        try {
            JsonNode json = MAPPER.readTree(bytes);
            if (json == null || !json.isObject()) {
                throw new Refused(400, "Send one JSON object.");
            }
            return new Body(json);
        } catch (JacksonException e) {
            throw new Refused(400, "This is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refused(400, "The request could not be read.");
        }
    }

    /** A text that must be there. */
    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new Refused(400, "The field '" + name + "' is missing.");
        }
        return value.asText();
    }

    Optional<String> optionalText(String name) {
        return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static byte[] bytes(Context context, int maxBytes) {
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new Refused(413, "That is too much at once; at most " + (maxBytes >> 10) + " KB are taken.");
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused(400, "The request could not be read.");
        }
    }
}
