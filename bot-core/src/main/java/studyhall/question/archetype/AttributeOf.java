package studyhall.question.archetype;

import java.util.List;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** What is this property of this thing? Properties that stand below things in lists. */
public final class AttributeOf extends Values {
    @Override
    public String name() {
        return "attribute";
    }

    @Override
    List<Subject> things(FactBase base) {
        return List.copyOf(base.subjects());
    }

    @Override
    boolean asks(Role role, Shape shape) {
        return role != Role.LOOSE && role != Role.DEFAULT && role != Role.VALUES && shape.form() != Shape.Form.RANGE;
    }

    @Override
    String stem(Wording wording, Subject subject, Property property) {
        return wording.valueOf(subject, property);
    }
}
