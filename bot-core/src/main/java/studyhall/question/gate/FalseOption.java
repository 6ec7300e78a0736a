package studyhall.question.gate;

import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S2: an option that any note says of the subject, in whatever words stand in one line, is not wrong. */
public final class FalseOption implements Gate {
    @Override
    public String name() {
        return "false-option";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return switch (draft.asked()) {
            case VALUE ->
                base.shape(distractor.text()).ordered()
                        || Distinct.formula(draft.key()) && Distinct.formula(distractor.text())
                        || draft.names().stream().noneMatch(name -> base.saidOf(name, distractor.text()));
            case THING -> OneSubject.figure(draft.clue(), base) || !base.saidOf(distractor.text(), draft.clue());
            case OTHER, ORDER -> true;
        };
    }
}
