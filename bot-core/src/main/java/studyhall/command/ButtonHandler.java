package studyhall.command;

import java.util.Optional;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;

/** What presses of some buttons do. Whoever pressed is checked again here: a button is seen by all. Thread-safe. */
public interface ButtonHandler {
    /** The {@link studyhall.chat.ButtonId#action actions} that it answers. */
    Set<String> actions();

    /** What a press changes for others, in the words of the log of who did what; empty where it changes nothing. */
    default Optional<String> deed(ButtonId button) {
        return Optional.empty();
    }

    /**
     * Does it.
     *
     * @throws UserError shown to the person word for word, privately
     */
    Answer press(Pressed pressed);
}
