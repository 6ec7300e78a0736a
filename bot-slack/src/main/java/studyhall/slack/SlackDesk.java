package studyhall.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.command.CommandRouter;
import studyhall.slack.Replies.Place;
import studyhall.slack.Replies.Way;

/** Takes what people do in Slack, at once, and has it answered after. Thread-safe. */
final class SlackDesk {
    private static final Logger log = LoggerFactory.getLogger(SlackDesk.class);

    private final CommandRouter router;
    private final String workspace;
    private final SlackChat chat;
    private final People people;
    private final Lanes lanes;
    private final Replies replies;

    SlackDesk(CommandRouter router, String workspace, SlackChat chat, People people, Lanes lanes, Replies replies) {
        this.router = router;
        this.workspace = workspace;
        this.chat = chat;
        this.people = people;
        this.lanes = lanes;
        this.replies = replies;
    }

    /** A slash command; false when there is too much to do already. */
    boolean typed(SlashCommandPayload payload) {
        String user = text(payload.getUserId());
        return lanes.offer(user, () -> {
            ChannelRef channel = channel(text(payload.getChannelId()));
            Scene scene =
                    scene(user, text(payload.getTeamId()), text(payload.getUserName()), channel, Optional.empty());
            Answer answer = router.handle(new Typed(scene, SlackText.typed(text(payload.getText()))));
            show(answer, new Place(text(payload.getResponseUrl()), channel, user), scene.direct(), false);
        });
    }

    /** Buttons that were pressed and menus that were chosen in; false when there is too much to do already. */
    boolean pressed(BlockActionPayload payload) {
        String user = text(payload.getUser().getId());
        return lanes.offer(user, () -> payload.getActions().forEach(action -> press(payload, action)));
    }

    private void press(BlockActionPayload payload, BlockActionPayload.Action action) {
        ButtonId button;
        try {
            button = SlackBlocks.buttonId(text(action.getActionId()));
        } catch (IllegalArgumentException e) {
            log.info("A button that is none of ours was pressed: {}", e.getMessage());
            return;
        }
        String user = text(payload.getUser().getId());
        String handle = payload.getUser().getUsername() == null
                ? text(payload.getUser().getName())
                : payload.getUser().getUsername();
        boolean inMessage = payload.getChannel() != null;
        ChannelRef channel = inMessage ? channel(text(payload.getChannel().getId())) : chat.directWith(user);
        Scene scene =
                scene(user, text(payload.getUser().getTeamId()), handle, channel, SlackTime.of(action.getActionTs()));
        BlockActionPayload.Container container = payload.getContainer();
        String ts = container == null ? "" : text(container.getMessageTs());
        MessageRef message = new MessageRef(channel, ts, SlackTime.of(ts).orElse(Instant.EPOCH));
        Interaction pressed = new Pressed(scene, message, button, values(action));
        boolean own = container != null && container.isEphemeral() || scene.direct();
        show(router.handle(pressed), new Place(text(payload.getResponseUrl()), channel, user), scene.direct(), own);
    }

    private static List<String> values(BlockActionPayload.Action action) {
        return action.getSelectedOption() == null || action.getSelectedOption().getValue() == null
                ? List.of()
                : List.of(action.getSelectedOption().getValue());
    }

    /**
     * Shows an answer.
     *
     * @param direct whether nobody else reads the channel, so that what stays is better than what vanishes
     * @param own whether the message that was acted on is seen by this person only, so that it may be replaced
     */
    private void show(Answer answer, Place place, boolean direct, boolean own) {
        answer.message().ifPresent(message -> {
            boolean replace = answer.placement() == Answer.Placement.REPLACE && own;
            boolean toAll = answer.visibility() == Visibility.CHANNEL || direct;
            replies.send(place, chat.draw(message), replace ? Way.REPLACE : toAll ? Way.CHANNEL : Way.PRIVATE);
        });
    }

    private Scene scene(String user, String home, String handle, ChannelRef channel, Optional<Instant> at) {
        People.Person person = people.of(user, handle.isEmpty() ? user : handle);
        UserRef ref = new UserRef(Platform.SLACK, home.isEmpty() ? workspace : home, user);
        return new Scene(ref, person.name(), channel, direct(channel, user), person.organiser(), at);
    }

    /** Two people's direct messages look the same by their id, so it is compared with that of ours. */
    private boolean direct(ChannelRef channel, String user) {
        if (!channel.channel().startsWith("D")) {
            return false;
        }
        try {
            return chat.directWith(user).equals(channel);
        } catch (ChatException e) {
            log.info("Whether {} is a direct message is not known: {}", channel.channel(), e.getMessage());
            return false;
        }
    }

    private ChannelRef channel(String id) {
        return new ChannelRef(Platform.SLACK, workspace, id);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
