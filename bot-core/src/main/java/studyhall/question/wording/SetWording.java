package studyhall.question.wording;

import java.util.List;
import studyhall.note.Fact;
import studyhall.question.Property;
import studyhall.question.Subject;

/**
 * The stems of one language that set several things of a note against each other: a list, an order, a comparison, pairs.
 * Empty where the language has no words for it, as in {@link Wording}.
 */
public interface SetWording {
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

    /** From which pair only one may be chosen. */
    String onlyOneOf(Subject subject);

    String uniqueTo(Subject subject, String owner);

    /** What has none of something that all others have. */
    String without(String place, String thing);

    String stepAfter(Fact of, String step);

    /** Which of several steps comes before the others. */
    String earliest(Fact of);

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
