package studyhall.command;

import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Message;
import studyhall.schedule.ChannelPost;
import studyhall.schedule.Organisers;
import studyhall.schedule.Silence;
import studyhall.schedule.SilenceLetter;

/** What an organiser answers, in a direct message, about a channel where nobody touches the posts. */
public final class SilenceButtons implements ButtonHandler {
    private final Organisers organisers;
    private final ChannelPost posts;
    private final Silence silence;

    public SilenceButtons(Organisers organisers, ChannelPost posts, Silence silence) {
        this.organisers = organisers;
        this.posts = posts;
        this.silence = silence;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SilenceLetter.KEEP, SilenceLetter.WEEKLY, SilenceLetter.PAUSE);
    }

    @Override
    public Answer press(Pressed pressed) {
        // the message stands outside the workspace, so its button says which one is meant
        long workspace = Long.parseLong(pressed.button().argument(0));
        if (!organisers.is(pressed.scene(), workspace)) {
            throw new UserError("Only an organiser of that channel can say so.");
        }
        String channel = posts.channelOf(workspace, pressed.button().argument(1))
                .orElseThrow(() -> new UserError("This was too long ago. Type /study schedule list in the channel."));
        return Answer.replacing(Message.text(
                switch (pressed.button().action()) {
                    case SilenceLetter.KEEP -> {
                        silence.keep(workspace, channel);
                        yield "Fine, daily posts go on as planned.";
                    }
                    case SilenceLetter.WEEKLY -> {
                        silence.weekly(workspace, channel);
                        yield "Once a week it is, on the first planned day of each week. "
                                + Usage.line("schedule resume tip") + " in the channel makes it daily again.";
                    }
                    default -> {
                        silence.pause(workspace, channel);
                        yield "All posts rest there. " + Usage.line("schedule resume tip")
                                + " in the channel goes on with the tip.";
                    }
                }));
    }
}
