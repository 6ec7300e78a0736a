package studyhall.command;

import java.util.List;
import studyhall.chat.Visibility;

/**
 * What a command is called and takes, declared once for all platforms.
 *
 * @param path one or two lower-case words below {@code /study}: {@code lookup}, {@code quiz start}
 * @param description at most 100 characters
 * @param options required ones first; the last text option takes the rest of a typed line
 * @param visibility of its answer
 * @param place where it may be used
 * @param role who may use it
 * @param examples typed forms that work, without {@code /study}
 */
public record CommandSpec(
        String path,
        String description,
        List<OptionSpec> options,
        Visibility visibility,
        Place place,
        Role role,
        List<String> examples) {
    /** Where a command may be used. */
    public enum Place {
        ANYWHERE,
        CHANNEL
    }

    /** Who may use a command. */
    public enum Role {
        EVERYONE,
        ORGANISER
    }

    public CommandSpec {
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }
}
