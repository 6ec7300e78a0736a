package studyhall.question.wording;

import java.util.List;
import java.util.Optional;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/**
 * The stems of one language, each in the small Markdown. A stem that this language has no words for is empty, and no
 * question is asked with it. One for each note; not thread-safe.
 */
public interface Wording {
    /**
     * The wording for the note of these facts, in its language; one that is not known reads as English. Empty where there
     * is none.
     */
    static Optional<Wording> of(List<Fact> facts) {
        String language = facts.isEmpty() ? "-" : facts.get(0).meta().language();
        return switch (language) {
            case "en", "" -> Optional.of(new English(Places.of(facts)));
            case "es" -> Optional.of(new Spanish(Places.of(facts)));
            case "de" -> Optional.of(new German(Places.of(facts)));
            case "fr" -> Optional.of(new French(Places.of(facts)));
            case "it" -> Optional.of(new Italian(Places.of(facts)));
            case "pt" -> Optional.of(new Portuguese(Places.of(facts)));
            default -> Optional.empty();
        };
    }

    /** A term is given, its meaning is asked. */
    String meaningOf(Subject subject);

    /** A meaning is given, its term is asked. */
    String termFor(Subject subject, String meaning);

    /** The value of a property is asked. */
    String valueOf(Subject subject, Property property);

    /** A value is given, the thing that has it is asked. */
    String thingWith(Subject subject, Property property);

    String defaultOf(Subject subject, Property property);

    String rangeOf(Subject subject, Property property);

    /** Two values are given, the thing that has both is asked. */
    String thingWithBoth(Subject subject, Property one, Property two);

    /** A case is given, the thing that is recommended for it is asked. */
    String recommendedFor(Subject subject, String situation);

    /** An effect is given, the change that leads to it is asked. */
    String changeTowards(Subject subject, String effect);

    /** A change is given, its effect is asked. */
    String effectOf(Subject subject, boolean upwards);

    /** "Increase x" or "Decrease x", as an option. */
    String change(Subject subject, boolean upwards);

    /** A case is given, what to do is asked; the role is empty where the advice is for all. */
    String adviceFor(String place, String premise, String role);

    /** What to do is given, the case is asked. */
    String caseFor(String place, String advice, String role);

    /** A statement is given, the thing that it is about is asked. */
    String aboutWhich(Subject subject, String statement);

    /** A thing is given, what the notes say of it is asked. */
    String whatOf(Subject subject);

    /** What the upper or lower limit is. */
    String limit(Subject subject, String what, boolean upper, boolean counted);

    /** The values of a setting are given, the setting is asked. */
    String takesValues(Subject subject, String values);

    /** A setting is given, all of its values are asked. */
    String valuesOf(Subject subject);

    String formulaOf(Subject subject);

    /** Numbers are given for two quantities, the result is asked. */
    String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName);

    String dateOf(String place, String event);

    String eventOn(String place, String date);

    /** A sentence with a gap is given, what is missing is asked. */
    String gapIn(Fact.Card card);

    /** The front of a card is given, its back is asked. */
    String backOf(Fact.Card card);

    /** The stems about several things at once. */
    SetWording sets();
}
