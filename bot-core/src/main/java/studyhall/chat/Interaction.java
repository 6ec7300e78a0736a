package studyhall.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person did: typed a command line, chose a command with options, or pressed a button. */
public sealed interface Interaction {
    /** Who, where and when. */
    Scene scene();

    /**
     * Who did it, where, and when by the platform's clock.
     *
     * @param user who
     * @param userName the name to show; from outside, so escape it
     * @param channel where; a direct message has {@code direct} set
     * @param direct whether this is a direct message with the bot
     * @param organiser whether the platform says that this person administers the workspace
     * @param at the platform's time of the click or command, where it tells one
     * @param zone where this person's days begin, by the platform's word; to be proposed, never assumed
     * @param around the channel that this is a thread of, where it is one that has an id of its own
     */
    record Scene(
            UserRef user,
            String userName,
            ChannelRef channel,
            boolean direct,
            boolean organiser,
            Optional<Instant> at,
            Optional<ZoneId> zone,
            Optional<ChannelRef> around) {
        public Scene {
            // what a guest administers is their own place, in another workspace
            organiser = organiser && user.workspace().equals(channel.workspace());
        }

        /** The same where it is no thread. */
        public Scene(
                UserRef user,
                String userName,
                ChannelRef channel,
                boolean direct,
                boolean organiser,
                Optional<Instant> at,
                Optional<ZoneId> zone) {
            this(user, userName, channel, direct, organiser, at, zone, Optional.empty());
        }

        /** The same where the platform tells no zone. */
        public Scene(
                UserRef user,
                String userName,
                ChannelRef channel,
                boolean direct,
                boolean organiser,
                Optional<Instant> at) {
            this(user, userName, channel, direct, organiser, at, Optional.empty());
        }

        /** The same in another channel of the workspace. */
        public Scene in(ChannelRef other) {
            return new Scene(user, userName, other, direct, organiser, at, zone);
        }

        /** The same in a thread of a channel. */
        public Scene within(ChannelRef parent) {
            return new Scene(user, userName, channel, direct, organiser, at, zone, Optional.of(parent));
        }

        /** Where it is by the rules for channels: a thread counts as the channel that it is in. */
        public ChannelRef hall() {
            return around.orElse(channel);
        }

        /** Whether this person's home is another workspace, as in a channel that workspaces share. */
        public boolean guest() {
            return !user.workspace().equals(channel.workspace());
        }
    }

    /** The text behind {@code /study}, as typed (Slack, playground, terminal). */
    record Typed(Scene scene, String text) implements Interaction {}

    /**
     * A subcommand with options, already taken apart by the platform (Discord, forms).
     *
     * @param options by name; of a file, the file's name
     * @param files by the name of the option
     */
    record Chosen(Scene scene, String path, Map<String, String> options, Map<String, Upload> files)
            implements Interaction {
        public Chosen {
            options = Map.copyOf(options);
            files = Map.copyOf(files);
        }

        /** One without files. */
        public Chosen(Scene scene, String path, Map<String, String> options) {
            this(scene, path, options, Map.of());
        }
    }

    /** A command that was chosen for a message of somebody's, whose words say what it is to be about. */
    record Pointed(Scene scene, String path, String text) implements Interaction {}

    /**
     * A button, or a menu with what was chosen in it.
     *
     * @param message the message that carried the button
     * @param button the id, already parsed but not yet trusted
     * @param values what was chosen in a menu; empty for a button
     */
    record Pressed(Scene scene, MessageRef message, ButtonId button, List<String> values) implements Interaction {
        public Pressed {
            values = List.copyOf(values);
        }
    }
}
