package studyhall.command;

import java.util.List;
import java.util.OptionalInt;
import studyhall.chat.Block.Choice;

/**
 * An option of a command.
 *
 * @param name lower-case word of at most 32 characters
 * @param description at most 100 characters
 * @param choices the only values allowed; of a file, what its name may end in; empty when free
 * @param completes whether {@link Command#complete} proposes values while typing
 * @param min smallest whole number
 * @param max largest whole number
 */
public record OptionSpec(
        String name,
        String description,
        Type type,
        boolean required,
        List<Choice> choices,
        boolean completes,
        OptionalInt min,
        OptionalInt max) {
    /** What an option holds. */
    public enum Type {
        TEXT,
        INTEGER,
        /** A person, picked or named; see {@link Mention}. */
        USER,
        /** A channel, picked or as {@code #name}. */
        CHANNEL,
        /** A file, which no typed line carries. */
        FILE
    }

    public OptionSpec {
        choices = List.copyOf(choices);
    }

    public static OptionSpec text(String name, String description) {
        return new OptionSpec(
                name, description, Type.TEXT, false, List.of(), false, OptionalInt.empty(), OptionalInt.empty());
    }

    /** A person of this workspace. */
    public static OptionSpec user(String name, String description) {
        return new OptionSpec(
                name, description, Type.USER, false, List.of(), false, OptionalInt.empty(), OptionalInt.empty());
    }

    /** A channel of this workspace. */
    public static OptionSpec channel(String name, String description) {
        return new OptionSpec(
                name, description, Type.CHANNEL, false, List.of(), false, OptionalInt.empty(), OptionalInt.empty());
    }

    /** A file with a name that ends in one of some words. */
    public static OptionSpec file(String name, String description, String... endings) {
        return new OptionSpec(
                        name, description, Type.FILE, false, List.of(), false, OptionalInt.empty(), OptionalInt.empty())
                .oneOf(endings);
    }

    public static OptionSpec number(String name, String description, int min, int max) {
        return new OptionSpec(
                name, description, Type.INTEGER, false, List.of(), false, OptionalInt.of(min), OptionalInt.of(max));
    }

    public OptionSpec mandatory() {
        return new OptionSpec(name, description, type, true, choices, completes, min, max);
    }

    public OptionSpec completed() {
        return new OptionSpec(name, description, type, required, choices, true, min, max);
    }

    public OptionSpec oneOf(String... values) {
        List<Choice> allowed = java.util.Arrays.stream(values)
                .map(value -> new Choice(value, value))
                .toList();
        return new OptionSpec(name, description, type, required, allowed, completes, min, max);
    }
}
