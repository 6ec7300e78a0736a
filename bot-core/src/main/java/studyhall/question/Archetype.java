package studyhall.question;

import java.util.function.Consumer;

/** A kind of question. Stateless; proposes every draft that the fact base gives, sound or not: gates decide. */
public interface Archetype {
    /** Lower-case words joined by hyphens, part of question ids. */
    String name();

    /** Hands over drafts in the order of the note. */
    void propose(FactBase base, Consumer<Draft> drafts);
}
