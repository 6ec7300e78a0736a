package studyhall.question;

import java.util.function.Consumer;
import studyhall.question.wording.Wording;

/** A kind of question. Stateless; proposes every draft that the fact base gives, sound or not: gates decide. */
public interface Archetype {
    /** Lower-case words joined by hyphens, part of question ids. */
    String name();

    /** Hands over drafts in the order of the note, with stems in the note's language. */
    void propose(FactBase base, Wording wording, Consumer<Draft> drafts);
}
