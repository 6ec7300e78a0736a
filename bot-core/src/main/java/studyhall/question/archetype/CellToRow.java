package studyhall.question.archetype;

import java.util.List;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;

/** A value of a table that one thing alone has is given, the thing is asked. */
public final class CellToRow extends Owners {
    @Override
    public String name() {
        return "cell-to-row";
    }

    @Override
    List<Subject> things(FactBase base) {
        return base.tables().stream().flatMap(table -> table.things().stream()).toList();
    }

    @Override
    boolean asks(Role role, Shape shape) {
        return true;
    }
}
