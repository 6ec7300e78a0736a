package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;

/** A column of names has a gap: which row has no counterpart there? */
public final class TableGap implements Archetype {
    @Override
    public String name() {
        return "table-gap";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Tables table : Tables.of(base)) {
            for (Map.Entry<String, List<Fact.Cell>> column : table.columns().entrySet()) {
                if (Tables.names(base, column.getValue())) {
                    column.getValue().stream()
                            .filter(cell -> Tables.gap(base, cell))
                            .forEach(cell -> propose(base, cell, column.getValue(), drafts));
                }
            }
        }
    }

    private void propose(FactBase base, Fact.Cell gap, List<Fact.Cell> column, Consumer<Draft> drafts) {
        List<Draft.Distractor> distractors = new ArrayList<>();
        for (Fact.Cell cell : column) {
            if (!Tables.gap(base, cell)) {
                distractors.add(new Draft.Distractor(
                        cell.subject().markdown(),
                        Grade.A,
                        "For " + cell.subject().markdown() + ", " + cell.column() + " has " + cell.value(),
                        cell.source().fromLine()));
            }
        }
        String corner = gap.corner().isBlank() ? "entry" : RowToCell.lower(gap.corner());
        drafts.accept(new Draft(
                gap,
                name(),
                "",
                "In the notes' comparison, which " + corner + " has no counterpart in " + gap.column() + "?",
                gap.column(),
                gap.subject().markdown(),
                distractors,
                "",
                Draft.Sort.SHUFFLED));
    }
}
