package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Table;
import studyhall.question.wording.Phrase;
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
            if (table.names().keySet().stream().anyMatch(TableEquivalence::action)) {
                // "Create", "Grow" and "Show" are done to one thing and stand for nothing together
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

    /** Whether a header says what is done, rather than who calls things by names of its own. */
    private static boolean action(String header) {
        String plain = Markup.plain(header);
        return plain.indexOf(' ') < 0
                && (Phrase.startsWithVerb(plain) || Phrase.verb(plain + " it") != Phrase.Number.OPEN);
    }

    /** Whether two names begin with the same letters. */
    private static boolean begin(String one, String two) {
        String first = Markup.plain(one);
        String second = Markup.plain(two);
        return first.length() >= 2 && second.length() >= 2 && first.regionMatches(true, 0, second, 0, 2);
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
        String right = key == null ? "" : key.value();
        if (begin(given.value(), right) && others.stream().noneMatch(other -> begin(given.value(), other.text()))) {
            return;
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
