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

    /** Behind one of these a parenthesis is part of what is computed. */
    private static final String OPERATORS = "+-−–*×·/÷=^<>≤≥≈∝";

    private Phrases() {}

    /** A value as an option: without a full stop at its end. */
    static String option(String value) {
        return Phrase.withoutStop(value);
    }

    /** A value without the explanation in parentheses behind it. */
    static String core(String value) {
        if (value.indexOf('(') <= 0) {
            return option(value);
        }
        Matcher gloss = TRAILING_GLOSS.matcher(value);
        boolean found = gloss.find() && gloss.start() > 0 && OPERATORS.indexOf(value.charAt(gloss.start() - 1)) < 0;
        return found ? option(value.substring(0, gloss.start())) : option(value);
    }

    /** "`alpha`: L1 regularization", for the reveal. */
    static String isTrueOf(Subject subject, Fact fact) {
        return option(subject.name() + ": " + fact.statement());
    }

    /** "`alpha`, default: 0", for the reveal. */
    static String isTrueOf(Subject subject, Property property) {
        // German nouns keep their capital wherever they stand
        boolean german = property.fact().meta().language().equals("de");
        String name = german ? property.name() : property.name().toLowerCase(Locale.ROOT);
        return option(subject.name() + ", " + name + ": " + property.value());
    }
}
