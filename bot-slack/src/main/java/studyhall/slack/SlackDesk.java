package studyhall.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.model.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction;
import studyhall.chat.Interaction.Pointed;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.MessageRef;
import studyhall.command.CommandRouter;
import studyhall.command.Turns;
import studyhall.command.Welcome;

/** Takes what people do in messages and channels of Slack, at once, and has it answered after. Thread-safe. */
final class SlackDesk {
    private static final Logger log = LoggerFactory.getLogger(SlackDesk.class);

    /** The command that a message shortcut is for; its id in the manifest. */
    static final String SHORTCUT = "quiz start";

    private final CommandRouter router;
    private final Welcome welcome;
    private final SlackWorkspaces workspaces;
    private final Lanes lanes;
    private final Showing showing;
    private final FormDesk forms;

    SlackDesk(
            CommandRouter router,
            Welcome welcome,
            SlackWorkspaces workspaces,
            Lanes lanes,
            Showing showing,
            FormDesk forms) {
        this.router = router;
        this.welcome = welcome;
        this.workspaces = workspaces;
        this.lanes = lanes;
        this.showing = showing;
        this.forms = forms;
    }

    /** A slash command; how many seconds to wait with it when there is too much to do already. */
    OptionalInt typed(SlashCommandPayload payload) {
        String user = text(payload.getUserId());
        Origin origin = Origin.of(payload.getTeamId(), payload.getEnterpriseId());
        return lanes.offer(origin, user, () -> at(origin).ifPresent(workspace -> {
            Visit visit = new Visit(
                    workspace,
                    user,
                    origin.team(),
                    text(payload.getUserName()),
                    text(payload.getChannelId()),
                    text(payload.getResponseUrl()));
            Scene scene = visit.scene(Optional.empty());
            answer(visit, new Typed(scene, SlackText.typed(text(payload.getText()))), text(payload.getTriggerId()));
            welcome.greet(scene);
        }));
    }

    /** A message that somebody wants a quiz on; how many seconds to wait when there is too much to do already. */
    OptionalInt pointed(MessageShortcutPayload payload) {
        String user = text(payload.getUser().getId());
        Origin origin = Origin.of(
                payload.getTeam() == null ? null : payload.getTeam().getId(),
                payload.getEnterprise() == null ? null : payload.getEnterprise().getId());
        return lanes.offer(
                origin, user, () -> at(origin.or(payload.getUser().getTeamId())).ifPresent(workspace -> {
                    Visit visit = new Visit(
                            workspace,
                            user,
                            origin.team(),
                            text(payload.getUser().getName()),
                            payload.getChannel() == null
                                    ? user
                                    : text(payload.getChannel().getId()),
                            text(payload.getResponseUrl()));
                    Message message = payload.getMessage();
                    String words = message == null ? "" : SlackText.said(text(message.getText()));
                    Pointed pointed = new Pointed(visit.scene(Optional.empty()), SHORTCUT, words);
                    answer(visit, pointed, text(payload.getTriggerId()));
                }));
    }

    /** Buttons that were pressed and menus that were chosen in. */
    void pressed(BlockActionPayload payload) {
        String user = text(payload.getUser().getId());
        Origin origin = Origin.of(
                        payload.getTeam() == null ? null : payload.getTeam().getId(),
                        payload.getEnterprise() == null
                                ? null
                                : payload.getEnterprise().getId())
                .or(payload.getUser().getTeamId());
        OptionalInt wait = lanes.offer(origin, user, () -> {
            Optional<SlackWorkspace> workspace = at(origin).or(() -> author(payload, origin));
            workspace.ifPresent(here -> payload.getActions().forEach(action -> press(here, payload, action)));
        });
        wait.ifPresent(seconds -> showing.patience(user, text(payload.getResponseUrl()), Turns.patience(seconds)));
    }

    /** In a channel that two workspaces share, the message that was acted on is of the one that installed the app. */
    private Optional<SlackWorkspace> author(BlockActionPayload payload, Origin origin) {
        return payload.getMessage() == null
                ? Optional.empty()
                : workspaces.at(Origin.of(payload.getMessage().getTeam(), origin.enterprise()));
    }

    private void press(SlackWorkspace workspace, BlockActionPayload payload, BlockActionPayload.Action action) {
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
        BlockActionPayload.Container container = payload.getContainer();
        boolean ephemeral = container != null && container.isEphemeral();
        String channel =
                payload.getChannel() == null ? user : text(payload.getChannel().getId());
        if (channel.startsWith("D") && !ephemeral) {
            // only we write messages with our buttons there, so it is between us and this person
            workspace.chat().isDirect(user, channel);
        }
        Visit visit = new Visit(
                workspace,
                user,
                text(payload.getUser().getTeamId()),
                handle,
                channel,
                text(payload.getResponseUrl()),
                container == null ? "" : text(container.getThreadTs()));
        String ts = container == null ? "" : text(container.getMessageTs());
        MessageRef message = new MessageRef(visit.ref(), ts, SlackTime.of(ts).orElse(Instant.EPOCH));
        Scene scene = visit.scene(SlackTime.of(action.getActionTs()));
        Pressed pressed = new Pressed(scene, message, button, values(action));
        if (!forms.open(visit, pressed, text(payload.getTriggerId()))) {
            showing.show(router.handle(pressed), visit, ephemeral);
        }
    }

    private static List<String> values(BlockActionPayload.Action action) {
        return action.getSelectedOption() == null || action.getSelectedOption().getValue() == null
                ? List.of()
                : List.of(action.getSelectedOption().getValue());
    }

    private void answer(Visit visit, Interaction interaction, String trigger) {
        if (!forms.open(visit, interaction, trigger)) {
            Answer answer = router.handle(interaction);
            showing.show(answer, visit, false);
        }
    }

    private Optional<SlackWorkspace> at(Origin origin) {
        Optional<SlackWorkspace> found = workspaces.at(origin);
        if (found.isEmpty()) {
            log.info("Something came from {}, where the app is not installed", origin);
        }
        return found;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
