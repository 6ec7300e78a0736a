package studyhall.question.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;

/** S3: what leans on the lines around it cannot be asked about, and cannot be an option either. */
public final class StandsAlone implements Gate {
    private static final Set<String> HANGING = Set.of(
            "it",
            "its",
            "this",
            "that",
            "these",
            "those",
            "they",
            "there",
            "he",
            "she",
            "his",
            "her",
            "here",
            "such",
            "also",
            "e.g.",
            "e.g",
            "i.e.",
            "i.e",
            "or",
            "and",
            "but",
            "then",
            "so",
            "otherwise",
            "however",
            "we",
            "both",
            "same",
            "similarly",
            "likewise",
            "instead",
            "unlike",
            "another",
            "again",
            "therefore",
            "hence",
            "thus",
            "because",
            "which",
            "who",
            "esto",
            "este",
            "esta",
            "estos",
            "también",
            "además",
            "pero",
            "ambos",
            "dies",
            "dieser",
            "diese",
            "dieses",
            "jener",
            "jene",
            "es",
            "er",
            "sie",
            "sein",
            "seine",
            "ihr",
            "ihre",
            "auch",
            "aber",
            "oder",
            "und",
            "dann",
            "sonst",
            "daher",
            "deshalb",
            "beide",
            "beides",
            "ebenso",
            "außerdem",
            "dabei",
            "dadurch",
            "siehe",
            "wir",
            "z.",
            "i",
            "my",
            "our",
            "lets",
            "let's",
            "see",
            "example:",
            "note:");
    private static final Set<String> OPEN_ENDS = Set.of(
            "the",
            "a",
            "an",
            "of",
            "to",
            "for",
            "with",
            "and",
            "or",
            "in",
            "on",
            "by",
            "you",
            "that",
            "which",
            "from",
            "as",
            "is",
            "are",
            "specific",
            "e.g.",
            "e.g",
            "i.e.",
            "like",
            "than",
            "following",
            "de",
            "la",
            "el",
            "los",
            "las",
            "para",
            "con",
            "y",
            "o",
            "que",
            "un",
            "una",
            "der",
            "die",
            "das",
            "den",
            "dem",
            "und",
            "oder",
            "mit",
            "von",
            "zu",
            "für",
            "im",
            "bei",
            "ein",
            "eine");
    private static final Pattern LEANING = Pattern.compile(
            "(?i)\\b(?:the (?:above|below|former|latter|following|previous|other)|as (?:above|below)|see"
                    + " (?:above|below|also)|mentioned|aforementioned|the same|siguientes?|anterior(?:es)?|vorherig\\w+|vorig\\w+|folgend\\w+|obig\\w+|genannt\\w+|letztere\\w*|précédente?s?|suivante?s?|ci-dessus|ci-dessous|precedent[ei]|seguent[ei]|suddett[oaie]|seguintes?|supracitad\\w+)\\b|\\bboth\\b(?! \\S+"
                    + " and\\b)|\\b(?:too|as well)$|https?:|www\\.");

    /** "Stores them in a table", "speichert sie in einer Tabelle": what is stored, only another line says. */
    private static final Pattern DANGLING = Pattern.compile("(?iu)\\p{L}+ (?:(?:also|then|auch|dann) )?"
            + "(?:them|these|those|they|it|this|ihn|sie|diese[rsnm]?)(?=$|[,.;]| (?:in|on|at|to|into|from|with|by|as|for|and|or"
            + "|when|if|until|before|after|between|over|under|through|back|out|up|down|im|auf|aus|an|von|zu|mit|bei|und|als)\\b).*"
            + "|(?:l[oa]s|les|se l[oa]s?) \\p{L}+[aen](?: .*)?|lo \\p{L}+[ae] (?:en|con|por|para|al?|de) .*");
    /** An aside of the author's own, "(tort!)". */
    private static final Pattern ASIDE = Pattern.compile("^\\([^()]*[!?]\\).*");

    private static final Set<String> HINTS = Set.of(
            "above",
            "below",
            "former",
            "latter",
            "following",
            "previous",
            "other",
            "see",
            "mentioned",
            "aforementioned",
            "same",
            "siguiente",
            "siguientes",
            "anterior",
            "anteriores",
            "vorherige",
            "vorherigen",
            "vorheriger",
            "vorheriges",
            "vorige",
            "vorigen",
            "voriger",
            "folgende",
            "folgenden",
            "folgender",
            "folgendes",
            "obige",
            "obigen",
            "genannte",
            "genannten",
            "letztere",
            "letzterer",
            "letzteres",
            "précédent",
            "précédente",
            "précédents",
            "précédentes",
            "suivant",
            "suivante",
            "suivants",
            "suivantes",
            "dessus",
            "dessous",
            "precedente",
            "precedenti",
            "seguente",
            "seguenti",
            "suddetto",
            "suddetta",
            "suddetti",
            "suddette",
            "seguinte",
            "seguintes",
            "supracitado",
            "both",
            "too",
            "well",
            "http",
            "https",
            "www");
    private static final Pattern PARTS = Pattern.compile("; | [–→] ");

    private static final Predicate<String> LEANS = StandsAlone::leans;

    @Override
    public String name() {
        return "stands-alone";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        boolean asked = draft.asked() == Draft.Asked.THING || draft.asked() == Draft.Asked.VALUE;
        return leans(draft, draft.key(), base) || asked && leans(draft.clue(), base)
                ? Optional.of("the line leans on others and cannot be understood alone")
                : Optional.empty();
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return !leans(draft, distractor.text(), base);
    }

    /** Of pairs and orders each part has to stand alone. */
    private static boolean leans(Draft draft, String text, FactBase base) {
        if (draft.asked() == Draft.Asked.ORDER || draft.asked() == Draft.Asked.OTHER) {
            for (String part : PARTS.split(text)) {
                if (leans(part, base)) {
                    return true;
                }
            }
        }
        return leans(text, base);
    }

    private static boolean leans(String text, FactBase base) {
        Shape.Form form = base.shape(text).form();
        return (form == Shape.Form.PHRASE || form == Shape.Form.SENTENCE)
                && (base.holds(LEANS, text) || base.holds(Leaning.in(base.language()), text));
    }

    private static boolean leans(String text) {
        String plain = Markup.plain(text).strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        if (space > 0 && HANGING.contains(lower.substring(0, space).replace(",", ""))) {
            return true;
        }
        String last = lower.substring(lower.lastIndexOf(' ') + 1);
        // "class A" ends in a name
        boolean letter =
                last.length() == 1 && (Character.isUpperCase(plain.charAt(plain.length() - 1)) || computed(plain));
        return (space > 0 && !letter && OPEN_ENDS.contains(last))
                || plain.endsWith("?")
                || plain.startsWith("+ ")
                || plain.endsWith(":")
                || space > 0 && DANGLING.matcher(plain).matches()
                || plain.charAt(0) == '(' && ASIDE.matcher(plain).matches()
                || Hints.anyWord(plain, HINTS) && LEANING.matcher(plain).find()
                || !balanced(plain);
    }

    /** Whether a sign of arithmetic stands before the last letter. */
    private static boolean computed(String plain) {
        int sign = plain.length() - 3;
        return sign > 0 && "+-−–*×·/÷^=".indexOf(plain.charAt(sign)) >= 0;
    }

    private static boolean balanced(String text) {
        int depth = 0;
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            quotes += c == '"' ? 1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0 && quotes % 2 == 0;
    }
}
