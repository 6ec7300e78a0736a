package studyhall.question.archetype;

import java.util.List;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** A case is given, and the thing that the notes recommend for it is asked; things for other cases are wrong. */
public final class UseWhen extends Owners {
    @Override
    public String name() {
        return "use-when";
    }

    @Override
    List<Subject> things(FactBase base) {
        return List.copyOf(base.subjects());
    }

    @Override
    boolean asks(Role role, Shape shape) {
        return role == Role.SITUATION || role == Role.PURPOSE;
    }

    @Override
    String stem(Wording wording, Subject subject, Property property) {
        // what a thing is used for is asked by the words of its author, who need not recommend it
        return property.role() == Role.PURPOSE
                ? wording.thingWith(subject, property)
                : wording.recommendedFor(subject, Phrases.option(property.value()));
    }
}
