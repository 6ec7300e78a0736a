package studyhall.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Files that were brought to a local Slack. It looks at each for a moment before a message may show it. */
final class LocalFiles {
    private static final int LOOKS = 3;

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_000);

    private volatile int looks = LOOKS;

    /** Never gets to look at any. */
    void readNone() {
        looks = Integer.MAX_VALUE;
    }

    /** All of them, by id. */
    Map<String, byte[]> all() {
        return bytes;
    }

    JsonObject uploadUrl(String address) {
        String id = "F" + ids.incrementAndGet();
        return Json.ok("upload_url", address + "/upload/" + id, "file_id", id);
    }

    JsonObject upload(String id, byte[] body) {
        bytes.put(id, body);
        return Json.ok();
    }

    /** Completes what is shared nowhere; nothing here takes a channel. */
    JsonObject complete(Map<String, String> form) {
        if (form.containsKey("channel_id") || form.containsKey("channels")) {
            throw new IllegalArgumentException("A picture was shared by itself");
        }
        for (JsonElement file :
                JsonParser.parseString(Json.field(form, "files")).getAsJsonArray()) {
            String id = file.getAsJsonObject().get("id").getAsString();
            if (!bytes.containsKey(id)) {
                return Json.error("file_not_found");
            }
            asked.put(id, 0);
        }
        return Json.ok();
    }

    JsonObject info(String id) {
        int times = asked.computeIfPresent(id, (file, before) -> before + 1) == null ? 0 : asked.get(id);
        JsonObject answer = Json.ok();
        answer.add("file", Json.object("id", id, "mimetype", times >= looks ? "image/png" : ""));
        return answer;
    }

    /** What a message shows has been uploaded, completed and looked at. */
    void requireReady(String id) {
        if (asked.getOrDefault(id, 0) < looks) {
            throw new IllegalStateException("The file " + id + " is not ready to be shown");
        }
    }
}
