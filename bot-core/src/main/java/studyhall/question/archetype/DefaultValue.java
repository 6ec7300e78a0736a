package studyhall.question.archetype;

import java.util.List;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** What is the default of this setting? */
public final class DefaultValue extends Values {
    @Override
    public String name() {
        return "default";
    }

    @Override
    List<Subject> things(FactBase base) {
        return List.copyOf(base.subjects());
    }

    @Override
    boolean asks(Role role, Shape shape) {
        return role == Role.DEFAULT && shape.form() != Shape.Form.SENTENCE;
    }

    @Override
    String stem(Wording wording, Subject subject, Property property) {
        return wording.defaultOf(subject, property);
    }
}
