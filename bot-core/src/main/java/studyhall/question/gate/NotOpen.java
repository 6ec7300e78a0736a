package studyhall.question.gate;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S2: a value with an open end, "granite or other", or with a word for all things, takes in what stands beside it. */
public final class NotOpen implements Gate {
    private static final Pattern OPEN = Pattern.compile(
            "(?iu)\\b(?:or|and|und|oder|y|o|e|ou|et) (?:others?|more|similar|so on|such|otros?|otras?|andere[rns]?|outros?|outras?|autres?|altr[ioea])\\b"
                    + "|\\betc\\b|\\b(?:everything|anything|everyone|anyone|todo lo|alles|tout|toutes? les|tutto|tudo)\\b");

    private static final Predicate<String> IS_OPEN =
            text -> text.length() <= 60 && OPEN.matcher(Markup.plain(text)).find();

    @Override
    public String name() {
        return "not-open";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        boolean open = value(draft)
                && (base.holds(IS_OPEN, draft.key())
                        || draft.asked() == Draft.Asked.THING && base.holds(IS_OPEN, draft.clue()));
        return open
                ? Optional.of("a value such as \"or other\" or \"everything\" takes in the others")
                : Optional.empty();
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return !value(draft) || !base.holds(IS_OPEN, distractor.text());
    }

    /** A meaning in words may speak of everything; a value may not. */
    private static boolean value(Draft draft) {
        return draft.fact() instanceof Fact.Cell || draft.fact() instanceof Fact.Attribute;
    }
}
