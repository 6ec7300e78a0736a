package studyhall.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studyhall.note.Fact;
import studyhall.note.Markup;

/** Facts of a note by what they are about, with the indexes that archetypes and gates ask. Not thread-safe. */
public final class FactBase {
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, List<Fact.Cell>> tables = new LinkedHashMap<>();
    private final Map<String, List<Fact.Statement>> steps = new LinkedHashMap<>();
    private final List<Fact.Scenario> scenarios = new ArrayList<>();
    private final List<Fact.Rule> rules = new ArrayList<>();
    private final List<Fact.Formula> formulas = new ArrayList<>();
    private final List<Fact.Card> cards = new ArrayList<>();
    private final Map<String, Words> words = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Names everywhere;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, List<Subject>> byName = new HashMap<>();
    private final String noteText;

    /**
     * Indexes facts.
     *
     * @param facts of one note, in its order
     * @param everywhere asked only once questions are written
     */
    public FactBase(List<Fact> facts, Names everywhere) {
        this.everywhere = everywhere;
        StringBuilder all = new StringBuilder();
        for (Fact fact : facts) {
            all.append(fact.statement()).append('\n');
            if (fact instanceof Fact.Cell cell) {
                tables.computeIfAbsent(cell.meta().siblings(), table -> new ArrayList<>())
                        .add(cell);
            } else if (fact instanceof Fact.Scenario scenario) {
                scenarios.add(scenario);
            } else if (fact instanceof Fact.Rule rule) {
                rules.add(rule);
            } else if (fact instanceof Fact.Card card) {
                cards.add(card);
            } else {
                if (fact instanceof Fact.Formula formula) {
                    formulas.add(formula);
                }
                if (fact instanceof Fact.Statement statement
                        && statement.meta().siblings().startsWith("steps")) {
                    steps.computeIfAbsent(statement.meta().siblings(), list -> new ArrayList<>())
                            .add(statement);
                    continue;
                }
                subjects.computeIfAbsent(
                                fact.scope() + "\n" + fact.subject().text().toLowerCase(Locale.ROOT),
                                key -> new Subject(fact))
                        .add(fact);
            }
        }
        noteText = all.toString();
        findPeers();
    }

    private void findPeers() {
        Map<String, List<Subject>> rows = new HashMap<>();
        Map<String, List<Subject>> kinds = new HashMap<>();
        for (Subject subject : subjects.values()) {
            if (!subject.row.isEmpty() && !subject.row.equals("details")) {
                rows.computeIfAbsent(subject.row, row -> new ArrayList<>()).add(subject);
            }
            if (!subject.kind().isEmpty()) {
                kinds.computeIfAbsent(subject.owned(), kind -> new ArrayList<>())
                        .add(subject);
            }
        }
        for (Subject subject : subjects.values()) {
            Set<Subject> peers = new LinkedHashSet<>(rows.getOrDefault(subject.row, List.of()));
            if (!subject.kind().isEmpty()) {
                for (Subject other : kinds.getOrDefault(subject.owned(), List.of())) {
                    if (other.term().code() == subject.term().code()
                            && other.members.isEmpty() == subject.members.isEmpty()) {
                        peers.add(other);
                    }
                }
            }
            peers.remove(subject);
            subject.peers(List.copyOf(peers));
        }
    }

    public Collection<Subject> subjects() {
        return subjects.values();
    }

    /** All that any note says under this name, written as it is in options; empty for what is no name. */
    public List<Subject> named(String option) {
        String name = Markup.plain(option).toLowerCase(Locale.ROOT);
        asked.add(name);
        return everywhere.named(name);
    }

    /** What this note alone says under a name in lower case. */
    public List<Subject> ownNamed(String name) {
        if (byName.isEmpty()) {
            subjects.values()
                    .forEach(subject -> byName.computeIfAbsent(subject.lowerName(), first -> new ArrayList<>(1))
                            .add(subject));
        }
        return byName.getOrDefault(name, List.of());
    }

    /** Every name that was asked for: while nothing else is said under these, the note's questions stay the same. */
    public Set<String> asked() {
        return asked;
    }

    /** Cells by table, in the order of the note. */
    public Collection<List<Fact.Cell>> tables() {
        return tables.values();
    }

    /** Ordered lists of plain statements. */
    public Collection<List<Fact.Statement>> steps() {
        return steps.values();
    }

    public List<Fact.Scenario> scenarios() {
        return scenarios;
    }

    public List<Fact.Rule> rules() {
        return rules;
    }

    public List<Fact.Formula> formulas() {
        return formulas;
    }

    public List<Fact.Card> cards() {
        return cards;
    }

    public Words words(String text) {
        return words.computeIfAbsent(text, Words::of);
    }

    public Shape shape(String text) {
        return shapes.computeIfAbsent(text, Shape::of);
    }

    /** Whether some fact of the note states this very text, such as another true number. */
    public boolean says(String text) {
        int at = noteText.indexOf(text);
        while (at >= 0) {
            boolean startsHere = at == 0 || !partOfNumber(noteText.charAt(at - 1));
            int end = at + text.length();
            boolean endsHere = end == noteText.length()
                    || !partOfNumber(noteText.charAt(end))
                    || (noteText.charAt(end) == '.'
                            && (end + 1 == noteText.length() || !Character.isDigit(noteText.charAt(end + 1))));
            if (startsHere && endsHere) {
                return true;
            }
            at = noteText.indexOf(text, at + 1);
        }
        return false;
    }

    private static boolean partOfNumber(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == ',';
    }
}
