package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.wording.Wording;

/** A setting is given, which set of values it takes is asked; the sets of other settings are wrong. */
public final class ValuesOf implements Archetype {
    @Override
    public String name() {
        return "which-set";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        List<EnumeratedValues.Takes> all = EnumeratedValues.takes(base);
        for (EnumeratedValues.Takes takes : all) {
            List<Distractor> others = new ArrayList<>();
            for (EnumeratedValues.Takes other : all) {
                boolean same = base.words(other.text()).equals(base.words(takes.text()));
                // sets that share nothing tell themselves apart by what they speak of
                boolean shares = base.words(other.text()).meets(base.words(takes.text()));
                if (other != takes && !same && shares) {
                    others.add(
                            Distractor.known(other.text(), other.subject().name() + ": " + other.text(), other.fact()));
                }
            }
            drafts.accept(Draft.other(
                    takes.fact(),
                    name(),
                    "",
                    wording.valuesOf(takes.subject()),
                    takes.subject().term().text(),
                    takes.text(),
                    others));
        }
    }
}
