package studyhall.chat;

import java.util.Optional;

/**
 * What comes back for an interaction.
 *
 * @param message what to show; empty when the press is acknowledged without words (the channel's message changes)
 * @param visibility who sees it
 * @param placement a message of its own, or in place of the message whose button was pressed
 */
public record Answer(Optional<Message> message, Visibility visibility, Placement placement) {
    /** Where an answer goes. */
    public enum Placement {
        NEW,
        REPLACE
    }

    public static Answer privately(Message message) {
        return new Answer(Optional.of(message), Visibility.PRIVATE, Placement.NEW);
    }

    public static Answer toChannel(Message message) {
        return new Answer(Optional.of(message), Visibility.CHANNEL, Placement.NEW);
    }

    public static Answer replacing(Message message) {
        return new Answer(Optional.of(message), Visibility.PRIVATE, Placement.REPLACE);
    }

    public static Answer silent() {
        return new Answer(Optional.empty(), Visibility.PRIVATE, Placement.NEW);
    }
}
