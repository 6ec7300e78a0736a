package studyhall.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studyhall.chat.Block.Choice;
import studyhall.chat.ButtonId;
import studyhall.chat.Form;
import studyhall.chat.Form.Field;
import studyhall.chat.Interaction.Scene;
import studyhall.command.CommandSpec.Place;

/** Makes forms of commands, with what is known already filled in. */
final class Forms {
    /** So many options are easier to see than to remember. */
    private static final int MANY = 3;

    private static final int SHORT = 2;

    /** Whoever types more than this knows what there is. */
    private static final int FEW = 1;

    /** Argument: the path of a command, words joined by a full stop. */
    static final String OPEN = "form";

    private Forms() {}

    /** A button that asks for what a command takes; where a platform has no forms, it runs the command as it is. */
    static ButtonId button(String path) {
        return ButtonId.of(OPEN, path.replace(' ', '.'));
    }

    /** The path that {@link #button} names. */
    static String path(ButtonId button) {
        return button.argument(0).replace('.', ' ');
    }

    /**
     * Whether a form helps: there are many options and few were typed, or the one that has to be there is missing and
     * can be proposed.
     */
    static boolean help(CommandSpec spec, Map<String, String> typed) {
        boolean missing = spec.options().stream()
                .anyMatch(option -> option.required()
                        && (option.completes() || option.type() == OptionSpec.Type.FILE)
                        && !typed.containsKey(option.name()));
        return missing || spec.options().size() >= MANY && typed.size() <= FEW;
    }

    /** The form of a command that takes something. */
    static Form of(Command command, Map<String, String> typed, Scene scene) {
        CommandSpec spec = command.spec();
        Map<String, String> known = new HashMap<>(command.prefill(scene));
        known.putAll(typed);
        List<Field> fields = spec.options().stream()
                // whoever types that in another channel is there; a form asks for the place itself
                .filter(option -> option.type() != OptionSpec.Type.CHANNEL)
                .map(option -> field(command, scene, option, Optional.ofNullable(known.get(option.name()))))
                .toList();
        return new Form(spec.path(), capital(spec.path()), spec.place() == Place.CHANNEL && scene.direct(), fields);
    }

    private static Field field(Command command, Scene scene, OptionSpec option, Optional<String> known) {
        Form.Kind kind;
        Optional<Choice> initial = known.map(value -> new Choice(value, value));
        if (option.type() == OptionSpec.Type.FILE) {
            kind = new Form.File(option.choices().stream().map(Choice::value).toList());
            initial = Optional.empty();
        } else if (!option.choices().isEmpty()) {
            kind = new Form.OneOf(option.choices());
            initial = known.flatMap(value -> OptionReader.choice(option, value))
                    .flatMap(value -> option.choices().stream()
                            .filter(choice -> choice.value().equals(value))
                            .findFirst());
        } else if (option.type() == OptionSpec.Type.INTEGER) {
            kind = new Form.Number(
                    option.min().orElse(Integer.MIN_VALUE), option.max().orElse(Integer.MAX_VALUE));
        } else if (option.type() == OptionSpec.Type.USER) {
            kind = new Form.Person();
        } else if (option.type() == OptionSpec.Type.CHANNEL) {
            kind = new Form.Place();
        } else if (option.completes()) {
            kind = new Form.Proposed();
            initial = known.map(value -> named(command.complete(scene.channel(), option.name(), value), value));
        } else {
            kind = new Form.Words();
        }
        return new Field(
                option.name(), capital(label(option)), capital(option.description()), kind, option.required(), initial);
    }

    /** A name that is short to type may say little above a field: {@code at} is the time of day. */
    private static String label(OptionSpec option) {
        return option.name().length() > SHORT
                ? option.name()
                : option.description().split("[,;]", 2)[0];
    }

    private static Choice named(List<Choice> proposed, String value) {
        return proposed.stream()
                .filter(choice -> choice.value().equalsIgnoreCase(value)
                        || letters(choice.label()).startsWith(letters(value)))
                .findFirst()
                .orElseGet(() -> new Choice(value, value));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
