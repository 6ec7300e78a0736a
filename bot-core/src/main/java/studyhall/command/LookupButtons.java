package studyhall.command;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.lookup.Entry;

/** The buttons below a look-up: other hits, and sharing it with the channel. */
public final class LookupButtons implements ButtonHandler {
    /** Argument: the text in URL-safe Base64, since a button id holds no free text. */
    private static final String SEARCH = "lookup.search";

    private static final int MAX_SEARCH = 80;

    private final Libraries libraries;

    public LookupButtons(Libraries libraries) {
        this.libraries = libraries;
    }

    /** A button that looks a text up; empty when the text is too long for a button id. */
    static Optional<Button> search(String label, String text) {
        String coded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return coded.length() > MAX_SEARCH || coded.isEmpty()
                ? Optional.empty()
                : Optional.of(Button.of(label, ButtonId.of(SEARCH, coded)));
    }

    @Override
    public Set<String> actions() {
        return Set.of(EntryMessages.SHOW, EntryMessages.SHARE, SEARCH);
    }

    @Override
    public Answer press(Pressed pressed) {
        Library now = libraries.in(pressed.scene().channel());
        if (pressed.button().action().equals(SEARCH)) {
            byte[] text = Base64.getUrlDecoder().decode(pressed.button().argument(0));
            return Answer.privately(
                    LookupCommand.find(now, CommandLine.clean(new String(text, StandardCharsets.UTF_8))));
        }
        EntryMessages messages = new EntryMessages(now);
        Entry entry = now.index()
                .entry(pressed.button().argument(0))
                .orElseThrow(() -> new UserError("The notes have changed and no longer have this. Look it up again."));
        return pressed.button().action().equals(EntryMessages.SHARE)
                ? Answer.toChannel(messages.shared(entry, pressed.scene().userName()))
                : Answer.replacing(messages.found(entry, List.of()));
    }
}
