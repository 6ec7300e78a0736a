package studyhall.question;

import java.util.Optional;
import studyhall.question.Draft.Distractor;

/** A reason to refuse. Stateless. */
public interface Gate {
    /** Lower-case words joined by hyphens, for reports. */
    String name();

    /** Why this must not be asked whatever the wrong options are, for the author of the notes; empty when it may. */
    default Optional<String> refuses(Draft draft, FactBase base) {
        return Optional.empty();
    }

    /** Whether a candidate may stand beside the key. */
    default boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return true;
    }

    /** Why these options must not stand together; another choice of the same candidates may pass. */
    default Optional<String> refusesChoice(Draft chosen, FactBase base) {
        return Optional.empty();
    }
}
