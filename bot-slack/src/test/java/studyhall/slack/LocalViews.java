package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Modals that were opened in a local Slack, and the home tabs of its people. */
final class LocalViews {
    private final BlockKit blockKit;
    private final Set<String> triggers = ConcurrentHashMap.newKeySet();
    private final List<JsonObject> modals = new CopyOnWriteArrayList<>();
    private final Map<String, JsonObject> homes = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_000);

    LocalViews(BlockKit blockKit) {
        this.blockKit = blockKit;
    }

    /** A new right to open one modal. */
    String trigger() {
        String trigger = "1." + ids.incrementAndGet();
        triggers.add(trigger);
        return trigger;
    }

    /** All modals, in the order in which they were opened. */
    List<JsonObject> modals() {
        return modals;
    }

    /** Home tabs by person. */
    Map<String, JsonObject> homes() {
        return homes;
    }

    JsonObject open(Map<String, String> form) {
        if (!triggers.remove(Json.field(form, "trigger_id"))) {
            return Json.error("expired_trigger_id");
        }
        JsonObject view = JsonParser.parseString(Json.field(form, "view")).getAsJsonObject();
        assertThat(view.get("type").getAsString()).isEqualTo("modal");
        for (String title : List.of("title", "submit", "close")) {
            JsonObject text = view.getAsJsonObject(title);
            assertThat(text.get("type").getAsString()).isEqualTo("plain_text");
            assertThat(text.get("text").getAsString()).isNotBlank().hasSizeLessThanOrEqualTo(24);
        }
        assertThat(view.get("callback_id").getAsString()).isNotBlank().hasSizeLessThanOrEqualTo(255);
        assertThat(view.get("private_metadata").getAsString()).hasSizeLessThanOrEqualTo(3_000);
        assertThat(view.keySet())
                .isSubsetOf("type", "callback_id", "private_metadata", "title", "submit", "close", "blocks");
        blockKit.requireView(view.getAsJsonArray("blocks"));
        view.addProperty("id", "V" + ids.incrementAndGet());
        modals.add(view);
        JsonObject answer = Json.ok();
        answer.add("view", view);
        return answer;
    }

    JsonObject publish(Map<String, String> form) {
        JsonObject view = JsonParser.parseString(Json.field(form, "view")).getAsJsonObject();
        assertThat(view.get("type").getAsString()).isEqualTo("home");
        blockKit.requireView(view.getAsJsonArray("blocks"));
        homes.put(Json.field(form, "user_id"), view);
        return Json.ok();
    }

    /** What a field of a modal holds before anybody has touched it; empty when it holds nothing. */
    static String initial(JsonObject modal, String field) {
        JsonObject element = input(modal, field).getAsJsonObject("element");
        if (element.has("initial_option")) {
            return element.getAsJsonObject("initial_option").get("value").getAsString();
        }
        return element.has("initial_value") ? element.get("initial_value").getAsString() : "";
    }

    static JsonObject input(JsonObject modal, String field) {
        for (JsonElement block : modal.getAsJsonArray("blocks")) {
            if (block.getAsJsonObject().get("block_id").getAsString().equals(field)) {
                return block.getAsJsonObject();
            }
        }
        throw new AssertionError("No field " + field + " in " + modal);
    }
}
