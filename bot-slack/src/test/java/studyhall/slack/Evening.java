package studyhall.slack;

import static org.awaitility.Awaitility.await;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import studyhall.slack.LocalRooms.Post;

/**
 * What people of one channel do, and what they see. What was sent is left in {@code target/slack-said} for whoever wants
 * to see it drawn.
 *
 * @param said the folder in that; empty to leave nothing
 */
record Evening(LocalSlack slack, Wire wire, String said) {
    private static final String HERE = LocalSlack.STUDY;

    /** Types a line, and waits for what only that person sees. */
    Post asked(String person, String line) {
        return privately(person, () -> type(person, line));
    }

    void type(String person, String line) {
        wire.command(slack.payloads().command(person, HERE, line));
    }

    /** Types a line that is answered with a form. */
    JsonObject form(String person, String line) {
        return modal(() -> type(person, line));
    }

    /** Does something that is answered with a form. */
    JsonObject modal(Runnable deed) {
        List<JsonObject> modals = slack.views().modals();
        int before = modals.size();
        deed.run();
        await("a form").until(() -> modals.size() > before);
        return modals.get(before);
    }

    /** Does something that is answered to one person, in the channel. */
    Post privately(String person, Runnable deed) {
        int before = whispered(person).size();
        deed.run();
        await("an answer to " + person).until(() -> whispered(person).size() > before);
        return whispered(person).get(before);
    }

    void press(String person, Post post, String label) {
        String id = LocalRooms.button(post.blocks(), label);
        wire.interactive(slack.payloads().press(person, post, id, Optional.empty()));
    }

    JsonObject submit(String person, JsonObject modal, Map<String, String> changed) {
        return wire.interactive(slack.payloads().submit(person, modal, changed));
    }

    List<Post> whispered(String person) {
        return slack.seenBy(person, HERE).stream()
                .filter(post -> post.onlyFor().equals(person))
                .toList();
    }

    List<Post> direct(String person) {
        return slack.seenBy(person, LocalSlack.directWith(person));
    }

    /** The newest message that all see, once it is as expected. */
    Post last(String what, Predicate<Post> expected) {
        return await(what)
                .atMost(java.time.Duration.ofSeconds(30))
                .until(
                        () -> {
                            List<Post> seen = slack.seenBy("U0NOBODY", HERE);
                            return seen.isEmpty() ? Optional.<Post>empty() : Optional.of(seen.get(seen.size() - 1));
                        },
                        found -> found.filter(expected).isPresent())
                .orElseThrow();
    }

    /** A message as it stands now, once it is as expected. */
    Post changed(String what, Post before, Predicate<Post> expected) {
        return await(what)
                .atMost(java.time.Duration.ofSeconds(20))
                .until(
                        () -> slack.seenBy("U0NOBODY", HERE).stream()
                                .filter(post -> post.ts().equals(before.ts()))
                                .findFirst(),
                        found -> found.filter(expected).isPresent())
                .orElseThrow();
    }

    static boolean hasButton(Post post, String label) {
        return LocalRooms.buttons(post.blocks()).stream()
                .anyMatch(button -> button.getKey().equals(label));
    }

    void say(String name, Post post) {
        JsonObject message = new JsonObject();
        message.addProperty("text", post.text());
        message.add("blocks", post.blocks());
        say(name, message);
    }

    /** Pictures lie in Slack, where whoever draws a message cannot see them. */
    private void drawn(JsonElement within) {
        if (within.isJsonArray()) {
            within.getAsJsonArray().forEach(this::drawn);
        } else if (within.isJsonObject()) {
            JsonObject object = within.getAsJsonObject();
            if (object.has("slack_file")) {
                byte[] picture = java.util.Objects.requireNonNull(slack.files()
                        .all()
                        .get(object.remove("slack_file")
                                .getAsJsonObject()
                                .get("id")
                                .getAsString()));
                object.addProperty(
                        "image_url",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture));
            }
            object.entrySet().forEach(entry -> drawn(entry.getValue()));
        }
    }

    /** Leaves a message or a view. */
    void say(String name, JsonObject message) {
        if (said.isEmpty()) {
            return;
        }
        JsonObject shown = message.deepCopy();
        drawn(shown);
        try {
            Path folder = Path.of("target", "slack-said", said);
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ".json"),
                    new GsonBuilder().setPrettyPrinting().create().toJson(shown) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
