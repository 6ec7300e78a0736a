package studyhall.question.archetype;

import java.util.List;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** Which range may this setting take? */
public final class RangeOf extends Values {
    @Override
    public String name() {
        return "range";
    }

    @Override
    List<Subject> things(FactBase base) {
        return List.copyOf(base.subjects());
    }

    @Override
    boolean asks(Role role, Shape shape) {
        return shape.form() == Shape.Form.RANGE;
    }

    @Override
    String stem(Wording wording, Subject subject, Property property) {
        return wording.rangeOf(subject, property);
    }
}
