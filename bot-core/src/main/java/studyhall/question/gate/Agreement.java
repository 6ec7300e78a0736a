package studyhall.question.gate;

import java.util.regex.Pattern;
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
    private static final Pattern ACT = Pattern.compile("(?iu)\\p{L}{2,}[ae] (?:el|las?|los|una?|al?|en|que)\\b.*");
    private static final Pattern ACTS = Pattern.compile("(?iu)\\p{L}{2,}[ae]n (?:el|las?|los|una?|al?|en|que)\\b.*");

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
                yield !spanish(draft.fact(), draft.clue(), draft.key(), distractor.text())
                        && (said == Phrase.Number.OPEN
                                || Phrase.plural(draft.key()) != (said == Phrase.Number.PLURAL)
                                || Phrase.plural(distractor.text()) == (said == Phrase.Number.PLURAL));
            }
            case VALUE -> {
                Phrase.Number key = Phrase.verb(draft.key());
                Phrase.Number other = Phrase.verb(distractor.text());
                boolean several = Phrase.plural(draft.fact().subject().text());
                yield !spanish(draft, distractor, several)
                        && (key == Phrase.Number.OPEN
                                || other == Phrase.Number.OPEN
                                || several != (key == Phrase.Number.PLURAL)
                                || other == key);
            }
            case OTHER, ORDER -> true;
        };
    }

    /** The same in Spanish: "aprueban las leyes" is said of several. */
    private static boolean spanish(Draft draft, Distractor distractor, boolean several) {
        String key = draft.key();
        String other = distractor.text();
        return draft.fact().meta().language().equals("es")
                && (several && ACTS.matcher(key).matches() && ACT.matcher(other).matches()
                        || !several
                                && ACT.matcher(key).matches()
                                && ACTS.matcher(other).matches());
    }

    private static boolean spanish(Fact fact, String said, String key, String other) {
        if (!fact.meta().language().equals("es") || Phrase.plural(key) == Phrase.plural(other)) {
            return false;
        }
        return (Phrase.plural(key) ? ACTS : ACT).matcher(said).matches();
    }
}
