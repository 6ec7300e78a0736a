package studyhall.slack;

import java.time.Instant;
import java.util.Optional;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.slack.Replies.Place;

/**
 * Somebody who does something in a workspace of ours.
 *
 * @param home the workspace that the person belongs to, which in a shared channel is another one
 * @param handle what to call them where Slack does not tell more
 * @param channel Slack's id of where; that of the person for what is in no channel
 * @param url where Slack wants the answer; empty when there is none
 * @param thread the message in whose thread it was done; empty for none
 */
record Visit(
        SlackWorkspace workspace, String user, String home, String handle, String channel, String url, String thread) {
    /** The same in no thread. */
    Visit(SlackWorkspace workspace, String user, String home, String handle, String channel, String url) {
        this(workspace, user, home, handle, channel, url, "");
    }

    /** What the core is told of it. A direct message between two people is none with us, but no channel either. */
    Scene scene(Optional<Instant> at) {
        People.Person person = workspace.people().of(user, handle.isEmpty() ? user : handle);
        UserRef ref = new UserRef(Platform.SLACK, home.isEmpty() ? workspace.id() : home, user);
        return new Scene(ref, person.name(), ref(), isDirect(), person.organiser(), at, person.zone());
    }

    ChannelRef ref() {
        return new ChannelRef(Platform.SLACK, workspace.id(), channel);
    }

    boolean isDirect() {
        return channel.startsWith("D") || channel.equals(user);
    }

    /** Whether nobody but this person reads what is said here, so that what stays is better than what vanishes. */
    boolean isOwn() {
        return channel.equals(user) || workspace.chat().isDirectWith(user, channel);
    }

    Place place() {
        return new Place(url, ref(), user, thread);
    }

    Visit in(String other) {
        return new Visit(workspace, user, home, handle, other, url);
    }
}
