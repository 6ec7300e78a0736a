package studyhall.question.gate;

import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;

/** S5: an option of another kind than the key gives itself away. */
public final class SameKind implements Gate {
    @Override
    public String name() {
        return "same-kind";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        Shape key = base.shape(draft.key());
        Shape option = base.shape(distractor.text());
        if (draft.sort() == Draft.Sort.NUMERIC) {
            return key.form() == option.form() && key.unit().equals(option.unit());
        }
        return words(key) && words(option) || key.form() == option.form();
    }

    private static boolean words(Shape shape) {
        return shape.form() == Shape.Form.PHRASE || shape.form() == Shape.Form.SENTENCE;
    }
}
