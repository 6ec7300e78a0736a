package studyhall.question.archetype;

import java.util.List;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;

/** A property's value that one thing of a list alone has is given, the thing is asked. */
public final class AttributeToThing extends Owners {
    @Override
    public String name() {
        return "attribute-to-thing";
    }

    @Override
    List<Subject> things(FactBase base) {
        return List.copyOf(base.subjects());
    }

    @Override
    boolean asks(Role role, Shape shape) {
        return role != Role.LOOSE && role != Role.SITUATION && role != Role.PURPOSE && role != Role.VALUES;
    }
}
