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

/** A name in one column of a comparison is given, what it stands for is asked. */
public final class RowOfName implements Archetype {
    @Override
    public String name() {
        return "row-of-name";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            for (List<Fact.Cell> column : table.names().values()) {
                for (Fact.Cell cell : column) {
                    if (base.shape(cell.value()).form() == Shape.Form.CODE) {
                        List<Distractor> others = new ArrayList<>();
                        for (Fact.Cell other : column) {
                            boolean given = base.shape(other.value()).form() != Shape.Form.GAP;
                            if (other != cell && given && !other.value().contains(cell.value())) {
                                others.add(Distractor.known(
                                        other.subject().markdown(), NameOfRow.standsFor(other), other));
                            }
                        }
                        drafts.accept(Draft.other(
                                cell,
                                name(),
                                "",
                                wording.sets().rowOf(table.noun(), cell),
                                cell.value(),
                                cell.subject().markdown(),
                                others));
                    }
                }
            }
        }
    }
}
