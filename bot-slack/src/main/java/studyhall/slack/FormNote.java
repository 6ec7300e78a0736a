package studyhall.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a modal remembers for us while somebody fills it in. Slack signs it with the rest, so it is as good as what any
 * payload says.
 *
 * @param path of the command
 * @param channel where it was asked for; empty when the modal asks for one
 * @param url where Slack wants the answer; empty when there is none
 */
record FormNote(String path, String channel, String url) {
    /** As text of at most 3,000 characters, which is Slack's limit. */
    String json() {
        JsonObject note = new JsonObject();
        note.addProperty("path", path);
        note.addProperty("channel", channel);
        note.addProperty("url", url.length() < 2_000 ? url : "");
        return note.toString();
    }

    /** Reads what {@link #json} wrote; empty for anything else. */
    static Optional<FormNote> of(@Nullable String json) {
        try {
            JsonObject note = JsonParser.parseString(json == null ? "" : json).getAsJsonObject();
            return Optional.of(new FormNote(
                    note.get("path").getAsString(),
                    note.get("channel").getAsString(),
                    note.get("url").getAsString()));
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
