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

/** A column of names has a gap: which row has no counterpart there? Other rows with a gap are never offered. */
public final class TableGap implements Archetype {
    @Override
    public String name() {
        return "table-gap";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            if (table.ofCases()) {
                continue;
            }
            for (List<Fact.Cell> column : table.names().values()) {
                column.stream()
                        .filter(cell -> gap(base, cell))
                        .forEach(cell -> propose(base, wording, table, cell, column, drafts));
            }
        }
    }

    private void propose(
            FactBase base,
            Wording wording,
            Table table,
            Fact.Cell gap,
            List<Fact.Cell> column,
            Consumer<Draft> drafts) {
        List<Distractor> others = new ArrayList<>();
        for (Fact.Cell cell : column) {
            if (!gap(base, cell)) {
                others.add(Distractor.known(cell.subject().markdown(), NameOfRow.standsFor(cell), cell));
            }
        }
        drafts.accept(Draft.other(
                gap,
                name(),
                "",
                wording.sets().noCounterpart(table.noun(), gap),
                "",
                gap.subject().markdown(),
                others));
    }

    private static boolean gap(FactBase base, Fact.Cell cell) {
        return base.shape(cell.value()).form() == Shape.Form.GAP;
    }
}
