package studyhall.command;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import studyhall.command.CommandLine.Word;

/** All commands by the paths and shortcuts that name them. */
final class CommandCatalog {
    /** A command that a line names, and the words behind the name. */
    record Named(Command command, List<Word> words) {}

    /** A path that was probably meant, with as many words of the line as it replaces. */
    record Meant(Command command, String path, int words) {}

    private record Guess(Meant meant, int slips) {}

    private final List<Command> commands;
    private final Map<String, Command> byPath = new LinkedHashMap<>();

    CommandCatalog(List<? extends Command> commands) {
        this.commands = List.copyOf(commands);
        for (Command command : commands) {
            add(command.spec().path(), command);
            command.shortcuts().forEach(shortcut -> add(shortcut, command));
            command.typedBelow().forEach(below -> add(below.spec().path(), below));
        }
    }

    private void add(String path, Command command) {
        if (byPath.putIfAbsent(path, command) != null) {
            throw new IllegalArgumentException("Two commands are called " + path);
        }
    }

    List<CommandSpec> specs() {
        return commands.stream().map(Command::spec).toList();
    }

    Optional<Command> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The command that a line begins with; the longer path wins. */
    Optional<Named> named(List<Word> words) {
        for (int length = Math.min(2, words.size()); length > 0; length--) {
            Optional<Command> command = at(path(words, length));
            if (command.isPresent()) {
                return Optional.of(new Named(command.get(), words.subList(length, words.size())));
            }
        }
        return Optional.empty();
    }

    /**
     * What may have been meant by a line whose first words are a slip away from a path, such as {@code quiz strat} or
     * {@code lokup eta}. A line that begins with a path as it is has no slip, unless its second word is close to a
     * subcommand.
     */
    Optional<Meant> meant(List<Word> words) {
        return byPath.entrySet().stream()
                .flatMap(entry -> guess(entry.getKey(), entry.getValue(), words).stream())
                .min(Comparator.comparingInt(Guess::slips)
                        .thenComparing(guess -> -guess.meant().words()))
                .map(Guess::meant);
    }

    /** The subcommands below a word that names a group, such as {@code team}. */
    List<CommandSpec> group(String word) {
        String start = word.toLowerCase(Locale.ROOT) + " ";
        return specs().stream().filter(spec -> spec.path().startsWith(start)).toList();
    }

    private static Optional<Guess> guess(String path, Command command, List<Word> words) {
        List<String> meant = List.of(path.split(" "));
        if (words.size() < meant.size()) {
            return Optional.empty();
        }
        OptionalInt slips = OptionalInt.of(0);
        for (int i = 0; i < meant.size() && slips.isPresent(); i++) {
            String typed = words.get(i).text();
            slips = Closeness.close(typed, meant.get(i))
                    ? OptionalInt.of(slips.getAsInt() + Closeness.distance(typed, meant.get(i)))
                    : OptionalInt.empty();
        }
        return slips.isPresent() && slips.getAsInt() > 0
                ? Optional.of(new Guess(new Meant(command, path, meant.size()), slips.getAsInt()))
                : Optional.empty();
    }

    private static String path(List<Word> words, int length) {
        return words.subList(0, length).stream()
                .map(word -> word.quoted() ? word.raw() : word.text().toLowerCase(Locale.ROOT))
                .reduce((first, second) -> first + " " + second)
                .orElse("");
    }
}
