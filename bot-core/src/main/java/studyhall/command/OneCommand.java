package studyhall.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;

/**
 * A command of a family that shares what it works with.
 *
 * @param completer proposes values for an option from what was typed
 * @param known what a form of it begins with
 * @param shortcuts further paths for typed lines
 * @param typedBelow further commands for typed lines
 */
record OneCommand(
        CommandSpec spec,
        Function<Invocation, Answer> body,
        Completer completer,
        Function<Scene, Map<String, String>> known,
        List<String> shortcuts,
        List<Command> typedBelow)
        implements Command {
    /** Proposes values for an option that is typed in a place. */
    @FunctionalInterface
    interface Completer {
        List<Choice> complete(ChannelRef place, String option, String typed);
    }

    OneCommand {
        shortcuts = List.copyOf(shortcuts);
        typedBelow = List.copyOf(typedBelow);
    }

    OneCommand(
            CommandSpec spec,
            Function<Invocation, Answer> body,
            Completer completer,
            Function<Scene, Map<String, String>> known) {
        this(spec, body, completer, known, List.of(), List.of());
    }

    /** The same with a further path. */
    OneCommand called(String shortcut) {
        return new OneCommand(spec, body, completer, known, List.of(shortcut), typedBelow);
    }

    /** The same with a further command for typed lines. */
    OneCommand below(Command command) {
        return new OneCommand(spec, body, completer, known, shortcuts, List.of(command));
    }

    OneCommand(CommandSpec spec, Function<Invocation, Answer> body) {
        this(spec, body, (place, option, typed) -> List.of());
    }

    OneCommand(CommandSpec spec, Function<Invocation, Answer> body, Completer completer) {
        this(spec, body, completer, scene -> Map.of());
    }

    @Override
    public Map<String, String> prefill(Scene scene) {
        return known.apply(scene);
    }

    @Override
    public Answer run(Invocation invocation) {
        return body.apply(invocation);
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return completer.complete(place, option, typed);
    }
}
