package studyhall.question;

import java.util.List;

/** What the notes of a whole library say under a name. All that one note's questions learn of other notes. */
@FunctionalInterface
public interface Names {
    /** {@link FactBase#things} by their name in lower case, in the order of the notes' files; empty for what is no name. */
    List<Subject> named(String name);
}
