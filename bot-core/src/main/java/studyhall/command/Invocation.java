package studyhall.command;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Upload;

/** A command with its options, checked against the spec. */
public record Invocation(Scene scene, Map<String, String> options, Map<String, Upload> files) {
    public Invocation {
        options = Map.copyOf(options);
        files = Map.copyOf(files);
    }

    /** One without files. */
    public Invocation(Scene scene, Map<String, String> options) {
        this(scene, options, Map.of());
    }

    /** A file; a line that was typed has none, whatever it says. */
    public Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
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
