package studyhall.command;

import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Answer.Placement;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.schedule.ChannelPost;
import studyhall.schedule.TipPart;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/** [Done] below a channel's post: counts who has read it, in the post itself. */
public final class PostButtons implements ButtonHandler {
    private final Workspaces workspaces;
    private final Players players;
    private final ChannelPost posts;

    public PostButtons(Workspaces workspaces, Players players, ChannelPost posts) {
        this.workspaces = workspaces;
        this.players = players;
        this.posts = posts;
    }

    @Override
    public Set<String> actions() {
        return Set.of(TipPart.DONE);
    }

    @Override
    public Answer press(Pressed pressed) {
        long workspace = workspaces.idOf(pressed.scene().channel());
        long player = players.of(workspace, pressed.scene()).id();
        String key = pressed.button().argument(0);
        try {
            return posts.read(workspace, pressed.scene().channel().channel(), key, player)
                    .map(now -> new Answer(java.util.Optional.of(now), Visibility.CHANNEL, Placement.REPLACE))
                    .orElseThrow(() -> new UserError("This post is too old to be counted. The next one comes soon."));
        } catch (ChannelPost.Again e) {
            return Answer.privately(Message.text("You have marked this one as read already."));
        }
    }
}
