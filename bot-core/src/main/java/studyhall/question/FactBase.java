package studyhall.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;
import studyhall.question.Truths.Saying;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** Facts of a note by what they are about, with the indexes that archetypes and gates ask. Not thread-safe. */
public final class FactBase {
    private static final Set<String> POINTS = Set.of("de", "es", "fr", "it", "pt");
    private static final Pattern PART = Pattern.compile("[,;/]");

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, List<Fact.Statement>> steps = new LinkedHashMap<>();
    private final List<Fact.Scenario> scenarios = new ArrayList<>();
    private final List<Fact.Rule> rules = new ArrayList<>();
    private final List<Fact.Formula> formulas = new ArrayList<>();
    private final List<Fact.Card> cards = new ArrayList<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<Predicate<String>, Map<String, Boolean>> judged = new IdentityHashMap<>();
    private final Map<String, Map<String, Echo>> echoes = new HashMap<>();
    private final Map<String, List<Words>> parts = new HashMap<>();
    private final Map<String, Words> words = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, String> gists = new HashMap<>();
    private final Truths truths = new Truths();
    private final Equivalences equivalences = new Equivalences();
    private final Names elsewhere;
    private final Set<String> asked = new HashSet<>();
    private final Optional<Wording> wording;
    private final Optional<Fact> first;
    /** Whether the note's language writes points between thousands. */
    private final boolean points;

    private final Relations relations;
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> about = new HashSet<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> defined = new HashSet<>();

    /**
     * Indexes facts.
     *
     * @param facts of one note, in its order
     * @param elsewhere what the library says under a name; asked only once questions are written
     */
    public FactBase(List<Fact> facts, Names elsewhere) {
        this.elsewhere = elsewhere;
        this.relations = new Relations(facts, truths, this::words);
        this.first = facts.stream().findFirst();
        this.wording = Wording.of(facts);
        this.points = first.map(fact -> POINTS.contains(fact.meta().language())).orElse(false);
        Map<String, List<Fact.Cell>> cells = new LinkedHashMap<>();
        for (Fact fact : facts) {
            truths.name(fact.subject());
            about.add(Term.fold(fact.subject().text()));
            if (fact instanceof Fact.Cell cell) {
                truths.name(Markup.plain(cell.column()));
                rows.add(Term.fold(cell.subject().text()));
                cells.computeIfAbsent(cell.meta().siblings(), table -> new ArrayList<>())
                        .add(cell);
            } else {
                if (fact instanceof Fact.Definition definition) {
                    defined.add(Term.fold(definition.subject().text()));
                }
                sort(fact);
            }
        }
        facts.forEach(this::say);
        cells.values().forEach(table -> tables.addAll(Agents.split(Table.of(table, this), this)));
        tables.forEach(equivalences::read);
        facts.forEach(equivalences::read);
        for (Subject subject : subjects.values()) {
            subject.ownerKnown(subject.owned() && owner(subject.scope()));
        }
        new Peers(subjects.values(), tables).find();
    }

    private void sort(Fact fact) {
        if (fact instanceof Fact.Scenario scenario) {
            scenarios.add(scenario);
        } else if (fact instanceof Fact.Rule rule) {
            rules.add(rule);
        } else if (fact instanceof Fact.Card card) {
            cards.add(card);
        } else if (fact instanceof Fact.Statement statement
                && statement.meta().siblings().startsWith("steps")) {
            steps.computeIfAbsent(statement.meta().siblings(), list -> new ArrayList<>())
                    .add(statement);
        } else {
            if (fact instanceof Fact.Formula formula) {
                formulas.add(formula);
            }
            subjects.computeIfAbsent(fact.scope() + "\n" + fact.subject().identity(), key -> Subject.of(fact))
                    .add(fact, this);
        }
    }

    /** Whether a scope is a thing of its own: facts are about it, or a table has a column for it. */
    private boolean owner(String scope) {
        String name = Term.fold(scope);
        return about.contains(name) || truths.knows(name);
    }

    private void say(Fact fact) {
        numbers(fact.statement());
        if (fact instanceof Fact.Scenario scenario) {
            for (Fact.Advice advice : scenario.answers()) {
                numbers(advice.text());
                truths.say(
                        scenario.subject(),
                        scenario.premise() + " " + scenario.problem() + " " + advice.role() + " " + advice.text(),
                        fact);
            }
        } else {
            truths.say(fact.subject(), fact.statement(), fact);
        }
    }

    private void numbers(String text) {
        int i = 0;
        while (i < text.length()) {
            if (!Character.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && (Character.isDigit(text.charAt(end)) || inNumber(text, end))) {
                end++;
            }
            numbers.add(Decimal.plain(text.substring(i, end)));
            i = end;
        }
    }

    private static boolean inNumber(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    /** The first fact of the note. */
    Optional<Fact> first() {
        return first;
    }

    /** How questions are put in the note's language; empty where the house has no words in it. */
    public Optional<Wording> wording() {
        return wording;
    }

    /** What lists and headings speak about; rows of tables are in {@link #tables}. */
    public Collection<Subject> subjects() {
        return subjects.values();
    }

    /** Everything that the note speaks about, rows and columns of tables too: what other notes may ask for by name. */
    public List<Subject> things() {
        List<Subject> things = new ArrayList<>(subjects.values());
        tables.forEach(table -> things.addAll(table.things()));
        return things;
    }

    /** All tables, in the order of the note. */
    public List<Table> tables() {
        return tables;
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

    /** The role of a property's name. */
    Role role(String name) {
        return roles.computeIfAbsent(name, Role::of);
    }

    /** What a rule says of a text; asked once, since most options stand in many drafts. */
    public boolean holds(Predicate<String> rule, String text) {
        Map<String, Boolean> known = judged.computeIfAbsent(rule, first -> new HashMap<>());
        Boolean holds = known.get(text);
        if (holds == null) {
            holds = rule.test(text);
            known.put(text, holds);
        }
        return holds;
    }

    /** What an option repeats of a clue. */
    public Echo echo(String clue, String option) {
        Map<String, Echo> known = echoes.computeIfAbsent(clue, first -> new HashMap<>());
        Echo echo = known.get(option);
        if (echo == null) {
            echo = Echo.of(clue, words(clue), option, words(option));
            known.put(option, echo);
        }
        return echo;
    }

    public Words words(String text) {
        Words known = words.get(text);
        if (known == null) {
            known = Words.of(text);
            words.put(text, known);
        }
        return known;
    }

    /** The note's language, two letters; empty where its text does not tell. */
    public String language() {
        return first.map(fact -> fact.meta().language()).orElse("");
    }

    /** Whether the note is in English, or in what reads as English. */
    public boolean english() {
        return language().isEmpty() || language().equals("en");
    }

    /** The words of each part of an enumeration; of what is none, the words of the whole. */
    public List<Words> parts(String text) {
        List<Words> known = parts.get(text);
        if (known == null) {
            boolean several = text.indexOf(',') >= 0 || text.indexOf(';') >= 0 || text.indexOf('/') >= 0;
            known = several ? PART.splitAsStream(text).map(Words::of).toList() : List.of(words(text));
            parts.put(text, known);
        }
        return known;
    }

    public Shape shape(String text) {
        Shape known = shapes.get(text);
        if (known == null) {
            known = Shape.of(points ? Decimal.withoutThousands(text) : text);
            shapes.put(text, known);
        }
        return known;
    }

    /** Whether two values grade something alike: "Automatic" and "Auto-scaling", "Low" and "Lowest". */
    public boolean sameGist(String one, String two) {
        String gist = gist(one);
        return !gist.isEmpty() && gist.equals(gist(two));
    }

    private String gist(String text) {
        String known = gists.get(text);
        if (known == null) {
            known = Gist.of(text);
            gists.put(text, known);
        }
        return known;
    }

    /** Whether one of two dates lies within the other. */
    public boolean sameTime(String one, String two) {
        return Character.isDigit(last(one)) && Character.isDigit(last(two)) || dated(one) || dated(two)
                ? Dates.overlap(one, two)
                : false;
    }

    private static char last(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static boolean dated(String text) {
        return text.length() <= 24 && !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /** The same for drafts that lead from the same words to the same answer: one of them is enough. */
    String same(Draft draft) {
        String from =
                draft.clue().isEmpty() ? draft.stem() : words(draft.clue()).toString();
        return from + "\n" + Term.fold(Markup.plain(draft.key()));
    }

    /** Whether the note states this very number somewhere. */
    public boolean states(String number) {
        return numbers.contains(Decimal.plain(number));
    }

    /** Whether the note has facts about this, or puts them under it as their scope. */
    boolean speaksOf(String name) {
        return rows.contains(Term.fold(name))
                || subjects.values().stream()
                        .anyMatch(subject -> subject.scope().equalsIgnoreCase(name)
                                || subject.term().text().equalsIgnoreCase(name));
    }

    /** Whether this name stands anywhere in the note as what a fact is about. */
    public boolean knows(String name) {
        return !name.isEmpty() && truths.knows(Markup.plain(name));
    }

    /** Whether the note puts things under this name: whatever is said of one of them may be said of it. */
    public boolean isScope(String name) {
        String plain = Markup.plain(name);
        return subjects.values().stream().anyMatch(subject -> subject.scope().equalsIgnoreCase(plain));
    }

    /** Whether this is the name of something that facts of the note are about. */
    public boolean isSubject(String name) {
        return about.contains(Term.fold(Markup.plain(name).strip()));
    }

    /** Whether the note defines this, or has a row for it: no name of a property, even where it stands before a colon. */
    public boolean isThing(String name) {
        String lower = Term.fold(Markup.plain(name).strip());
        return rows.contains(lower) || defined.contains(lower);
    }

    /** Whether two names stand for one thing by what the note says. */
    public boolean equivalent(String one, String two) {
        return equivalences.same(one, two);
    }

    /**
     * Whether some note says of this, in one line, all that the clue says.
     *
     * @param option a name as it stands in options
     */
    public boolean saidOf(String option, String clue) {
        Words wanted = words(clue);
        if (wanted.isEmpty()) {
            return false;
        }
        String name = Term.fold(Markup.plain(option));
        asked.add(name);
        if (said(truths.of(name), wanted)) {
            return true;
        }
        for (String line : elsewhere.said(name)) {
            if (wanted.within(words(line))) {
                return true;
            }
        }
        return false;
    }

    /** How the things of the note hang together. */
    public Relations relations() {
        return relations;
    }

    /** Every name that was asked for: while nothing else is said under these, the note's questions stay the same. */
    public Set<String> asked() {
        return asked;
    }

    private boolean said(List<Saying> sayings, Words wanted) {
        for (Saying saying : sayings) {
            if (wanted.within(words(saying.text()))) {
                return true;
            }
        }
        return false;
    }
}
