package studyhall.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.command.CommandCatalog.Meant;
import studyhall.command.CommandCatalog.Named;
import studyhall.command.CommandLine.Word;

/** Finds out which command a typed line means. */
final class TypedLines {
    private static final String HELP = "help";

    private final CommandCatalog catalog;
    private final FallbackCommand fallback;

    TypedLines(CommandCatalog catalog, FallbackCommand fallback) {
        this.catalog = catalog;
        this.fallback = fallback;
    }

    /**
     * The call that a line means.
     *
     * @param place where it was typed
     * @param text what stands behind {@code /study}
     * @throws UserError with what was close, or what an option may be
     */
    Call read(ChannelRef place, String text) {
        String line = behindRoot(CommandLine.clean(text));
        List<Word> words = CommandLine.words(line);
        if (words.isEmpty()) {
            return new Call(catalog.at(HELP).orElse(fallback), Map.of());
        }
        Optional<Named> named = catalog.named(words);
        // to compare a line with every path costs more than most commands do, and most lines name theirs
        boolean certain = named.isPresent() && !isShortcut(named.get(), words);
        Optional<Meant> meant = certain ? Optional.empty() : catalog.meant(words);
        if (named.isPresent() && !(isShortcut(named.get(), words) && meant.isPresent())) {
            CommandSpec spec = named.get().command().spec();
            return new Call(
                    named.get().command(), OptionReader.read(spec, named.get().words()));
        }
        if (meant.isPresent() && (named.isPresent() || !fallback.knows(place, line))) {
            throw slip(words, meant.get());
        }
        List<CommandSpec> group = catalog.group(words.get(0).text());
        if (!group.isEmpty()) {
            throw incomplete(words, group);
        }
        return new Call(fallback, OptionReader.read(fallback.spec(), words));
    }

    /** The command that a line names with what was typed for it, also when what has to be there is missing. */
    Optional<Call> begun(ChannelRef place, String text) {
        List<Word> words = CommandLine.words(behindRoot(CommandLine.clean(text)));
        Optional<Named> bare =
                catalog.named(words).filter(named -> named.words().isEmpty());
        return bare.isPresent()
                ? bare.map(named -> new Call(named.command(), Map.of()))
                : Optional.of(read(place, text)).filter(call -> !call.command().equals(fallback));
    }

    /** A shortcut may be a group's name before a slip: {@code quiz strat} is not a quiz on the topic "strat". */
    private static boolean isShortcut(Named named, List<Word> words) {
        String first = words.get(0).text().toLowerCase(Locale.ROOT);
        return named.words().size() == words.size() - 1
                && named.command().shortcuts().contains(first);
    }

    private static String behindRoot(String line) {
        String bare = line.startsWith("/") ? line.substring(1) : line;
        boolean root = bare.regionMatches(true, 0, "study ", 0, 6) || bare.equalsIgnoreCase("study");
        return root && line.startsWith("/") ? bare.substring(5).strip() : bare;
    }

    private static UserError slip(List<Word> words, Meant meant) {
        String rest =
                words.stream().skip(meant.words()).map(word -> " " + word.raw()).collect(Collectors.joining());
        String typed = words.stream().map(Word::raw).collect(Collectors.joining(" "));
        return new UserError(
                Message.text("I don't know " + Usage.quoted(typed) + ". Did you mean " + Usage.line(meant.path() + rest)
                        + "? " + meant.command().spec().description() + "."));
    }

    private static UserError incomplete(List<Word> words, List<CommandSpec> group) {
        List<String> forms = group.stream().map(Usage::form).toList();
        return new UserError(Message.text(Usage.line(words.get(0).text()) + " goes on: " + Usage.either(forms) + ". "
                + Usage.example(group.get(0)) + "."));
    }
}
