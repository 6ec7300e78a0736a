package studyhall.app.playground;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studyhall.chat.Block.Choice;
import studyhall.chat.ChannelRef;
import studyhall.command.CommandRouter;
import studyhall.command.CommandSpec;
import studyhall.command.OptionSpec;
import studyhall.command.OptionSpec.Type;

/** What to propose while a line that begins with a slash is typed. */
final class LineCompletion {
    private static final String ROOT = "/study ";
    private static final String LOOKUP = "lookup";
    private static final int MAX = 25;
    private static final int MAX_TERMS = 6;

    /**
     * Something to go on with.
     *
     * @param line the whole line, once chosen
     * @param label what is shown
     * @param detail what it is, in a few words; may be empty
     */
    record Proposal(String line, String label, String detail) {}

    /** What can be typed next, and the command that it belongs to once that is clear. */
    record Proposals(Optional<CommandSpec> command, List<Proposal> proposals) {
        static final Proposals NONE = new Proposals(Optional.empty(), List.of());
    }

    private final CommandRouter router;
    private final ChannelRef place;

    LineCompletion(CommandRouter router, ChannelRef place) {
        this.place = place;
        this.router = router;
    }

    /** Proposals for a line typed so far; none for one that is no command. */
    Proposals of(String typed) {
        if (!typed.startsWith("/")) {
            return Proposals.NONE;
        }
        String line = typed.toLowerCase(Locale.ROOT);
        if (ROOT.startsWith(line)) {
            return new Proposals(Optional.empty(), commands(""));
        }
        String behind = (line.startsWith(ROOT) ? typed.substring(ROOT.length()) : typed.substring(1)).stripLeading();
        return router.specs().stream()
                .filter(spec -> behind.toLowerCase(Locale.ROOT).startsWith(spec.path() + " "))
                .max(java.util.Comparator.comparingInt(spec -> spec.path().length()))
                .map(spec -> new Proposals(
                        Optional.of(spec),
                        options(spec, behind.substring(spec.path().length() + 1))))
                .orElseGet(() -> new Proposals(
                        Optional.empty(),
                        Stream.concat(commands(behind).stream(), terms(behind).stream())
                                .limit(MAX)
                                .toList()));
    }

    private List<Proposal> commands(String start) {
        String wanted = start.toLowerCase(Locale.ROOT);
        return router.specs().stream()
                .filter(spec -> spec.path().startsWith(wanted))
                .map(spec -> new Proposal(
                        ROOT + spec.path() + (spec.options().isEmpty() ? "" : " "),
                        ROOT + spec.path(),
                        spec.description()))
                .toList();
    }

    /** A line that names no command is a look-up, so the names in the notes may follow the slash at once. */
    private List<Proposal> terms(String start) {
        return start.isBlank()
                ? List.of()
                : router.complete(place, LOOKUP, "text", start).stream()
                        .limit(MAX_TERMS)
                        .map(term -> new Proposal(ROOT + term.value(), term.label(), "look up"))
                        .toList();
    }

    private List<Proposal> options(CommandSpec spec, String behind) {
        List<OptionSpec> open = new ArrayList<>(spec.options());
        String[] words = behind.split(" ", -1);
        String last = words[words.length - 1];
        // where the words begin that a text takes, which may be many
        int text = words.length - 1;
        for (int i = 0; i < words.length - 1; i++) {
            String word = words[i];
            Optional<OptionSpec> taken =
                    open.stream().filter(option -> takes(option, word)).findFirst();
            taken.ifPresent(open::remove);
            text = taken.isPresent() ? words.length - 1 : Math.min(text, i);
        }
        Set<Proposal> proposals = new LinkedHashSet<>();
        for (OptionSpec option : open) {
            String named = option.name() + ":";
            boolean byName = last.toLowerCase(Locale.ROOT).startsWith(named);
            int from = byName || !option.choices().isEmpty() ? words.length - 1 : text;
            String typed = String.join(" ", List.of(words).subList(from, words.length));
            String before =
                    ROOT + spec.path() + " " + String.join(" ", List.of(words).subList(0, from));
            String start = (from == 0 ? before : before + " ") + (byName ? named : "");
            values(spec, option, byName ? typed.substring(named.length()) : typed)
                    .forEach(value -> proposals.add(
                            new Proposal(start + quoted(spec, value.value()), value.label(), option.name())));
        }
        return proposals.stream().limit(MAX).toList();
    }

    private Stream<Choice> values(CommandSpec spec, OptionSpec option, String typed) {
        if (!option.choices().isEmpty()) {
            String wanted = typed.toLowerCase(Locale.ROOT);
            return option.choices().stream()
                    .filter(choice -> choice.value().toLowerCase(Locale.ROOT).startsWith(wanted));
        }
        return option.completes() ? router.complete(place, spec.path(), option.name(), typed).stream() : Stream.empty();
    }

    private static boolean takes(OptionSpec option, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith(option.name() + ":") || lower.startsWith(option.name() + "=")) {
            return true;
        }
        return option.type() == Type.INTEGER
                ? lower.matches("[0-9]{1,9}")
                : option.choices().stream().anyMatch(choice -> choice.value().equalsIgnoreCase(word));
    }

    /** Quotes keep a value of several words together where another option could take one of them. */
    private static String quoted(CommandSpec spec, String value) {
        boolean apart = value.contains(" ") && spec.options().size() > 1 && !value.contains("\"");
        return apart ? "\"" + value + "\"" : value;
    }
}
