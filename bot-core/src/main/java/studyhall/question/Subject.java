package studyhall.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studyhall.note.Fact;
import studyhall.note.Term;

/** A thing that one note speaks about, with all that it says of it. Filled by {@link FactBase}, then only read. */
public final class Subject {
    private final Term term;
    private final String file;
    private final String scope;
    private final String kind;
    private final String title;
    final List<Fact> facts = new ArrayList<>();
    final List<Fact.Definition> definitions = new ArrayList<>();
    final List<Fact.Statement> statements = new ArrayList<>();
    final Map<String, List<Fact.Attribute>> attributes = new LinkedHashMap<>();
    final List<Fact.Member> members = new ArrayList<>();
    /** The list, or the row of headings, in which it was introduced. */
    String row = "";

    private List<Subject> peers = List.of();
    private Words truths = new Words(List.of());
    private boolean summed;

    Subject(Fact first) {
        this.term = first.subject();
        this.file = first.source().file();
        this.scope = first.scope();
        this.kind = first.meta().kind();
        this.title = first.source().breadcrumb().get(0);
    }

    void add(Fact fact) {
        facts.add(fact);
        if (fact instanceof Fact.Definition definition) {
            definitions.add(definition);
            row = fact.meta().siblings();
        } else if (fact instanceof Fact.Statement statement) {
            statements.add(statement);
            if (row.isEmpty() && !statement.meta().siblings().startsWith("steps")) {
                row = fact.meta().siblings();
            }
        } else if (fact instanceof Fact.Attribute attribute) {
            attributes
                    .computeIfAbsent(attribute.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(attribute);
        } else if (fact instanceof Fact.Member member) {
            members.add(member);
        }
    }

    void peers(List<Subject> found) {
        peers = found;
    }

    public Term term() {
        return term;
    }

    /** As {@link Names} has it. */
    public String lowerName() {
        return term.text().toLowerCase(Locale.ROOT);
    }

    public String name() {
        return term.markdown();
    }

    public String scope() {
        return scope;
    }

    public String kind() {
        return kind;
    }

    public String file() {
        return file;
    }

    /** The note's title. */
    public String title() {
        return title;
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

    public Map<String, List<Fact.Attribute>> attributes() {
        return attributes;
    }

    /** The enumerations that it is a value of. */
    public List<Fact.Member> members() {
        return members;
    }

    /** Things of its own kind: of the same list first, then of the same scope and kind. Never itself. */
    public List<Subject> peers() {
        return peers;
    }

    /** Every content word that the note says of it. */
    public Words truths() {
        if (!summed) {
            StringBuilder all = new StringBuilder(term.text());
            term.glosses().forEach(gloss -> all.append(' ').append(gloss));
            facts.forEach(fact -> all.append(' ').append(fact.statement()));
            truths = Words.of(all.toString());
            summed = true;
        }
        return truths;
    }

    /** "the XGBoost hyperparameter `eta`" where the note names a kind, else "`eta`". */
    public String thing() {
        return kind.isEmpty() ? name() : "the " + owned() + " " + name();
    }

    /** "XGBoost hyperparameter", "built-in algorithm"; empty where the note names no kind. */
    public String owned() {
        return kind.isEmpty() ? "" : scope.isEmpty() ? kind : scope + " " + kind;
    }
}
