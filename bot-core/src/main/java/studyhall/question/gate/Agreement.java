package studyhall.question.gate;

import java.util.Map;
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
    /** How verbs begin what one thing does, and what several do, in languages that write their number at the end. */
    private static final Map<String, Verbs> VERBS = Map.of(
            "es",
                    Verbs.of(
                            "(?iu)\\p{L}{2,}[ae] (?:el|las?|los|una?|al?|en|que)\\b.*",
                            "(?iu)\\p{L}{2,}[ae]n (?:el|las?|los|una?|al?|en|que)\\b.*"),
            "fr",
                    Verbs.of(
                            "(?iu)\\p{L}{2,}(?<!en|on)[etd] (?:(?:les?|la|une?|du|des|aux?|en|dans)\\b|l['’]).*",
                            "(?iu)\\p{L}{2,}(?:ent|ont) (?:(?:les?|la|une?|du|des|aux?|en|dans)\\b|l['’]).*"),
            "pt",
                    Verbs.of(
                            "(?iu)\\p{L}{2,}[ae] (?:os?|as?|uma?|aos?|em|n[oa]s?|que)\\b.*",
                            "(?iu)\\p{L}{2,}[ae]m (?:os?|as?|uma?|aos?|em|n[oa]s?|que)\\b.*"));

    private record Verbs(Pattern one, Pattern many) {
        static Verbs of(String one, String many) {
            return new Verbs(Pattern.compile(one), Pattern.compile(many));
        }
    }

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
                yield !differs(draft.fact(), draft.clue(), draft.key(), distractor.text())
                        && (said == Phrase.Number.OPEN
                                || Phrase.plural(draft.key()) != (said == Phrase.Number.PLURAL)
                                || Phrase.plural(distractor.text()) == (said == Phrase.Number.PLURAL));
            }
            case VALUE -> {
                Phrase.Number key = Phrase.verb(draft.key());
                Phrase.Number other = Phrase.verb(distractor.text());
                boolean several = Phrase.plural(draft.fact().subject().text());
                yield !differs(draft, distractor, several)
                        && (key == Phrase.Number.OPEN
                                || other == Phrase.Number.OPEN
                                || several != (key == Phrase.Number.PLURAL)
                                || other == key);
            }
            case OTHER, ORDER -> true;
        };
    }

    /** The same in Spanish, French and Portuguese: "aprueban las leyes" is said of several. */
    private static boolean differs(Draft draft, Distractor distractor, boolean several) {
        Verbs verbs = VERBS.get(draft.fact().meta().language());
        if (verbs == null) {
            return false;
        }
        Pattern own = several ? verbs.many() : verbs.one();
        Pattern other = several ? verbs.one() : verbs.many();
        return own.matcher(draft.key()).matches()
                && other.matcher(distractor.text()).matches();
    }

    private static boolean differs(Fact fact, String said, String key, String other) {
        Verbs verbs = VERBS.get(fact.meta().language());
        return verbs != null
                && Phrase.plural(key) != Phrase.plural(other)
                && (Phrase.plural(key) ? verbs.many() : verbs.one())
                        .matcher(said)
                        .matches();
    }
}
