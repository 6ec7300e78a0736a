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

/** A column of names has two gaps: which two rows have no counterpart there? At least one of every other two has. */
public final class SharedGap implements Archetype {
    private static final int FEWEST = 3;

    @Override
    public String name() {
        return "two-gaps";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            if (table.ofCases()) {
                continue;
            }
            for (List<Fact.Cell> column : table.names().values()) {
                List<Fact.Cell> gaps = new ArrayList<>();
                List<Fact.Cell> filled = new ArrayList<>();
                column.forEach(cell -> (gap(base, cell) ? gaps : filled).add(cell));
                if (gaps.size() == 2 && filled.size() >= FEWEST) {
                    drafts.accept(draft(wording, table, gaps, filled));
                }
            }
        }
    }

    private Draft draft(Wording wording, Table table, List<Fact.Cell> gaps, List<Fact.Cell> filled) {
        Fact.Cell one = gaps.get(0);
        Fact.Cell two = gaps.get(1);
        List<Distractor> others = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Fact.Cell cell = filled.get(i);
            Fact.Cell next = filled.get((i + 1) % filled.size());
            others.add(wrong(wording, one, cell, cell));
            others.add(wrong(wording, cell, two, cell));
            others.add(wrong(wording, cell, next, cell));
        }
        return Draft.other(
                        one,
                        name(),
                        "",
                        wording.sets().noCounterparts(table.noun(), one),
                        "",
                        pair(wording, one, two),
                        others)
                .explained(two.subject().markdown() + ": " + two.value() + ".");
    }

    private static Distractor wrong(Wording wording, Fact.Cell one, Fact.Cell two, Fact.Cell named) {
        return Distractor.known(pair(wording, one, two), NameOfRow.standsFor(named), named);
    }

    private static String pair(Wording wording, Fact.Cell one, Fact.Cell two) {
        return wording.sets().both(one.subject().markdown(), two.subject().markdown());
    }

    private static boolean gap(FactBase base, Fact.Cell cell) {
        return base.shape(cell.value()).form() == Shape.Form.GAP;
    }
}
