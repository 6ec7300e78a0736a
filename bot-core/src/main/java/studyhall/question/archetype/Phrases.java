package studyhall.question.archetype;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Subject;

/** Turns of phrase that several archetypes share. */
final class Phrases {
    private static final Pattern TRAILING_GLOSS = Pattern.compile("\\s*\\((?:[^()]|\\([^()]*\\))*\\)\\s*$");
    private static final Set<String> USES = Set.of(
            "use when",
            "when to use",
            "use for",
            "used for",
            "use case",
            "use cases",
            "use-cases",
            "use-case",
            "best for",
            "good for",
            "ideal for",
            "best when",
            "choose when",
            "suited for",
            "suitable for",
            "cuándo usar",
            "wann");

    private Phrases() {}

    /** A value as an option: without a full stop at its end. */
    static String option(String value) {
        String text = value.strip();
        while (text.endsWith(".") && !text.endsWith("..") && !text.endsWith("etc.")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.endsWith(",") || text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    /** A value without the explanation in parentheses behind it. */
    static String core(String value) {
        Matcher gloss = TRAILING_GLOSS.matcher(value);
        return gloss.find() && gloss.start() > 0 ? option(value.substring(0, gloss.start())) : option(value);
    }

    static String quoted(String value) {
        return "“" + option(value) + "”";
    }

    static boolean use(String attribute) {
        return USES.contains(attribute.toLowerCase(Locale.ROOT).strip());
    }

    /** "In XGBoost, " or nothing where the scope says no more than the subject. */
    static String in(Subject subject) {
        String scope = subject.scope().isEmpty() ? subject.title() : subject.scope();
        return scope.equalsIgnoreCase(subject.term().text()) ? "" : "In " + Markup.plain(scope) + ", ";
    }

    /** "Which XGBoost hyperparameter" or "Which of these". */
    static String which(Subject subject) {
        return subject.kind().isEmpty() ? inMid(subject) + "which of these" : "Which " + subject.owned();
    }

    private static String inMid(Subject subject) {
        return in(subject).isEmpty() ? "In these notes, " : in(subject);
    }

    /** "`alpha` (XGBoost) is: L1 regularization", for the reveal. */
    static String isTrueOf(Subject subject, Fact fact) {
        String what = fact instanceof Fact.Attribute attribute
                ? subject.name() + ", " + attribute.name().toLowerCase(Locale.ROOT) + ": " + attribute.value()
                : subject.name() + ": " + fact.statement();
        return option(what);
    }
}
