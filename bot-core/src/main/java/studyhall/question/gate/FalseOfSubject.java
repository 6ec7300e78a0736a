package studyhall.question.gate;

import java.util.List;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.Words;

/** S2: nothing that any note says of the subject, or of a distractor, may make a distractor right. */
public final class FalseOfSubject implements Gate {
    @Override
    public String name() {
        return "false-of-subject";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        List<Subject> named = base.named(distractor.text());
        if (!named.isEmpty()) {
            return named.stream().noneMatch(peer -> fits(draft, peer, base));
        }
        Shape.Form form = base.shape(distractor.text()).form();
        if (form == Shape.Form.NUMBER || form == Shape.Form.RANGE) {
            return true;
        }
        Words option = base.words(distractor.text());
        return base.named(draft.fact().subject().markdown()).stream()
                .noneMatch(subject -> option.within(subject.truths()));
    }

    /** Whether the clue could point at this subject just as well. */
    private static boolean fits(Draft draft, Subject peer, FactBase base) {
        if (draft.clue().isEmpty()) {
            return false;
        }
        Shape.Form form = base.shape(draft.clue()).form();
        if (form == Shape.Form.NUMBER || form == Shape.Form.RANGE || numeric(draft.clue())) {
            return false;
        }
        return base.words(draft.clue()).within(peer.truths());
    }

    private static boolean numeric(String clue) {
        return clue.chars().allMatch(c -> !Character.isLetter(c) || "to".indexOf(c) >= 0);
    }
}
