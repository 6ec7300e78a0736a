package studyhall.question.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.wording.Phrase;

/** S6: headings that only arrange a note, links, tags and what an author tells the reader to do are no subject. */
public final class NoLayout implements Gate {
    private static final Set<String> PLACES = Set.of(
            "overview",
            "introduction",
            "summary",
            "conclusion",
            "notes",
            "examples",
            "example",
            "basics",
            "general",
            "misc",
            "other",
            "others",
            "comparison",
            "references",
            "resources",
            "details",
            "tips",
            "background",
            "more",
            "what is it",
            "key points",
            "use cases",
            "when to use",
            "pros",
            "cons",
            "advantages",
            "disadvantages",
            "features",
            "key features",
            "benefits",
            "limitations",
            "best practices",
            "faq",
            "watch out",
            "gotchas",
            "pitfalls",
            "warning",
            "warnings",
            "caution",
            "remember",
            "cards",
            "flashcards",
            "cloze",
            "miscellaneous",
            "setup",
            "installation",
            "configuration",
            "pricing",
            "resumen",
            "introducción",
            "ejemplos",
            "conceptos",
            "notas");
    private static final Pattern ARRANGES = Pattern.compile(
            "(?i)^(?:scenario|case|exercise|lab|question|appendix|figure|table|topic|part|chapter|section|lesson|week|day|module|step|unit|tema|capítulo|kapitel) \\d+.*|.*\\b(?:vs\\.?|versus)\\b.*|^(?:how|why|what|when|where|which|who)\\b.*|.*[?]$");
    private static final Pattern TELLS =
            Pattern.compile("(?i)(?:never|always|remember|do not|don['’]t|beware|watch out|make sure)\\b");

    /** Two labelled values in one: "inhibits growth Dose: 5 mg". */
    private static final Pattern RUN_TOGETHER = Pattern.compile("[\\p{Ll}\\d)] \\p{Lu}\\p{L}+(?: \\p{Ll}+){0,2}: \\S");

    /** "Default: 1000; rarely changed" says a value of the term, not what it is. */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L}-]*(?: \\p{L}+){0,2}: \\S");

    /** What stands in code is no markup: {@code git branch <name>}, {@code a == b}. */
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private static final Predicate<String> RUNS_TOGETHER =
            text -> text.indexOf(": ") > 0 && RUN_TOGETHER.matcher(text).find();
    private static final Predicate<String> LABELLED =
            text -> text.indexOf(": ") > 0 && LABEL.matcher(text).lookingAt();
    private static final Predicate<String> HAS_DEBRIS = NoLayout::debris;
    private static final Predicate<String> ARRANGES_NOTE = NoLayout::arranges;
    private static final Predicate<String> TELLS_READER =
            text -> TELLS.matcher(Markup.plain(text)).lookingAt();
    private static final Predicate<String> NAMES_TASK =
            option -> task(Markup.plain(option).strip());

    @Override
    public String name() {
        return "no-layout";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        if (arranges(draft, draft.key(), base)) {
            return Optional.of("a heading that arranges the note is no answer");
        }
        if (draft.fact() instanceof Fact.Definition definition && base.holds(LABELLED, definition.meaning())) {
            return Optional.of(
                    "what stands behind the term is a labelled value, no meaning; give it a bullet below the term");
        }
        if (base.holds(RUNS_TOGETHER, draft.key()) || base.holds(RUNS_TOGETHER, draft.clue())) {
            return Optional.of("several labelled values run together in one line; give each a line or a bullet");
        }
        if (draft.fact() instanceof Fact.Statement) {
            String said = draft.asked() == Draft.Asked.THING ? draft.clue() : draft.key();
            if (base.holds(TELLS_READER, said)) {
                return Optional.of("the line tells the reader what to do, not what something is");
            }
            if (draft.asked() == Draft.Asked.VALUE
                    && base.holds(ARRANGES_NOTE, draft.fact().subject().text())) {
                return Optional.of("a heading that arranges the note is nothing to ask about");
            }
        }
        boolean named = draft.asked() == Draft.Asked.THING
                ? base.isSubject(draft.clue())
                : draft.asked() == Draft.Asked.VALUE
                        && draft.fact() instanceof Fact.Statement
                        && base.isSubject(draft.key());
        if (named) {
            return Optional.of("the line only names another thing of the note");
        }
        return debris(draft.stem()) || base.holds(HAS_DEBRIS, draft.key())
                ? Optional.of("a link or markup is left over in it")
                : Optional.empty();
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        boolean names = draft.fact() instanceof Fact.Statement
                && draft.asked() == Draft.Asked.VALUE
                && base.isSubject(distractor.text());
        boolean tells = draft.fact() instanceof Fact.Statement
                && draft.asked() == Draft.Asked.VALUE
                && (base.holds(TELLS_READER, distractor.text())
                        || distractor.of().stream().anyMatch(name -> base.holds(ARRANGES_NOTE, name)));
        return !names
                && !tells
                && !(draft.fact() instanceof Fact.Definition && base.holds(LABELLED, distractor.text()))
                && !arranges(draft, distractor.text(), base)
                && !base.holds(RUNS_TOGETHER, distractor.text())
                && !base.holds(HAS_DEBRIS, distractor.text());
    }

    /** "Import data", "Reading a file": a heading that names something to do, not a thing. */
    private static boolean task(String plain) {
        int space = plain.indexOf(' ');
        if (space < 0) {
            return false;
        }
        boolean common = Character.isLowerCase(plain.charAt(space + 1));
        return common
                && (Phrase.startsWithVerb(plain) || plain.substring(0, space).endsWith("ing"));
    }

    private static boolean arranges(Draft draft, String option, FactBase base) {
        return draft.asked() == Draft.Asked.THING
                && (base.holds(ARRANGES_NOTE, option)
                        || draft.fact() instanceof Fact.Statement && base.holds(NAMES_TASK, option));
    }

    private static boolean arranges(String option) {
        String plain = Markup.plain(option).strip();
        return PLACES.contains(plain.toLowerCase(Locale.ROOT))
                || ARRANGES.matcher(plain).matches();
    }

    private static boolean debris(String small) {
        String plain = Markup.plain(small);
        String text = small.indexOf('`') < 0
                ? plain
                : Markup.plain(CODE.matcher(small).replaceAll(""));
        return plain.contains("://")
                || plain.contains(".md")
                || text.contains("[[")
                || text.contains("]]")
                || text.contains("{{")
                || text.contains("==")
                || text.contains("**")
                || tag(text);
    }

    private static boolean tag(String text) {
        int open = text.indexOf('<');
        return open >= 0
                && open + 1 < text.length()
                && (text.charAt(open + 1) == '/' || Character.isLowerCase(text.charAt(open + 1)));
    }
}
