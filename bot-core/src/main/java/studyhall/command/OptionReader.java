package studyhall.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studyhall.chat.Message;
import studyhall.command.CommandLine.Word;
import studyhall.command.OptionSpec.Type;

/**
 * Reads the options of one command from the words behind its name, in an order that people find natural: named ones
 * first ({@code topic:sagemaker}, {@code by team}), then people and channels by their signs, then values that only one
 * option can take, then whole numbers at the end or the beginning, and the rest is text.
 */
final class OptionReader {
    private final CommandSpec spec;
    private final List<Word> words;
    private final Map<String, String> options = new LinkedHashMap<>();

    private OptionReader(CommandSpec spec, List<Word> words) {
        this.spec = spec;
        this.words = new ArrayList<>(words);
    }

    /**
     * Reads a typed line.
     *
     * @throws UserError when something is missing, too much or out of bounds
     */
    static Map<String, String> read(CommandSpec spec, List<Word> words) {
        OptionReader reader = new OptionReader(spec, words);
        reader.takeNamed();
        reader.takeMentions();
        reader.takeChoices();
        reader.takeNumbers();
        reader.takeTexts();
        return new OptionCheck(spec).check(reader.options);
    }

    private void takeNamed() {
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.quoted()) {
                continue;
            }
            for (OptionSpec option : open()) {
                int colon = option.name().length();
                boolean named = word.text().regionMatches(true, 0, option.name(), 0, colon);
                if (!named) {
                    continue;
                }
                Optional<Word> next = at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
                boolean marked =
                        word.text().length() > colon && ":=".indexOf(word.text().charAt(colon)) >= 0;
                if (marked && word.text().length() > colon + 1) {
                    options.put(option.name(), word.text().substring(colon + 1));
                    words.remove(at--);
                    break;
                }
                boolean bare = word.text().length() == colon
                        && next.filter(value -> fits(option, value)).isPresent();
                if (next.isPresent() && (marked || bare)) {
                    options.put(option.name(), next.get().text());
                    words.subList(at, at + 2).clear();
                    at--;
                    break;
                }
            }
        }
    }

    private void takeMentions() {
        for (int at = 0; at < words.size(); at++) {
            String text = words.get(at).text();
            Optional<Type> kind = text.matches("<?#.+")
                    ? Optional.of(Type.CHANNEL)
                    : text.matches("<?@.+") ? Optional.of(Type.USER) : Optional.empty();
            Optional<OptionSpec> taker = kind.flatMap(type ->
                    open().stream().filter(option -> option.type() == type).findFirst());
            if (taker.isPresent()) {
                options.put(taker.get().name(), text);
                words.remove(at--);
            }
        }
    }

    private void takeChoices() {
        for (int at = 0; at < words.size(); at++) {
            String text = words.get(at).text();
            Optional<OptionSpec> taker = open().stream()
                    .filter(option -> choice(option, text).isPresent())
                    .findFirst();
            if (taker.isPresent()) {
                options.put(taker.get().name(), text);
                words.remove(at--);
            }
        }
    }

    private void takeNumbers() {
        List<OptionSpec> numbers =
                open().stream().filter(option -> option.type() == Type.INTEGER).toList();
        int trailing = 0;
        while (trailing < Math.min(numbers.size(), words.size()) && isNumber(words.get(words.size() - 1 - trailing))) {
            trailing++;
        }
        int leading = 0;
        while (trailing == 0 && leading < Math.min(numbers.size(), words.size()) && isNumber(words.get(leading))) {
            leading++;
        }
        int from = trailing > 0 ? words.size() - trailing : 0;
        for (int i = 0; i < trailing + leading; i++) {
            options.put(numbers.get(i).name(), words.remove(from).text());
        }
    }

    private void takeTexts() {
        List<OptionSpec> texts = open().stream()
                .filter(option -> isText(option) && option.choices().isEmpty())
                .toList();
        for (int i = 0; i < texts.size() && !words.isEmpty(); i++) {
            boolean last = i == texts.size() - 1;
            List<Word> taken = words.subList(0, last ? words.size() : 1);
            options.put(texts.get(i).name(), text(taken));
            taken.clear();
        }
        if (!words.isEmpty()) {
            throw tooMuch();
        }
    }

    /** A person may be called by a name of several words; a channel has its sign. */
    private static boolean isText(OptionSpec option) {
        return option.type() == Type.TEXT || option.type() == Type.USER;
    }

    private static String text(List<Word> taken) {
        return taken.size() == 1
                ? taken.get(0).text()
                : taken.stream().map(Word::raw).collect(Collectors.joining(" "));
    }

    private UserError tooMuch() {
        String left = words.get(0).text();
        List<String> allowed = open().stream()
                .flatMap(option -> option.choices().stream())
                .map(choice -> "`" + choice.value() + "`")
                .toList();
        String next = allowed.isEmpty()
                ? "Try " + Usage.form(spec) + "."
                : "It may be " + Usage.either(allowed) + ". " + Usage.example(spec) + ".";
        return new UserError(Message.text(
                "I did not understand " + Usage.quoted(left) + " in " + Usage.line(spec.path()) + ". " + next));
    }

    private List<OptionSpec> open() {
        return spec.options().stream()
                // what stands in a line is never a file
                .filter(option -> option.type() != Type.FILE)
                .filter(option -> !options.containsKey(option.name()))
                .toList();
    }

    /** The value of a choice that was typed by its value or its label. */
    static Optional<String> choice(OptionSpec option, String typed) {
        return option.choices().stream()
                .filter(choice -> choice.value().equalsIgnoreCase(typed)
                        || choice.label().toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT)))
                .map(studyhall.chat.Block.Choice::value)
                .findFirst();
    }

    private static boolean fits(OptionSpec option, Word value) {
        return option.type() == Type.INTEGER
                ? isNumber(value)
                : choice(option, value.text()).isPresent();
    }

    private static boolean isNumber(Word word) {
        return !word.quoted() && word.text().matches("[0-9]{1,9}");
    }
}
