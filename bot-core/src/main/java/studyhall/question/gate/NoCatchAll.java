package studyhall.question.gate;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S5: "all", "both", "none of these" and the like answer no question. */
public final class NoCatchAll implements Gate {
    private static final Pattern CATCH_ALL = Pattern.compile(
            "(?i)(?:all|none|both|any|neither|either|everything|nothing|itself|themselves|self|ditto|others?|todos|ninguno|ambos|alle|keine|beide)(?: of (?:the above|these|them))?(?: types?| kinds?)?");

    private static final Predicate<String> CATCHES_ALL = text ->
            text.length() < 40 && CATCH_ALL.matcher(Markup.plain(text).strip()).matches();

    /** Whether a value takes in whatever stands beside it, or points back at its own thing: "all", "itself". */
    public static boolean catchesAll(String value, FactBase base) {
        return base.holds(CATCHES_ALL, value);
    }

    @Override
    public String name() {
        return "no-catch-all";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        return base.holds(CATCHES_ALL, draft.key()) || base.holds(CATCHES_ALL, draft.clue())
                ? Optional.of("an answer such as \"all\" or \"both\" tests nothing")
                : Optional.empty();
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return !base.holds(CATCHES_ALL, distractor.text());
    }
}
