package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;

/** A change is named, what it leads to is asked; what other changes lead to is wrong. */
public final class EffectOfChange implements Archetype {
    @Override
    public String name() {
        return "effect-of-change";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        List<Change> changes = Change.of(base);
        for (Change change : changes) {
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Change other : changes) {
                if (other != change && change.subject().peers().contains(other.subject())) {
                    distractors.add(new Draft.Distractor(
                            other.effect(),
                            Grade.A,
                            Phrases.isTrueOf(other.subject(), other.fact()),
                            other.fact().source().fromLine()));
                }
            }
            Subject subject = change.subject();
            drafts.accept(new Draft(
                    change.fact(),
                    name(),
                    "",
                    "What do the notes give as the effect of " + (change.up() ? "increasing " : "decreasing ")
                            + subject.thing() + "?",
                    subject.term().text(),
                    change.effect(),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }
}
