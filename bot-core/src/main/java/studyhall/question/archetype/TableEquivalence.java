package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Table;
import studyhall.question.wording.Wording;

/** Two columns of names: what is this one called over there? */
public final class TableEquivalence implements Archetype {
    @Override
    public String name() {
        return "equivalence";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            if (table.ofCases()) {
                // what serves one goal here and there need not be the same
                continue;
            }
            for (Map.Entry<String, List<Fact.Cell>> from : table.names().entrySet()) {
                for (Map.Entry<String, List<Fact.Cell>> to : table.names().entrySet()) {
                    if (!from.getKey().equals(to.getKey())) {
                        from.getValue().forEach(cell -> propose(base, wording, table, cell, to.getValue(), drafts));
                    }
                }
            }
        }
    }

    private void propose(
            FactBase base,
            Wording wording,
            Table table,
            Fact.Cell given,
            List<Fact.Cell> column,
            Consumer<Draft> drafts) {
        Fact.Cell key = null;
        List<Distractor> others = new ArrayList<>();
        for (Fact.Cell cell : column) {
            if (base.shape(cell.value()).form() != Shape.Form.CODE) {
                continue;
            }
            if (cell.subject().equals(given.subject())) {
                key = cell;
            } else {
                others.add(Distractor.known(cell.value(), NameOfRow.standsFor(cell), cell));
            }
        }
        if (key != null
                && base.shape(given.value()).form() == Shape.Form.CODE
                && !key.value().equals(given.value())) {
            drafts.accept(Draft.other(
                            key,
                            name(),
                            given.column(),
                            wording.sets().counterpart(table.noun(), given, key.column()),
                            given.value(),
                            key.value(),
                            others)
                    .explained(
                            base.english() ? "Both stand for: " + key.subject().markdown() + "." : ""));
        }
    }
}
