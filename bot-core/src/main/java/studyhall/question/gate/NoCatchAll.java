package studyhall.question.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S5: "all", "both", "none of these" and the like answer no question. */
public final class NoCatchAll implements Gate {
    private static final Pattern CATCH_ALL = Pattern.compile(
            "(?i)(?:all|none|both|any|neither|either|everything|nothing|others?|todos|ninguno|ambos|alle|keine|beide)(?: of (?:the above|these|them))?(?: types?| kinds?)?");

    @Override
    public String name() {
        return "no-catch-all";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        return catchesAll(draft.key())
                ? Optional.of("an answer such as \"all\" or \"both\" tests nothing")
                : Optional.empty();
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return !catchesAll(distractor.text());
    }

    private static boolean catchesAll(String text) {
        return CATCH_ALL.matcher(Markup.plain(text).strip()).matches();
    }
}
