package studyhall.question.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;

/** S3 and S6: what is vague, cannot be understood alone, or is too long to be read is a matter for tips. */
public final class Worth implements Gate {
    private static final int MAX_STEM = 320;
    private static final int MAX_OPTION = 160;
    private static final Pattern FUZZY = Pattern.compile(
            "(?i)\\b(?:can take|about|around|approximately|roughly|usually|typically|often|sometimes|generally|varies|depends|circa|etc)\\b|~");
    private static final Set<String> HANGING = Set.of(
            "it",
            "its",
            "this",
            "that",
            "these",
            "those",
            "they",
            "there",
            "he",
            "she",
            "here",
            "such",
            "also",
            "e.g.",
            "i.e.",
            "or",
            "and",
            "but",
            "then",
            "so",
            "otherwise",
            "however",
            "you",
            "we",
            "if",
            "when",
            "to",
            "for");

    @Override
    public String name() {
        return "worth";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        if (base.shape(draft.key()).form() == Shape.Form.GAP) {
            return Optional.of("an empty value is no answer");
        }
        if (FUZZY.matcher(draft.fact().statement()).find()) {
            return Optional.of("the note itself is vague here; it can be a tip");
        }
        if (draft.stem().length() > MAX_STEM) {
            return Optional.of("the question would be too long to read");
        }
        if (draft.key().length() > MAX_OPTION) {
            return Optional.of("the answer would be too long for an option; a shorter line would do");
        }
        if (draft.clue().length() > 30 && hangs(draft.clue()) || hangs(draft.key())) {
            return Optional.of("the line leans on the one before it and cannot be understood alone");
        }
        return Optional.empty();
    }

    private static boolean hangs(String text) {
        String plain = Markup.plain(text).strip();
        int space = plain.indexOf(' ');
        return space > 0 && HANGING.contains(plain.substring(0, space).toLowerCase(Locale.ROOT));
    }
}
