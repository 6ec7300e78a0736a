package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.wording.Wording;

/** Of some steps of a sequence, which comes first? The key is seldom the first of the whole, which everybody knows. */
public final class EarliestStep implements Archetype {
    @Override
    public String name() {
        return "earliest-step";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (List<Fact.Statement> steps : base.steps()) {
            if (steps.size() < NextStep.FEWEST + 1 || !NextStep.ordered(steps)) {
                continue;
            }
            int latest = steps.size() - 3;
            int from = (int) Long.remainderUnsigned(Hash.of(steps.get(0).key().value()), Math.max(1, latest));
            List<Distractor> others = new ArrayList<>();
            for (int i = from + 1; i < steps.size(); i++) {
                others.add(NextStep.step(steps, i));
            }
            Fact.Statement first = steps.get(from);
            drafts.accept(Draft.other(
                    first, name(), "", wording.sets().earliest(first), "", NextStep.text(steps, from), others));
        }
    }
}
