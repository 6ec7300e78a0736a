package studyhall.slack;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What Slack's answers and forms have in common. */
final class Json {
    private Json() {}

    static JsonObject object(String... pairs) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.addProperty(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    static JsonObject ok(String... pairs) {
        JsonObject answer = object(pairs);
        answer.addProperty("ok", true);
        return answer;
    }

    static JsonObject error(String error) {
        JsonObject answer = object("error", error);
        answer.addProperty("ok", false);
        return answer;
    }

    static String field(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The call lacks " + name));
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equal = pair.indexOf('=');
            if (equal > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equal), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
