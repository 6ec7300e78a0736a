package studyhall.command;

import java.util.List;
import java.util.stream.Collectors;

/** How commands are written out in answers. */
final class Usage {
    private static final int MAX_QUOTED = 60;

    private Usage() {}

    /** A line to type, as code. */
    static String line(String typed) {
        return "`/study " + shortened(typed).replace('`', '\'') + "`";
    }

    /** {@code /study quiz start [topic] [questions]}: required options in angle brackets. */
    static String form(CommandSpec spec) {
        String options = spec.options().stream()
                .map(option -> option.required() ? " <" + option.name() + ">" : " [" + option.name() + "]")
                .collect(Collectors.joining());
        return "`/study " + spec.path() + options + "`";
    }

    /** "For example: ..." with the command's first example, or its form when it has none. */
    static String example(CommandSpec spec) {
        return "For example: "
                + spec.examples().stream().findFirst().map(Usage::line).orElseGet(() -> form(spec));
    }

    /** What somebody typed, in quotes and inert. */
    static String quoted(String typed) {
        return "“" + studyhall.chat.SmallMarkdown.escape(shortened(typed)) + "”";
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String either(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String shortened(String typed) {
        return studyhall.chat.Cut.at(MAX_QUOTED, typed);
    }
}
