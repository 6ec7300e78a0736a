package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.EnglishWords;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Subject;

/** What the rows of a table are, by the word over its first column, in languages whose plurals and genders we do not form. */
final class Corner {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final Pattern ENGLISH_END =
            Pattern.compile("(?:sh|ght|ness|ship|ty|[gphr]y)$", Pattern.CASE_INSENSITIVE);

    /** These say that something is named, not what it is. */
    private static final Set<String> GENERIC = Set.of(
            ("nombre nom nome name begriff término terme termine termo concepto concept concetto conceito palabra mot parola"
                            + " palavra elemento élément opción option aspecto aspect aspetto criterio critère característica"
                            + " caractéristique caratteristica propiedad propriété proprietà propriedade")
                    .split(" "));

    private Corner() {}

    /** The word in lower case; empty where the thing is no row of a table, or the word is none. */
    static String noun(Subject subject) {
        return word(subject).toLowerCase(Locale.ROOT);
    }

    /** The word as its author wrote it; empty where the thing is no row of a table, or the word is none. */
    static String word(Subject subject) {
        if (!subject.ofTable() || !(subject.facts().stream().findFirst().orElse(null) instanceof Fact.Cell cell)) {
            return "";
        }
        // rows that are only numbered are of the kind of the column that names them, or of that of their numbers
        boolean named = !cell.subject().text().equals(subject.term().text())
                && !subject.kind().isEmpty();
        String word = named ? subject.kind() : Markup.plain(cell.corner()).strip();
        return WORD.matcher(word).matches() && !GENERIC.contains(word.toLowerCase(Locale.ROOT)) && !english(word)
                ? word
                : "";
    }

    /** An English word over a table of a note in another language would make a sentence of two languages. */
    private static boolean english(String word) {
        return EnglishWords.has(word) || ENGLISH_END.matcher(word).find();
    }

    /** The same, and where that has none, or a plural, another word. */
    static String noun(Subject subject, String plural, String otherwise) {
        String noun = noun(subject);
        return noun.isEmpty() || noun.endsWith(plural) ? otherwise : noun;
    }
}
