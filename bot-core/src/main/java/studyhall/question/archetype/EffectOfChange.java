package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.wording.Wording;

/** A change is named, what it leads to is asked; what other changes lead to is wrong. */
public final class EffectOfChange implements Archetype {
    @Override
    public String name() {
        return "effect-of-change";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        List<Change> changes = Change.of(base);
        for (Change change : changes) {
            List<Distractor> others = new ArrayList<>();
            for (Change other : changes) {
                if (other != change
                        && change.subject().peers().contains(other.subject())
                        && !change.meets(other, base)) {
                    others.add(Distractor.known(
                            other.effect(), () -> Phrases.isTrueOf(other.subject(), other.fact()), other.fact()));
                }
            }
            drafts.accept(Draft.value(
                    change.subject(),
                    change.fact(),
                    name(),
                    "",
                    wording.effectOf(change.subject(), change.up()),
                    change.effect(),
                    others));
        }
    }
}
