package studyhall.command;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;

/**
 * A command of a family that shares what it works with.
 *
 * @param completer proposes values for an option from what was typed
 */
record OneCommand(
        CommandSpec spec, Function<Invocation, Answer> body, BiFunction<String, String, List<Choice>> completer)
        implements Command {
    OneCommand(CommandSpec spec, Function<Invocation, Answer> body) {
        this(spec, body, (option, typed) -> List.of());
    }

    @Override
    public Answer run(Invocation invocation) {
        return body.apply(invocation);
    }

    @Override
    public List<Choice> complete(String option, String typed) {
        return completer.apply(option, typed);
    }
}
