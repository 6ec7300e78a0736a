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

    /**
     * A file that somebody gives in a form.
     *
     * @param status what whoever fetches it is answered with
     * @param headers beside it, such as the type or a place to look at instead
     */
    record Given(String name, byte[] content, int status, Map<String, String> headers) {}

    private final Map<String, Given> given = new ConcurrentHashMap<>();
    private final Map<String, String> fetchedWith = new ConcurrentHashMap<>();

    /** Takes a file of somebody's, and gives its id. */
    String give(Given file) {
        String id = "F" + ids.incrementAndGet();
        given.put(id, file);
        return id;
    }

    String give(String name, byte[] content) {
        return give(new Given(name, content, 200, Map.of("Content-Type", "text/plain")));
    }

    Given given(String id) {
        return java.util.Objects.requireNonNull(given.get(id));
    }

    /** What a form says of a file. */
    JsonObject described(String address, String id) {
        JsonObject file = Json.object("id", id, "name", given(id).name(), "filetype", "markdown", "mode", "hosted");
        file.addProperty("size", given(id).content().length);
        file.addProperty("url_private", address + "/files-pri/" + id);
        file.addProperty("url_private_download", address + "/files-pri/" + id);
        return file;
    }

    /** What was shown by whoever fetched a file; empty when nobody has. */
    String fetchedWith(String id) {
        return fetchedWith.getOrDefault(id, "");
    }

    void fetched(String id, String authorization) {
        fetchedWith.put(id, authorization);
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

    JsonObject info(String address, String id) {
        if (given.containsKey(id)) {
            JsonObject answer = Json.ok();
            answer.add("file", described(address, id));
            return answer;
        }
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
