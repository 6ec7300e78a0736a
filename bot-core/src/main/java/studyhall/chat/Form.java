package studyhall.chat;

import java.util.List;
import java.util.Optional;
import studyhall.chat.Block.Choice;

/**
 * What a command asks for, on platforms that can show it to be filled in; elsewhere the command is typed. It comes back as
 * {@link Interaction.Chosen} with the path and the fields that hold something.
 *
 * @param path of the command
 * @param title at most {@value #MAX_TITLE} characters; longer is cut with an ellipsis
 * @param asksPlace whether a channel has to be chosen too, since the form was asked for where the command cannot work
 */
public record Form(String path, String title, boolean asksPlace, List<Field> fields) {
    /** Slack's limit; Discord's is 45. */
    public static final int MAX_TITLE = 24;

    /** What a field holds. */
    public sealed interface Kind {}

    /** Words, as they are typed. */
    public record Words() implements Kind {}

    /** A whole number. */
    public record Number(int min, int max) implements Kind {}

    /** One of a few choices. */
    public record OneOf(List<Choice> choices) implements Kind {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** One of the values that are proposed while something is typed. */
    public record Proposed() implements Kind {}

    /** A person, picked from the platform's list. */
    public record Person() implements Kind {}

    /**
     * A file, given from the person's machine.
     *
     * @param endings what its name may end in, without the dot
     */
    public record File(List<String> endings) implements Kind {
        public File {
            endings = List.copyOf(endings);
        }
    }

    /** A channel, picked from the platform's list. */
    public record Place() implements Kind {}

    /**
     * A field.
     *
     * @param name as the command's option is called
     * @param hint in small print
     * @param initial what it holds before anybody has touched it
     */
    public record Field(
            String name, String label, String hint, Kind kind, boolean required, Optional<Choice> initial) {}

    public Form {
        title = Cut.at(MAX_TITLE, title);
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("A form asks for something");
        }
    }
}
