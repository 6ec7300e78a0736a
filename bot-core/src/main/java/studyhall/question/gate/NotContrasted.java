package studyhall.question.gate;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S4: what the clue itself sets against the answer, "unlike a mutex", nobody takes for the answer. */
public final class NotContrasted implements Gate {
    private static final String AGAINST =
            "unlike|rather than|instead of|in contrast to|as opposed to|compared (?:to|with)|other than|than|versus|vs\\.?|not"
                    + "|but no|without|except|replac(?:es|ed|ing)|alternative to|a diferencia de|en vez de|en lugar de|frente a"
                    + "|anders als|statt|im gegensatz zu|im unterschied zu";

    private static final Pattern CONTRAST = Pattern.compile("(?iu)(?<!\\p{L})(?:" + AGAINST + ")(?!\\p{L})");
    private static final Predicate<String> CONTRASTS =
            text -> CONTRAST.matcher(Markup.plain(text)).find();

    @Override
    public String name() {
        return "not-contrasted";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        if (draft.asked() != Draft.Asked.THING || !base.holds(CONTRASTS, draft.clue())) {
            return true;
        }
        String name = Markup.plain(distractor.text()).toLowerCase(Locale.ROOT);
        return !Pattern.compile("(?iu)(?<!\\p{L})(?:" + AGAINST + ") (?:\\p{L}+ ){0,2}" + Pattern.quote(name)
                        + "(?:e?s)?(?!\\p{L})")
                .matcher(Markup.plain(draft.clue()))
                .find();
    }
}
