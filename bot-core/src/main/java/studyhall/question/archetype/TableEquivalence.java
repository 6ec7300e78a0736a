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
import studyhall.question.Shape;

/** Two columns of names: what is this one called over there? */
public final class TableEquivalence implements Archetype {
    @Override
    public String name() {
        return "equivalence";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Tables table : Tables.of(base)) {
            for (Map.Entry<String, List<Fact.Cell>> from : table.columns().entrySet()) {
                for (Map.Entry<String, List<Fact.Cell>> to : table.columns().entrySet()) {
                    if (!from.getKey().equals(to.getKey())
                            && Tables.names(base, from.getValue())
                            && Tables.names(base, to.getValue())) {
                        from.getValue().forEach(cell -> propose(base, cell, to.getValue(), drafts));
                    }
                }
            }
        }
    }

    private void propose(FactBase base, Fact.Cell given, List<Fact.Cell> column, Consumer<Draft> drafts) {
        if (base.shape(given.value()).form() != Shape.Form.CODE) {
            return;
        }
        Fact.Cell key = null;
        List<Draft.Distractor> distractors = new ArrayList<>();
        for (Fact.Cell cell : column) {
            if (base.shape(cell.value()).form() != Shape.Form.CODE) {
                continue;
            }
            if (cell.subject().equals(given.subject())) {
                key = cell;
            } else {
                distractors.add(new Draft.Distractor(
                        cell.value(),
                        Grade.A,
                        cell.value() + " (" + cell.column() + ") stands for: "
                                + cell.subject().markdown(),
                        cell.source().fromLine()));
            }
        }
        if (key != null && !key.value().equals(given.value())) {
            drafts.accept(new Draft(
                    key,
                    name(),
                    given.column(),
                    "In the notes' comparison, which " + key.column() + " name plays the same role as " + given.column()
                            + "'s " + given.value() + "?",
                    given.value(),
                    key.value(),
                    distractors,
                    "Both stand for: " + key.subject().markdown() + ".",
                    Draft.Sort.SHUFFLED));
        }
    }
}
