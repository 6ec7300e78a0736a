package studyhall.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Term;
import studyhall.question.wording.Role;

/** A thing that one note speaks about, with all that it says of it. Filled by {@link FactBase}, then only read. */
public final class Subject {
    private static final Pattern SENTENCE =
            Pattern.compile("(?i)\\b(?:an?|the|to|that|this|of|in|on|is|are|your|how)\\b|[:&/]");

    /** What numbers things of a kind rather than naming them. */
    private static final Pattern LABEL = Pattern.compile(".|[IVX]{1,4}");

    /** Headings that say what is done rather than whose things stand below. */
    private static final Pattern ACTIVITY = Pattern.compile(
            "(?i)^\\w+ing\\b|\\b(?:and|of|in|for|to|the|vs|with|how|what|y|de)\\b|[&:?,(]|(?:\\S+ ){3}");

    /** Characters of the longest name that may be a label among labels. */
    private static final int SHORT = 3;

    private static final int SPELLED = 5;
    /** So many others that a heading names as well make it point to none. */
    private static final int FEW = 2;

    private final Term term;
    private final String scope;
    private String kind;
    private final List<String> breadcrumb;
    private final List<Fact> facts = new ArrayList<>(2);
    private final List<Fact.Definition> definitions = new ArrayList<>(1);
    private final List<Fact.Statement> statements = new ArrayList<>(0);
    private final Map<String, List<Property>> properties = new LinkedHashMap<>();
    private final List<Fact.Member> members = new ArrayList<>(0);
    private final boolean table;
    private final boolean column;
    /** The list, the table or the row of headings in which it was introduced. */
    private String row;

    private List<Subject> peers = List.of();
    private boolean ownerKnown;

    private Subject(
            Term term, String scope, String kind, List<String> breadcrumb, boolean table, boolean column, String row) {
        this.term = term;
        this.scope = scope;
        this.kind = kind;
        this.breadcrumb = breadcrumb;
        this.table = table;
        this.column = column;
        this.row = row;
    }

    static Subject of(Fact first) {
        return new Subject(
                first.subject(),
                first.scope(),
                noun(first.meta().kind()),
                first.source().breadcrumb(),
                false,
                false,
                "");
    }

    /** A kind that can stand in a sentence; a heading such as "Ways a case ends" names none. */
    private static String noun(String kind) {
        return SENTENCE.matcher(kind).find() || kind.split(" ").length > 3
                ? ""
                // what is left of "statuses" and "viruses" without their last letter
                : kind.replaceFirst("(?<=[tr])use$", "us");
    }

    /** A row of a table, or a column of a comparison. */
    static Subject ofTable(Term term, String kind, boolean column, Fact.Cell cell) {
        return new Subject(
                term,
                cell.scope(),
                kind,
                cell.source().breadcrumb(),
                true,
                column,
                cell.meta().siblings());
    }

    /** The thing whose values these members are, where the note only names it as a heading. */
    public static Subject groupOf(Fact.Member member) {
        boolean code = member.subject().code() && member.group().indexOf(' ') < 0;
        return new Subject(
                new Term(member.group(), code, List.of()),
                member.scope(),
                member.meta().kind(),
                member.source().breadcrumb(),
                false,
                false,
                "");
    }

    void add(Fact fact, FactBase base) {
        facts.add(fact);
        if (fact instanceof Fact.Definition definition) {
            // what a thing is one of is told where it is defined, in whatever order a note speaks of it
            if (definitions.isEmpty()) {
                kind = noun(fact.meta().kind());
            }
            definitions.add(definition);
            row = fact.meta().siblings();
        } else if (fact instanceof Fact.Statement statement) {
            // a detail explains the line above it: it may be untrue of what that line is about
            if (!statement.meta().siblings().equals("details")) {
                statements.add(statement);
            }
            if (row.isEmpty()) {
                row = fact.meta().siblings();
            }
        } else if (fact instanceof Fact.Attribute attribute) {
            add(new Property(attribute.name(), base.role(attribute.name()), attribute.value(), fact));
        } else if (fact instanceof Fact.Member member) {
            members.add(member);
        }
    }

    void add(Property property) {
        properties
                .computeIfAbsent(property.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                .add(property);
        if (table) {
            facts.add(property.fact());
        }
    }

    /** Takes away what is said under this name, which is said of something else. */
    Property take(String name) {
        Property taken = properties(name).get(0);
        properties.remove(name.toLowerCase(Locale.ROOT));
        facts.remove(taken.fact());
        return taken;
    }

    void peers(List<Subject> found) {
        peers = found;
    }

    /** The list, the table or the row of headings that it stands in; empty where it stands alone. */
    public String row() {
        return row;
    }

    /** Whether the note joins it to its value by an arrow, which does not say that the value is what it is. */
    public boolean linked() {
        return row.endsWith(", linked");
    }

    public Term term() {
        return term;
    }

    /** As {@link Names} has it. */
    public String foldedName() {
        return Term.fold(term.text());
    }

    /** The term in the small Markdown. */
    public String name() {
        return term.markdown();
    }

    public String scope() {
        return scope;
    }

    /** What it is one of, in the singular; empty where the note names no kind. */
    public String kind() {
        return kind;
    }

    /** The note's title. */
    public String title() {
        return breadcrumb.get(0);
    }

    /** The headings down to where it was introduced, the note's title first. */
    public List<String> headings() {
        return breadcrumb;
    }

    /** The scope, or for a table its heading, where that says more than the title; else empty. */
    public String section() {
        String nearest = table ? breadcrumb.get(breadcrumb.size() - 1) : scope;
        return nearest.equals(title()) || title().startsWith(nearest + " (") ? "" : nearest;
    }

    /** Where it stands, as a reader would look for it: its scope, else the heading above it; may be empty. */
    public String place() {
        String section = section();
        String nearest = breadcrumb.get(breadcrumb.size() - 1);
        if (!section.isEmpty()) {
            int at = table ? -1 : headed(section);
            int gloss = nearest.indexOf(" (");
            String heading = gloss < 0 ? nearest : nearest.substring(0, gloss);
            boolean telling = heading.indexOf(' ') > 0 || Kinds.named(heading);
            boolean nearer = at > 0 && at < breadcrumb.size() - 1 && telling;
            return nearer && !points(nearest) && allBelow(nearest) ? nearest : points(section) ? "" : section;
        }
        return nearest.equals(title()) || points(nearest) || !allBelow(nearest) ? "" : nearest;
    }

    /** Which heading a name stands in; a heading may add a gloss to it in parentheses. */
    private int headed(String name) {
        for (int i = 0; i < breadcrumb.size(); i++) {
            if (breadcrumb.get(i).equals(name) || breadcrumb.get(i).startsWith(name + " (")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a heading names this and few of those beside it: "Arrangement of cocci" points to none of four cocci. */
    private boolean points(String heading) {
        return tells(heading)
                && (heading.equals(term.text())
                        || peers.stream().filter(peer -> peer.tells(heading)).count() < FEW);
    }

    private boolean allBelow(String heading) {
        for (Fact fact : facts) {
            List<String> headings = fact.source().breadcrumb();
            if (!headings.get(headings.size() - 1).equals(heading)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a heading names this itself, as "Model Monitoring" does above "Model Monitor". */
    private boolean tells(String heading) {
        String name = term.text().toLowerCase(Locale.ROOT);
        for (String word : heading.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() >= SPELLED && name.contains(word.substring(0, SPELLED))) {
                return true;
            }
        }
        return heading.equals(term.text());
    }

    /** Whether a heading calls it what {@link #kindOfOwner} says, as "XGBoost Hyperparameters" does. */
    public boolean named() {
        if (!owned() || !ownerKnown) {
            return false;
        }
        String name = scope + " " + kind;
        for (String heading : breadcrumb) {
            if (heading.regionMatches(true, 0, name, 0, name.length() - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The name as an option: a mere letter or digit could be taken for the option's own. */
    public String option() {
        // "B1" among "vitamin A" and "vitamin C" would be the odd one
        boolean label = !term.code()
                && !kind.isEmpty()
                && (LABEL.matcher(term.text()).matches()
                        || term.text().length() <= SHORT
                                && peers.stream().anyMatch(peer -> LABEL.matcher(peer.term.text())
                                        .matches()));
        return label ? kind + " " + name() : name();
    }

    /** The name beside others of its column in one option each: a number never alone, whatever its length. */
    public String label() {
        boolean number =
                table && term.text().length() <= 3 && term.text().chars().allMatch(Character::isDigit);
        return number && !kind.isEmpty() ? kind + " " + name() : option();
    }

    /** Whether the note as a whole is meant. */
    public boolean isTitle() {
        return term.text().equals(title());
    }

    public boolean ofTable() {
        return table;
    }

    /** Whether it is a column of a comparison, whose properties are named by the rows. */
    public boolean ofColumn() {
        return column;
    }

    /** Whether the note names both an owner and a kind: {@code eta} is an XGBoost hyperparameter. */
    public boolean owned() {
        return !table
                && !kind.isEmpty()
                && !section().isEmpty()
                && !ACTIVITY.matcher(scope).find();
    }

    /** Whether the note speaks of the owner elsewhere: "XGBoost" is something, "Basic" only tells one list from another. */
    public boolean ownerKnown() {
        return ownerKnown;
    }

    void ownerKnown(boolean known) {
        ownerKnown = known;
    }

    /** "XGBoost hyperparameter", "basic command", "workload"; empty where the note names no kind. */
    public String kindOfOwner() {
        if (!owned()) {
            return kind;
        }
        boolean word = scope.indexOf(' ') < 0
                && scope.substring(1).equals(scope.substring(1).toLowerCase(Locale.ROOT));
        return (word && !ownerKnown ? scope.toLowerCase(Locale.ROOT) : scope) + " " + kind;
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Fact.Definition> definitions() {
        return definitions;
    }

    /** Statements that can be understood with the subject alone, without details of other statements and steps. */
    public List<Fact.Statement> statements() {
        return statements;
    }

    /** By name in lower case, in the order of the note. */
    public Map<String, List<Property>> properties() {
        return properties;
    }

    /** The values of a property of this name; none where it has none. */
    public List<Property> properties(String name) {
        return properties.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Properties of this name, or of another name for the same where authors have several, such as "use when". */
    public List<Property> like(Property property) {
        List<Property> named = properties(property.name());
        Role role = property.role();
        if (!named.isEmpty() || (role != Role.SITUATION && role != Role.PURPOSE && role != Role.DEFAULT)) {
            return named;
        }
        List<Property> like = new ArrayList<>();
        properties.values().forEach(values -> values.stream()
                .filter(other -> other.role() == role)
                .forEach(like::add));
        return like;
    }

    /** The enumerations that it is a value of. */
    public List<Fact.Member> members() {
        return members;
    }

    /** Whether the one stands below the other in the note: then what is said of the one may hold for the other too. */
    public boolean related(Subject other) {
        return below(other) || other.below(this);
    }

    private boolean below(Subject above) {
        String name = above.term.text();
        return scope.equalsIgnoreCase(name)
                || row.equals("below " + name)
                || !table && breadcrumb.subList(1, breadcrumb.size()).contains(name) && !name.equals(term.text());
    }

    /** Things of its own kind: of the same list first, then of the same scope and kind. Never itself. */
    public List<Subject> peers() {
        return peers;
    }
}
