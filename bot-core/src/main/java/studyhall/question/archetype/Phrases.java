package studyhall.question.archetype;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;
import studyhall.question.wording.Phrase;

/** Values as options, and what a wrong option is true of. */
final class Phrases {
    /** Behind a blank: what touches its parenthesis, such as p(1-p), is one with it. */
    private static final Pattern TRAILING_GLOSS = Pattern.compile("\\s+\\((?:[^()]|\\([^()]*\\))*\\)\\s*$");

    /** "224.0.0.5 (all routers), 224.0.0.6 (two of them)". */
    private static final Pattern GLOSSES =
            Pattern.compile("^[^(),;]+ \\([^()]*\\)(?:[,;] [^(),;]+ \\([^()]*\\))+\\s*$");

    private static final Pattern GLOSS = Pattern.compile("\\s+\\([^()]*\\)(?=[,;]|\\s*$)");

    /** What a figure holds under: without it the figure is another. */
    private static final Pattern CONDITION = Pattern.compile(
            "(?iu)\\s+\\((?:over|under|above|below|if|when|only|until|after|before|within|unless|except|beyond|more than|less than"
                    + "|[<>≤≥]|si|más de|menos de|wenn|nur|ab|über|unter) ?[^()]*\\)$");

    /** Behind one of these a parenthesis is part of what is computed. */
    private static final String OPERATORS = "+-−–*×·/÷=^<>≤≥≈∝";

    /** What the author thinks of it, "(slot machines!)". */
    private static final Pattern ASIDE = Pattern.compile("\\s*\\((?:[^()]*[!?]|(?:the )?[Dd]efault)\\)");

    private Phrases() {}

    /** A meaning without asides. */
    static String plain(String meaning) {
        return meaning.indexOf("!)") < 0 && meaning.indexOf("?)") < 0 && meaning.indexOf("efault)") < 0
                ? meaning
                : ASIDE.matcher(meaning).replaceAll("").strip();
    }

    /** A value as an option: without a full stop at its end. */
    static String option(String value) {
        return Phrase.withoutStop(value);
    }

    /** A value without the explanation in parentheses behind it. */
    static String core(String value) {
        if (value.indexOf('(') <= 0) {
            return option(value);
        }
        if (GLOSSES.matcher(value).find()) {
            // the glosses of all members of a list, or of none
            return option(GLOSS.matcher(value).replaceAll(""));
        }
        if (Character.isDigit(value.charAt(0)) && CONDITION.matcher(value).find()) {
            return option(value);
        }
        Matcher gloss = TRAILING_GLOSS.matcher(value);
        boolean found = gloss.find() && gloss.start() > 0 && OPERATORS.indexOf(value.charAt(gloss.start() - 1)) < 0;
        // with another parenthesis further on, the last one is not the gloss of all
        boolean inner = found && value.lastIndexOf('(', gloss.start()) >= 0;
        return found && !inner ? option(value.substring(0, gloss.start())) : option(value);
    }

    /** "`alpha`: L1 regularization", for the reveal. */
    static String isTrueOf(Subject subject, Fact fact) {
        return option(subject.name() + ": " + fact.statement());
    }

    /** A header inside a sentence: "Use when" gets small letters, "AD" and "SiO2" keep theirs. */
    private static String lower(String header) {
        StringBuilder lower = new StringBuilder(header.length());
        for (String word : header.split("(?<= )")) {
            boolean plain = word.length() > 1
                    && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            lower.append(plain && word.strip().length() > 1 ? word.toLowerCase(Locale.ROOT) : word);
        }
        return lower.toString();
    }

    /** "`alpha`, default: 0", for the reveal. */
    static String isTrueOf(Subject subject, Property property) {
        // German nouns keep their capital wherever they stand
        boolean german = property.fact().meta().language().equals("de");
        String name = german ? property.name() : lower(property.name());
        return option(subject.name() + ", " + name + ": " + property.value());
    }
}
