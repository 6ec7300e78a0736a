package studyhall.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Answer.Placement;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.schedule.ChannelPost;
import studyhall.schedule.Evenings;
import studyhall.schedule.QuizCall;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/** [I'm in] below the announcement of a quiz: counts who means to come, in the post itself. */
public final class EveningButtons implements ButtonHandler {
    private final Workspaces workspaces;
    private final Players players;
    private final ChannelPost posts;
    private final Evenings evenings;

    public EveningButtons(Workspaces workspaces, Players players, ChannelPost posts, Evenings evenings) {
        this.workspaces = workspaces;
        this.players = players;
        this.posts = posts;
        this.evenings = evenings;
    }

    @Override
    public Set<String> actions() {
        return Set.of(QuizCall.IN);
    }

    @Override
    public Answer press(Pressed pressed) {
        String channel = pressed.scene().channel().channel();
        long workspace = workspaces.idOf(pressed.scene().channel());
        List<String> arguments = pressed.button().arguments();
        LocalDate date = LocalDate.ofEpochDay(Long.parseLong(pressed.button().argument(0)));
        if (!evenings.planned(workspace, pressed.scene().channel(), date)) {
            throw new UserError("This quiz is no longer planned. Type /study schedule list for what is.");
        }
        long player = players.of(workspace, pressed.scene()).id();
        if (!evenings.join(workspace, channel, date, player)) {
            return Answer.privately(Message.text("You are on the list already. See you there."));
        }
        Optional<Message> post =
                arguments.size() > 1 ? posts.now(workspace, channel, arguments.get(1)) : Optional.empty();
        int guests = evenings.guests(workspace, channel, date);
        return post.map(now -> new Answer(Optional.of(now), Visibility.CHANNEL, Placement.REPLACE))
                .orElseGet(() -> Answer.privately(Message.text(
                        "You are on the list" + (guests > 1 ? ", with " + (guests - 1) + " more." : "."))));
    }
}
