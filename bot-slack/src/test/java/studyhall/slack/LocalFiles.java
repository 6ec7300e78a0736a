package studyhall.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Files that were brought to a local Slack. It looks at each for a moment before a message may show it. */
final class LocalFiles {
    private static final int LOOKS = 3;

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, List<String>> shared = new ConcurrentHashMap<>();
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

    /** The texts that were shared in a conversation, by name, in that order. */
    Map<String, String> sharedIn(String channel) {
        Map<String, String> texts = new LinkedHashMap<>();
        shared.getOrDefault(channel, List.of())
                .forEach(id -> texts.put(
                        java.util.Objects.requireNonNull(names.get(id)),
                        new String(java.util.Objects.requireNonNull(bytes.get(id)), StandardCharsets.UTF_8)));
        return texts;
    }

    JsonObject uploadUrl(String address, String name) {
        String id = "F" + ids.incrementAndGet();
        names.put(id, name);
        return Json.ok("upload_url", address + "/upload/" + id, "file_id", id);
    }

    JsonObject upload(String id, byte[] body) {
        bytes.put(id, body);
        return Json.ok();
    }

    /**
     * Completes what a message shows, which is shared nowhere, or shares what people are to keep. Slack takes no person's id
     * for a conversation here.
     */
    JsonObject complete(Map<String, String> form) {
        String channel = form.getOrDefault("channel_id", "");
        if (channel.startsWith("U") || form.containsKey("channels")) {
            return Json.error("channel_not_found");
        }
        for (JsonElement file :
                JsonParser.parseString(Json.field(form, "files")).getAsJsonArray()) {
            String id = file.getAsJsonObject().get("id").getAsString();
            if (!bytes.containsKey(id)) {
                return Json.error("file_not_found");
            }
            if (names.getOrDefault(id, "").endsWith(".png") != channel.isEmpty()) {
                throw new IllegalArgumentException("A picture was shared by itself, or a file was not");
            }
            asked.put(id, 0);
            if (!channel.isEmpty()) {
                shared.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>())
                        .add(id);
            }
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
