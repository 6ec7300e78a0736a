package studyhall.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.File;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Block.Choice;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.Form;
import studyhall.chat.Interaction;
import studyhall.chat.Interaction.Chosen;
import studyhall.chat.Platform;
import studyhall.chat.Upload;
import studyhall.command.CommandRouter;
import studyhall.command.Mention;
import studyhall.command.Turns;

/** Has forms filled in: opens modals, proposes values while somebody types, and takes what was filled in. Thread-safe. */
final class FormDesk {
    private static final Logger log = LoggerFactory.getLogger(FormDesk.class);

    private final CommandRouter router;
    private final SlackWorkspaces workspaces;
    private final Lanes lanes;
    private final Showing showing;

    FormDesk(CommandRouter router, SlackWorkspaces workspaces, Lanes lanes, Showing showing) {
        this.router = router;
        this.workspaces = workspaces;
        this.lanes = lanes;
        this.showing = showing;
    }

    /**
     * Opens a form where one helps.
     *
     * @param trigger lets a modal be opened, for three seconds
     * @return false when there is none, or Slack did not open it, so that the thing is to be done as it is
     */
    boolean open(Visit visit, Interaction interaction, String trigger) {
        Optional<Form> form = trigger.isEmpty() ? Optional.empty() : router.form(interaction);
        return form.isPresent() && open(visit, form.get(), trigger);
    }

    private boolean open(Visit visit, Form form, String trigger) {
        FormNote note = new FormNote(form.path(), form.asksPlace() ? "" : visit.channel(), visit.url());
        String view = SlackViews.modal(form, note).toString();
        try {
            visit.workspace()
                    .api()
                    .call(
                            "views.open",
                            methods -> methods.viewsOpen(
                                    call -> call.triggerId(trigger).viewAsString(view)));
            return true;
        } catch (ChatException e) {
            log.info("A form was not opened: {}", e.getMessage());
            return false;
        }
    }

    /** What is proposed for a field, from the heap. */
    List<Choice> propose(BlockSuggestionPayload payload) {
        try {
            ButtonId field = SlackBlocks.buttonId(text(payload.getActionId()));
            if (!field.action().equals(SlackViews.PROPOSE)) {
                return List.of();
            }
            Origin origin = Origin.of(
                            payload.getTeam() == null ? null : payload.getTeam().getId(),
                            payload.getEnterprise() == null
                                    ? null
                                    : payload.getEnterprise().getId())
                    .or(payload.getUser().getTeamId());
            return workspaces
                    .at(origin)
                    .map(workspace -> new ChannelRef(Platform.SLACK, workspace.id(), ""))
                    .map(place -> router.complete(
                            place, field.argument(0).replace('.', ' '), field.argument(1), text(payload.getValue())))
                    .orElse(List.of());
        } catch (IllegalArgumentException e) {
            log.info("Nothing is proposed for a field that is none of ours: {}", e.getMessage());
            return List.of();
        }
    }

    /** What was filled in; the flaws by field when there are any, and then nothing is done. */
    Map<String, String> submitted(ViewSubmissionPayload payload) {
        Optional<FormNote> note = FormNote.of(payload.getView().getPrivateMetadata());
        if (note.isEmpty()) {
            log.info("A form that is none of ours was sent");
            return Map.of();
        }
        Map<String, String> filled = new HashMap<>(filled(payload));
        String place = Optional.ofNullable(filled.remove(SlackViews.PLACE))
                .map(chosen -> Mention.of(chosen).id())
                .orElse(note.get().channel());
        Map<String, String> flaws = router.flaws(note.get().path(), filled);
        if (!flaws.isEmpty()) {
            return flaws;
        }
        String user = text(payload.getUser().getId());
        Origin origin = origin(payload);
        OptionalInt wait = lanes.offer(origin, user, () -> work(payload, note.get(), origin, user, place, filled));
        return wait.isEmpty()
                ? Map.of()
                : Map.of(first(payload), Turns.patience(wait.getAsInt()).plainText());
    }

    private static Origin origin(ViewSubmissionPayload payload) {
        return Origin.of(
                        payload.getTeam() == null ? null : payload.getTeam().getId(),
                        payload.getEnterprise() == null
                                ? null
                                : payload.getEnterprise().getId())
                .or(text(payload.getUser().getTeamId()));
    }

    private void work(
            ViewSubmissionPayload payload,
            FormNote note,
            Origin origin,
            String user,
            String place,
            Map<String, String> filled) {
        String home = text(payload.getUser().getTeamId());
        String handle = payload.getUser().getUsername() == null
                ? text(payload.getUser().getName())
                : payload.getUser().getUsername();
        workspaces.at(origin).ifPresent(workspace -> {
            // the address for answers is that of where the form was asked for, not of a place chosen in it
            String url = place.equals(note.channel()) ? note.url() : "";
            Visit visit = new Visit(workspace, user, home, handle, place.isEmpty() ? user : place, url);
            Map<String, Upload> given = new HashMap<>();
            files(payload)
                    .forEach((field, file) -> given.put(field, workspace.files().of(file)));
            Chosen chosen = new Chosen(visit.scene(Optional.empty()), note.path(), filled, given);
            showing.show(router.handle(chosen), visit, false);
        });
    }

    private static String first(ViewSubmissionPayload payload) {
        return payload.getView().getState().getValues().keySet().stream()
                .findFirst()
                .orElse(SlackViews.VALUE);
    }

    private static Map<String, String> filled(ViewSubmissionPayload payload) {
        Map<String, String> filled = new HashMap<>();
        payload.getView().getState().getValues().forEach((field, values) -> values.values().stream()
                .flatMap(value -> value(value).stream())
                .findFirst()
                .ifPresent(value -> filled.put(field, value)));
        return filled;
    }

    /** Those of fields for files, the first of each. */
    private static Map<String, File> files(ViewSubmissionPayload payload) {
        Map<String, File> files = new HashMap<>();
        payload.getView().getState().getValues().forEach((field, values) -> values.values().stream()
                .filter(value -> value.getFiles() != null)
                .flatMap(value -> value.getFiles().stream())
                .findFirst()
                .ifPresent(file -> files.put(field, file)));
        return files;
    }

    private static Optional<String> value(ViewState.Value value) {
        if (value.getFiles() != null) {
            return value.getFiles().stream().map(file -> text(file.getName())).findFirst();
        }
        if (value.getSelectedOption() != null) {
            return Optional.ofNullable(value.getSelectedOption().getValue());
        }
        if (value.getSelectedUser() != null) {
            return Optional.of(Mention.person(value.getSelectedUser(), ""));
        }
        return Optional.ofNullable(value.getSelectedConversation())
                .map(channel -> Mention.channel(channel, ""))
                .or(() -> Optional.ofNullable(value.getValue()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
