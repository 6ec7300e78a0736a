package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.wording.Wording;

/**
 * An effect is given, the change that leads there is asked, with its direction. The contrary of the key is never offered: a
 * pair of contraries points to itself.
 */
public final class DirectionOfEffect implements Archetype {
    @Override
    public String name() {
        return "direction-of-effect";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        List<Change> changes = Change.of(base);
        for (Change change : changes) {
            List<Distractor> others = new ArrayList<>();
            boolean fits = false;
            for (Change other : changes) {
                if (other == change || !change.subject().peers().contains(other.subject())) {
                    continue;
                }
                if (change.meets(other, base)) {
                    fits |= base.words(change.effect()).within(base.words(other.whole()));
                } else {
                    others.add(Distractor.known(
                            wording.change(other.subject(), other.up()),
                            () -> Phrases.isTrueOf(other.subject(), other.fact()),
                            other.fact()));
                }
            }
            if (!fits) {
                drafts.accept(Draft.other(
                        change.fact(),
                        name(),
                        "",
                        wording.changeTowards(change.subject(), change.effect()),
                        change.effect(),
                        wording.change(change.subject(), change.up()),
                        others));
            }
        }
    }
}
