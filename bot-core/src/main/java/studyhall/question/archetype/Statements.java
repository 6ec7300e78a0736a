package studyhall.question.archetype;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Subject;

/** Which plain statements say something of their subject: bullets do, running text mostly does not. */
final class Statements {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:>\\s*)?(?:[-*+•]|\\d+[.)])\\s.*", Pattern.DOTALL);
    private static final Set<String> OWN_SUBJECT = Set.of(
            "the",
            "if",
            "in",
            "on",
            "when",
            "while",
            "for",
            "with",
            "as",
            "at",
            "one",
            "my",
            "since",
            "after",
            "before",
            "unlike",
            "although",
            "though",
            "once",
            "let",
            "el",
            "la",
            "los",
            "las",
            "si",
            "en",
            "cuando");

    private Statements() {}

    /** The statements that are fit to be asked about, of a part that a heading names. */
    static List<Fact.Statement> of(Subject subject) {
        return part(subject)
                ? subject.statements().stream().filter(Statements::fit).toList()
                : List.of();
    }

    /** Whether a heading names it, and not as the note as a whole. */
    static boolean part(Subject subject) {
        return !subject.statements().isEmpty()
                && subject.statements().get(0).meta().siblings().startsWith("headings")
                && !subject.isTitle();
    }

    /** Whether the statement speaks of what stands above it. */
    static boolean fit(Fact.Statement statement) {
        String text = statement.text();
        if (text.split(" ").length > 22 || text.indexOf(". ") > 0) {
            return false;
        }
        if (BULLET.matcher(statement.source().text()).matches()) {
            return true;
        }
        String plain = Markup.plain(text).toLowerCase(Locale.ROOT);
        int space = plain.indexOf(' ');
        return space > 0 && !OWN_SUBJECT.contains(plain.substring(0, space)) && plain.length() <= 100;
    }
}
