package studyhall.command;

import java.util.List;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;

/** One slash command: a spec and a body. Implementations are thread-safe. */
public interface Command {
    CommandSpec spec();

    /**
     * Further paths that mean this command where a line is typed, such as {@code quiz} for {@code quiz start}: platforms
     * with menus of subcommands do not show them.
     */
    default List<String> shortcuts() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @throws UserError shown to the person word for word
     */
    Answer run(Invocation invocation);

    /** Values to propose while an option is being typed, from the heap only; at most 25. */
    default List<Choice> complete(String option, String typed) {
        return List.of();
    }
}
