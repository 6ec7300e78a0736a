package studyhall.command;

import java.util.List;
import java.util.Map;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;

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
     * Commands below this one for typed lines alone, each with a path of its own: a menu of subcommands holds nothing below
     * one of them, so that there they are options.
     */
    default List<Command> typedBelow() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @throws UserError shown to the person word for word
     */
    Answer run(Invocation invocation);

    /** Whether a call changes something for others, so that it belongs into the log of who did what. */
    default boolean changes(Invocation invocation) {
        return spec().role() == CommandSpec.Role.ORGANISER;
    }

    /**
     * Values to propose while an option is being typed, from the heap only; at most 25.
     *
     * @param place where it is typed
     */
    default List<Choice> complete(ChannelRef place, String option, String typed) {
        return List.of();
    }

    /** Whether a form of it may be offered to somebody; to others it is answered as it is, which says why not. */
    default boolean offers(Scene scene) {
        return true;
    }

    /** What a form of this command begins with, by option, before anything was typed. */
    default Map<String, String> prefill(Scene scene) {
        return Map.of();
    }

    /** The options that a message in a place stands for, by its words; empty for those that it says nothing about. */
    default Map<String, String> about(ChannelRef place, String text) {
        return Map.of();
    }
}
