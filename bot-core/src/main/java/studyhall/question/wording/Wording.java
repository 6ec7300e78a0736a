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

    /** Which thing of a kind belongs to this owner rather than that one. */
    String belongs(String kind, String owner, String other);

    /** Which list names only things of one owner. */
    String onlyOf(String kind, String owner);

    /** Which of several owners a thing belongs to. */
    String ownerOf(Subject subject);

    /** A name in one column is given, the name for the same thing in another is asked. */
    String counterpart(String noun, Fact.Cell given, String to);

    /** A row is given, its name in a column is asked. */
    String nameFor(String noun, Fact.Cell name);

    /** A name in a column is given, the row is asked. */
    String rowOf(String noun, Fact.Cell name);

    /** Which row has nothing in this column. */
    String noCounterpart(String noun, Fact.Cell gap);

    /** Which two rows have nothing in this column. */
    String noCounterparts(String noun, Fact.Cell gap);

    /** A case is given, the thing that is recommended for it is asked. */
    String recommendedFor(Subject subject, String situation);

    /** An effect is given, the change that leads to it is asked. */
    String changeTowards(Subject subject, String effect);

    /** A change is given, its effect is asked. */
    String effectOf(Subject subject, boolean upwards);

    /** "Increase x" or "Decrease x", as an option. */
    String change(Subject subject, boolean upwards);

    /** From which pair only one may be chosen. */
    String onlyOneOf(Subject subject);

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

    String uniqueTo(Subject subject, String owner);

    String formulaOf(Subject subject);

    /** Numbers are given for two quantities, the result is asked. */
    String formulaWith(Subject subject, String top, String topName, String bottom, String bottomName);

    /** What has none of something that all others have. */
    String without(String place, String thing);

    String stepAfter(Fact of, String step);

    /** Which of several steps comes before the others. */
    String earliest(Fact of);

    String dateOf(String place, String event);

    String eventOn(String place, String date);

    /** Which of several events was first. */
    String firstEvent(String place);

    /** Which thing has the largest, or the smallest, figure of a property; of years, the latest or the earliest. */
    String most(Subject subject, String property, boolean highest, boolean years);

    /** In which order some things have rising figures of a property; of years, from the earliest to the latest. */
    String rising(List<Subject> things, String property, boolean years);

    /** Which thing and value stand together. */
    String pair(Subject subject, String property);

    /** Which name and description stand together; empty where a language has no words for it. */
    String pairOfTerms(Subject subject);

    /** Several things are given, what stands beside each of them is asked; a property without a name is a description. */
    String inOrder(List<Subject> things, Property property);

    /** Which two things have the same value of a property. */
    String pairWithSame(Subject subject, String property);

    /** "A and B". */
    String both(String one, String two);

    /** What the notes give for one of two things rather than for the other. */
    String rather(Subject one, Subject two, List<Subject> all);
}
