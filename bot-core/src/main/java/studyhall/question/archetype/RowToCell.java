package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Shape;

/** A row and a column are named, the value is asked; other values of the column are wrong. */
public final class RowToCell implements Archetype {
    @Override
    public String name() {
        return "row-to-cell";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Tables table : Tables.of(base)) {
            table.columns().values().forEach(column -> propose(base, column, drafts));
        }
    }

    private void propose(FactBase base, List<Fact.Cell> column, Consumer<Draft> drafts) {
        for (Fact.Cell cell : column) {
            Shape shape = base.shape(Phrases.core(cell.value()));
            if (shape.form() == Shape.Form.GAP) {
                continue;
            }
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Fact.Cell other : column) {
                if (other != cell && base.shape(Phrases.core(other.value())).fits(shape)) {
                    distractors.add(new Draft.Distractor(
                            Phrases.core(other.value()),
                            Grade.A,
                            Phrases.option(
                                    other.subject().markdown() + ", " + lower(other.column()) + ": " + other.value()),
                            other.source().fromLine()));
                }
            }
            boolean numeric = shape.form() == Shape.Form.NUMBER || shape.form() == Shape.Form.RANGE;
            drafts.accept(new Draft(
                    cell,
                    name(),
                    "",
                    where(cell) + "what is given as the " + lower(cell.column()) + " of "
                            + cell.subject().markdown() + "?",
                    cell.subject().text(),
                    Phrases.core(cell.value()),
                    distractors,
                    "",
                    numeric ? Draft.Sort.NUMERIC : Draft.Sort.SHUFFLED));
        }
    }

    static String where(Fact.Cell cell) {
        String scope = cell.scope().isEmpty() ? cell.source().breadcrumb().get(0) : cell.scope();
        return "In the notes on " + Markup.plain(scope) + ", ";
    }

    /** A header inside a sentence: lower case but for names and acronyms. */
    static String lower(String header) {
        StringBuilder lower = new StringBuilder();
        for (String word : header.split("(?<= )")) {
            boolean name = word.strip().length() > 1
                    && !word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            lower.append(name ? word : word.toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }
}
