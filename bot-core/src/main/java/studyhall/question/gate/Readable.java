package studyhall.question.gate;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S3: a question is read in a chat, on a phone, against the clock. */
public final class Readable implements Gate {
    private static final Pattern END = Pattern.compile("\\p{Ll}{2,}[.!;] \\p{Lu}|[.!] \\p{Lu}\\p{Ll}+ \\p{Ll}+");
    private static final Predicate<String> SENTENCES = text ->
            text.indexOf(' ') > 0 && text.length() > 24 && END.matcher(text).find();

    static final int MAX_STEM = 280;
    static final int MAX_OPTION = 130;

    @Override
    public String name() {
        return "readable";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        if (draft.stem().length() > MAX_STEM) {
            return Optional.of("the question would be too long to read");
        }
        if (base.holds(SENTENCES, whole(draft, draft.key())) || base.holds(SENTENCES, draft.clue())) {
            return Optional.of("several sentences in one value say too much at once; a line for each would do");
        }
        return draft.key().length() > MAX_OPTION
                ? Optional.of("the answer would be too long for an option; a shorter line would do")
                : Optional.empty();
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return distractor.text().length() <= MAX_OPTION && !base.holds(SENTENCES, whole(draft, distractor.text()));
    }

    /** What stands between semicolons in an order of values is each a value, not a sentence. */
    private static String whole(Draft draft, String text) {
        return draft.asked() == Draft.Asked.ORDER ? text.replace("; ", ", ") : text;
    }
}
