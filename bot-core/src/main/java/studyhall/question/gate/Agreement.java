package studyhall.question.gate;

import studyhall.note.Fact;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.wording.Phrase;

/**
 * S4: where the key agrees with the question in its number, an option that does not is out of the question: who reads
 * "inhibit growth" looks for several, who reads "a shared rule" for one.
 */
public final class Agreement implements Gate {
    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        // names in code have no number, and lines and cells are as often orders: "Chain two containers"
        if (draft.key().indexOf('`') >= 0
                || draft.asked() == Draft.Asked.THING && !(draft.fact() instanceof Fact.Definition)) {
            return true;
        }
        return switch (draft.asked()) {
            case THING -> {
                Phrase.Number said = Phrase.number(draft.clue());
                yield said == Phrase.Number.OPEN
                        || Phrase.plural(draft.key()) != (said == Phrase.Number.PLURAL)
                        || Phrase.plural(distractor.text()) == (said == Phrase.Number.PLURAL);
            }
            case VALUE -> {
                Phrase.Number key = Phrase.verb(draft.key());
                Phrase.Number other = Phrase.verb(distractor.text());
                boolean several = Phrase.plural(draft.fact().subject().text());
                yield key == Phrase.Number.OPEN
                        || other == Phrase.Number.OPEN
                        || several != (key == Phrase.Number.PLURAL)
                        || other == key;
            }
            case OTHER, ORDER -> true;
        };
    }
}
