package studyhall.question;

import java.util.List;
import studyhall.note.FactKey;
import studyhall.note.Source;

/**
 * A multiple-choice question with one key.
 *
 * @param id survives edits elsewhere
 * @param fact what it asks about
 * @param factVersion the fact's version when the question was made
 * @param archetype the name of its kind, such as {@code default}
 * @param stem the question, in the small Markdown
 * @param options three or four, in natural order
 * @param key index of the right option
 * @param explanation the quoted lines and what the key is, in the small Markdown, without the source
 * @param source the lines that state the key
 */
public record Question(
        QuestionId id,
        FactKey fact,
        String factVersion,
        String archetype,
        String stem,
        List<Option> options,
        int key,
        String explanation,
        Source source) {
    public Question {
        options = List.copyOf(options);
        if (options.size() < 2 || key < 0 || key >= options.size()) {
            throw new IllegalArgumentException("Key " + key + " of " + options.size() + " options in " + id);
        }
    }

    public Option keyOption() {
        return options.get(key);
    }

    /** {@code A}, {@code B}, ... */
    public static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }
}
