package studyhall.command;

import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Pressed;

/** What presses of some buttons do. Whoever pressed is checked again here: a button is seen by all. Thread-safe. */
public interface ButtonHandler {
    /** The {@link studyhall.chat.ButtonId#action actions} that it answers. */
    Set<String> actions();

    /**
     * Does it.
     *
     * @throws UserError shown to the person word for word, privately
     */
    Answer press(Pressed pressed);
}
