package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;

/** A value that one row alone has is given, the row is asked; rows with another value are wrong. */
public final class CellToRow implements Archetype {
    @Override
    public String name() {
        return "cell-to-row";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Tables table : Tables.of(base)) {
            table.columns().values().forEach(column -> propose(base, column, drafts));
        }
    }

    private void propose(FactBase base, List<Fact.Cell> column, Consumer<Draft> drafts) {
        if (Tables.names(base, column)) {
            return;
        }
        for (Fact.Cell cell : column) {
            if (Tables.gap(base, cell)) {
                continue;
            }
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Fact.Cell other : column) {
                if (other != cell && !Tables.gap(base, other) && !overlaps(base, cell, other)) {
                    distractors.add(new Draft.Distractor(
                            other.subject().markdown(),
                            Grade.A,
                            Phrases.option(other.subject().markdown() + ", " + RowToCell.lower(other.column()) + ": "
                                    + other.value()),
                            other.source().fromLine()));
                }
            }
            String corner = cell.corner().isBlank() ? "of these" : RowToCell.lower(cell.corner());
            drafts.accept(new Draft(
                    cell,
                    name(),
                    "",
                    RowToCell.where(cell) + "which " + corner + " has the " + RowToCell.lower(cell.column()) + " "
                            + Phrases.quoted(cell.value()) + "?",
                    cell.value(),
                    cell.subject().markdown(),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }

    private static boolean overlaps(FactBase base, Fact.Cell one, Fact.Cell two) {
        return one.value().equalsIgnoreCase(two.value())
                || base.words(one.value()).within(base.words(two.value()))
                || base.words(two.value()).within(base.words(one.value()));
    }
}
