package studyhall.schedule;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.delivery.Post;

/** Asks an organiser how to go on in a channel where nobody touches the posts. */
public final class SilenceLetter implements Letter {
    /** The kind in the outbox. */
    static final String KIND = "SILENCE";

    /** Arguments: our id of the workspace, the key of the post. */
    public static final String KEEP = "silence.keep";

    /** The same arguments. */
    public static final String WEEKLY = "silence.weekly";

    /** The same arguments. */
    public static final String PAUSE = "silence.pause";

    @Override
    public boolean writes(Post post) {
        return post.kinds().contains(KIND);
    }

    @Override
    public Optional<Message> write(Handle handle, Post post) {
        String[] arguments = {Long.toString(post.workspaceId()), post.key()};
        return Optional.of(Message.of(
                new Text(
                        "The last five posts in " + place(post.channel()) + " went by without a tap. From now on I post"
                                + " there once a week, and daily again as soon as somebody presses something. Or tell me"
                                + " otherwise:"),
                Buttons.of(
                        Button.of("Keep daily", ButtonId.of(KEEP, arguments)),
                        Button.of("Weekly", ButtonId.of(WEEKLY, arguments)),
                        Button.of("Pause", ButtonId.of(PAUSE, arguments)))));
    }

    /** A link where the platform has one, since a direct message stands far from the channel. */
    static String place(ChannelRef channel) {
        return switch (channel.platform()) {
            case DISCORD ->
                "[this channel](https://discord.com/channels/" + channel.workspace() + "/" + channel.channel() + ")";
            case SLACK ->
                "[this channel](https://slack.com/app_redirect?team=" + channel.workspace() + "&channel="
                        + channel.channel() + ")";
            case PLAYGROUND, CONSOLE -> "#" + studyhall.chat.SmallMarkdown.escape(channel.channel());
        };
    }
}
