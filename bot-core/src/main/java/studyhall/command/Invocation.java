package studyhall.command;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import studyhall.chat.Interaction.Scene;

/** A command with its options, checked against the spec. */
public record Invocation(Scene scene, Map<String, String> options) {
    public Invocation {
        options = Map.copyOf(options);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A required option; the router has already refused a call without it. */
    public String required(String name) {
        return option(name).orElseThrow(() -> new IllegalArgumentException("The option " + name + " is required"));
    }

    /** A person or channel. */
    public Optional<Mention> mention(String name) {
        return option(name).map(Mention::of);
    }

    public OptionalInt number(String name) {
        return option(name).map(Integer::parseInt).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
