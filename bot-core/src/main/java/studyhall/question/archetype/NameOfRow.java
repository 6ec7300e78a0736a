package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Table;
import studyhall.question.wording.Wording;

/** A row of a comparison is given, the name that it has in one column is asked. */
public final class NameOfRow implements Archetype {
    @Override
    public String name() {
        return "name-of-row";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            for (List<Fact.Cell> column : table.names().values()) {
                for (Fact.Cell cell : column) {
                    if (base.shape(cell.value()).form() == Shape.Form.CODE) {
                        drafts.accept(Draft.other(
                                cell,
                                name(),
                                "",
                                wording.sets().nameFor(table.noun(), cell),
                                cell.subject().markdown(),
                                cell.value(),
                                others(base, cell, column)));
                    }
                }
            }
        }
    }

    private static List<Distractor> others(FactBase base, Fact.Cell cell, List<Fact.Cell> column) {
        List<Distractor> others = new ArrayList<>();
        for (Fact.Cell other : column) {
            if (other != cell && base.shape(other.value()).form() == Shape.Form.CODE) {
                others.add(Distractor.known(other.value(), standsFor(other), other));
            }
        }
        return others;
    }

    static String standsFor(Fact.Cell cell) {
        return cell.value() + " (" + cell.column() + "): " + cell.subject().markdown();
    }
}
