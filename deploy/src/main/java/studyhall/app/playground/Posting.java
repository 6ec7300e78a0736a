package studyhall.app.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;

/**
 * A message as it stands in a channel of the playground.
 *
 * @param id microseconds since 1970 when it was posted: unique, increasing, also across restarts
 * @param channel the channel's id
 * @param author a person's id; empty for the bot
 * @param onlyFor the one person who sees it; empty for a message to the channel
 * @param prompt what it answers
 * @param edited when another content was last put in, to the millisecond
 * @param blocks the content as {@link Drawing} made it
 * @param plain the content in plain words, for screen readers
 */
record Posting(
        long id,
        String channel,
        Optional<String> author,
        Optional<String> onlyFor,
        Optional<Prompt> prompt,
        Optional<Instant> edited,
        JsonNode blocks,
        String plain) {
    /** The line that somebody typed to get an answer. */
    record Prompt(String person, String line) {}

    /** The platform's time of the message, which is in its id. */
    Instant at() {
        return at(id);
    }

    static Instant at(long id) {
        return Instant.ofEpochSecond(id / 1_000_000, id % 1_000_000 * 1_000);
    }

    Posting with(Message content, Instant when) {
        return new Posting(
                id,
                channel,
                author,
                onlyFor,
                prompt,
                Optional.of(when.truncatedTo(ChronoUnit.MILLIS)),
                Drawing.of(content),
                content.plainText());
    }

    boolean seenBy(String person) {
        return onlyFor.isEmpty() || onlyFor.get().equals(person);
    }

    /** Whether a button with this id stands in it, or a menu with this id that offers the value. */
    boolean offers(ButtonId button, Optional<String> value) {
        String wanted = button.toString();
        for (JsonNode block : blocks) {
            for (JsonNode each : block.path("buttons")) {
                if (value.isEmpty() && each.path("id").asText().equals(wanted)) {
                    return true;
                }
            }
            for (JsonNode choice : block.path("choices")) {
                boolean same = block.path("id").asText().equals(wanted);
                if (same && value.isPresent() && choice.path("value").asText().equals(value.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As the page gets it. Ids are text there, since its numbers end at 2^53 and its keys are texts anyway. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(id))
                .put("channel", channel)
                .put("at", at().toEpochMilli())
                .put("plain", plain);
        author.ifPresent(person -> json.put("author", person));
        onlyFor.ifPresent(person -> json.put("onlyFor", person));
        prompt.ifPresent(
                asked -> json.putObject("prompt").put("person", asked.person()).put("line", asked.line()));
        edited.ifPresent(when -> json.put("edited", when.toEpochMilli()));
        json.set("blocks", blocks);
        return json;
    }
}
