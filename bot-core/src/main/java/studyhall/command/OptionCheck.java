package studyhall.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studyhall.chat.Message;
import studyhall.command.OptionSpec.Type;

/** Holds options, typed or chosen in a platform's form, against the command's spec. */
record OptionCheck(CommandSpec spec) {
    /**
     * The options in the spec's order, choices as their values; names that the spec does not have are left out.
     *
     * @throws UserError when one is missing or out of bounds
     */
    Map<String, String> check(Map<String, String> given) {
        Map<String, String> checked = new LinkedHashMap<>();
        for (OptionSpec option : spec.options()) {
            String value = value(option, given);
            if (!value.isEmpty()) {
                checked.put(option.name(), checked(option, value));
            } else if (option.required() && option.type() != Type.FILE) {
                // what to do about a file that is missing depends on who may give one: the command says it
                throw new UserError(Message.text(Usage.line(spec.path()) + " needs a word more: " + option.name() + " ("
                        + option.description() + "). " + Usage.example(spec) + "."));
            }
        }
        return checked;
    }

    private static String value(OptionSpec option, Map<String, String> given) {
        String value = CommandLine.clean(given.getOrDefault(option.name(), ""));
        return option.type() == Type.TEXT ? Mention.words(value) : value;
    }

    /** What is wrong with one option, in plain words. */
    Optional<String> flaw(OptionSpec option, Map<String, String> given) {
        String value = value(option, given);
        if (value.isEmpty()) {
            return option.required() ? Optional.of("This is needed: " + option.description() + ".") : Optional.empty();
        }
        try {
            checked(option, value);
            return Optional.empty();
        } catch (UserError e) {
            return Optional.of(e.shown().plainText());
        }
    }

    private String checked(OptionSpec option, String value) {
        if (option.type() == Type.FILE) {
            return file(option, value);
        }
        if (!option.choices().isEmpty()) {
            return OptionReader.choice(option, value).orElseThrow(() -> notAllowed(option, value));
        }
        return option.type() == Type.INTEGER ? number(option, value) : value;
    }

    private static String file(OptionSpec option, String name) {
        List<String> endings =
                option.choices().stream().map(choice -> "." + choice.value()).toList();
        if (!endings.isEmpty() && endings.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            throw new UserError(Message.text("The name of the " + option.name() + " has to end in "
                    + Usage.either(
                            endings.stream().map(each -> "`" + each + "`").toList()) + ", unlike "
                    + Usage.quoted(name) + "."));
        }
        return name;
    }

    private UserError notAllowed(OptionSpec option, String value) {
        List<String> values = option.choices().stream()
                .map(studyhall.chat.Block.Choice::value)
                .toList();
        Optional<String> close =
                values.stream().filter(each -> Closeness.close(value, each)).findFirst();
        return new UserError(Message.text("The " + option.name() + " may be "
                + Usage.either(values.stream().map(each -> "`" + each + "`").toList()) + ", not " + Usage.quoted(value)
                + "." + close.map(each -> " Did you mean `" + each + "`?").orElse("")));
    }

    private String number(OptionSpec option, String value) {
        Optional<Integer> number =
                value.matches("[+-]?[0-9]{1,9}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
        int min = option.min().orElse(Integer.MIN_VALUE);
        int max = option.max().orElse(Integer.MAX_VALUE);
        if (number.filter(n -> n >= min && n <= max).isEmpty()) {
            boolean named = spec.options().stream().anyMatch(each -> each.type() == Type.TEXT);
            throw new UserError(
                    Message.text("The number of " + option.name() + " is a whole number from " + min + " to " + max
                            + ", not " + Usage.quoted(value) + "."
                            + (named ? " If the number belongs to a name, put the name in quotes." : "")));
        }
        return Integer.toString(number.get());
    }
}
