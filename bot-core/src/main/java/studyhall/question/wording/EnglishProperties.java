package studyhall.question.wording;

import static studyhall.question.wording.EnglishNames.quoted;
import static studyhall.question.wording.EnglishNames.thing;
import static studyhall.question.wording.EnglishNames.which;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.question.Property;
import studyhall.question.Subject;

/** How the name that an author gave to a property stands in an English sentence. */
final class EnglishProperties {
    private static final Pattern THIRD_PERSON =
            Pattern.compile("(\\w+?)(s|es|ies)( (?:to|on|in|with|for|at|against|from))?");
    private static final Pattern OPEN =
            Pattern.compile("(?i) (?:on|of|for|by|in|to|with|from|at|as|than|when|where|who|via|through|over|per)$");
    private static final Pattern ADVISED =
            Pattern.compile("(?:use|best|good|ideal|suited|suitable) for|best uses?|ideal para");

    private static final Pattern IN = Pattern.compile("(?i)(?<=[a-z]) (?:in|at)$");

    private EnglishProperties() {}

    /** What a thing is used for is no advice to use it: only "Use for" and "Best for" say so. */
    static String purposeOf(Subject subject, String label) {
        if (ADVISED.matcher(label).matches()) {
            return "what do the notes recommend " + thing(subject) + " for?";
        }
        if (label.equals("used for")) {
            String verb = Nouns.isPlural(subject.term().text()) ? "are " : "is ";
            return "what " + verb + thing(subject) + " used for, according to the notes?";
        }
        return "which " + use(label) + " do the notes give for " + thing(subject) + "?";
    }

    static String thingFor(Subject subject, String label, String given) {
        if (ADVISED.matcher(label).matches()) {
            return which(subject, "") + " do the notes recommend for " + given + "?";
        }
        return label.equals("used for")
                ? which(subject, "") + " is used for " + given + ", according to the notes?"
                : "for " + which(subject, "") + " do the notes give this " + use(label) + ": " + given + "?";
    }

    private static String use(String label) {
        return label.endsWith("s") ? label.substring(0, label.length() - 1) : label;
    }

    /** "Where is it made", "when is it built", and "what is it called". */
    static String question(Property property) {
        boolean place = IN.matcher(property.name()).find();
        boolean time = place && property.value().matches("\\d{3,4}\\D?.*");
        return time ? "when" : place ? "where" : "what";
    }

    static String participle(Property property) {
        return IN.matcher(Nouns.lower(property.name())).replaceFirst("");
    }

    /** Whether a name breaks off, so that what stands below it ends it. */
    static boolean open(String label) {
        return OPEN.matcher(label).find();
    }

    /** "Cost risk on" is a header to read with what stands below it, which a sentence cannot take up. */
    static String under(String label) {
        return open(label) ? "in the column " + quoted(label) : "under " + quoted(label);
    }

    static boolean noun(Property property) {
        boolean noun =
                (property.role() == Role.NOUN || property.role() == Role.DEFAULT) && Nouns.known(property.name());
        // "Source port: 2 bytes" gives the size of a field, not a port
        boolean amount =
                Phrase.figure(property.value()) && property.value().chars().anyMatch(Character::isLetter);
        return noun && (!amount || property.value().indexOf('`') >= 0 || Nouns.measure(property.name()));
    }

    static String infinitive(String label) {
        Matcher verb = THIRD_PERSON.matcher(Nouns.lower(label));
        if (!verb.matches()) {
            return Nouns.lower(label);
        }
        String stem = verb.group(2).equals("ies") ? verb.group(1) + "y" : verb.group(1);
        String rest = verb.group(3) == null ? "" : verb.group(3);
        return stem + (verb.group(2).equals("es") && needsE(stem) ? "e" : "") + rest;
    }

    private static boolean needsE(String stem) {
        return !stem.endsWith("ch") && !stem.endsWith("sh") && !stem.endsWith("ss") && !stem.endsWith("x");
    }

    static String with(Property property) {
        String noun = Nouns.lower(property.name());
        if (Nouns.numbers(noun)) {
            // nothing has "a year of 1610"
            return property.value() + " under " + quoted(property.name());
        }
        String value = Phrase.figure(property.value()) ? property.value() : quoted(property.value());
        return noun(property) && !Nouns.isPlural(noun)
                ? Nouns.article(noun) + noun + " of " + value
                : value + " under " + quoted(property.name());
    }
}
