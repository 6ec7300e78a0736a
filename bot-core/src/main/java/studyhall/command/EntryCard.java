package studyhall.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Field;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;
import studyhall.lookup.Entry;
import studyhall.note.Fact;
import studyhall.note.Term;

/** Draws what the notes say about one subject. */
final class EntryCard {
    /** More lines than this are a page of the note, not an answer. */
    private static final int MAX_LINES = 12;

    private static final int MAX_FIELDS = 8;

    /** A longer value gets a line of its own instead of a field. */
    private static final int FIELD_LENGTH = 40;

    private final Entry entry;
    private final Set<String> lines = new LinkedHashSet<>();
    private final List<Field> fields = new ArrayList<>();

    private EntryCard(Entry entry) {
        this.entry = entry;
    }

    static Card of(Library library, Entry entry) {
        EntryCard card = new EntryCard(entry);
        entry.facts().forEach(card::add);
        return new Card(
                title(entry),
                card.text(),
                card.fields,
                Accent.NEUTRAL,
                Citation.of(
                        library.links(),
                        entry.facts().stream().map(Fact::source).toList()));
    }

    /** {@code eta (learning rate) · XGBoost}. */
    static String title(Entry entry) {
        Term subject = entry.subject();
        String glosses = subject.glosses().isEmpty() ? "" : " (" + String.join(", ", subject.glosses()) + ")";
        boolean scoped = !entry.scope().isEmpty() && !entry.scope().equalsIgnoreCase(subject.text());
        return subject.markdown() + glosses + (scoped ? " · " + SmallMarkdown.escape(entry.scope()) : "");
    }

    private String text() {
        String shown = lines.stream().limit(MAX_LINES).collect(Collectors.joining("\n"));
        int more = lines.size() - MAX_LINES;
        return more > 0 ? shown + "\n… and " + more + " more in the note" : shown;
    }

    private void add(Fact fact) {
        if (fact instanceof Fact.Attribute attribute) {
            addNamed(attribute.name(), attribute.value());
        } else if (fact instanceof Fact.Cell cell) {
            addCell(cell);
        } else if (fact instanceof Fact.Scenario scenario) {
            addScenario(scenario);
        } else if (fact instanceof Fact.Member member) {
            lines.add(
                    isSubject(member)
                            ? "One of: " + member.group()
                            : "- " + member.subject().markdown());
        } else if (fact instanceof Fact.Formula formula) {
            lines.add(formula.name().isEmpty() ? "= " + formula.expression() : formula.statement());
        } else if (fact instanceof Fact.Card card) {
            lines.add("**" + card.question() + "**");
            lines.add(card.answer());
        } else {
            lines.add(fact.statement());
        }
    }

    private void addNamed(String name, String value) {
        boolean asField =
                fields.size() < MAX_FIELDS && SmallMarkdown.plain(value).length() <= FIELD_LENGTH;
        if (asField) {
            Field field = new Field(name, value);
            if (!fields.contains(field)) {
                fields.add(field);
            }
        } else {
            lines.add("**" + name + ":** " + value);
        }
    }

    /** In a table of comparisons, a value in the same row is what another column calls the same thing. */
    private void addCell(Fact.Cell cell) {
        if (isSubject(cell)) {
            addNamed(cell.column(), cell.value());
        } else if (!mentionsSubject(cell.value())) {
            boolean counterpart = entry.subject().code() && cell.value().startsWith("`");
            lines.add(cell.column() + (counterpart ? " counterpart: " : ": ") + cell.value());
        }
    }

    private void addScenario(Fact.Scenario scenario) {
        if (!isSubject(scenario)
                || !scenario.premise().equals(scenario.subject().text())) {
            lines.add(scenario.premise());
        }
        if (!scenario.problem().isEmpty()) {
            lines.add("**Problem:** " + scenario.problem());
        }
        for (Fact.Advice advice : scenario.answers()) {
            lines.add(advice.role().isEmpty() ? "- " + advice.text() : "- **" + advice.role() + ":** " + advice.text());
        }
    }

    private boolean isSubject(Fact fact) {
        return fact.subject().text().equals(entry.subject().text());
    }

    private boolean mentionsSubject(String value) {
        return SmallMarkdown.plain(value).contains(entry.subject().text());
    }
}
