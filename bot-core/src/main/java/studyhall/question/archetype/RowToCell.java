package studyhall.question.archetype;

import java.util.List;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** A thing of a table and one of its properties are given, the value is asked; other values of the property are wrong. */
public final class RowToCell extends Values {
    @Override
    public String name() {
        return "row-to-cell";
    }

    @Override
    List<Subject> things(FactBase base) {
        return base.tables().stream().flatMap(table -> table.things().stream()).toList();
    }

    @Override
    boolean asks(Role role, Shape shape) {
        return role != Role.LOOSE || shape.form() == Shape.Form.PHRASE;
    }

    @Override
    String stem(Wording wording, Subject subject, Property property) {
        return wording.valueOf(subject, property);
    }
}
