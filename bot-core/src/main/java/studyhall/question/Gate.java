package studyhall.question;

import java.util.Optional;
import studyhall.question.Draft.Distractor;

/** A reason to refuse. A gate may thin out candidates, and may refuse what is left. Stateless. */
public interface Gate {
    /** Lower-case words joined by hyphens, for reports. */
    String name();

    /** Whether a candidate may stand beside the key. */
    default boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return true;
    }

    /** Why the question must not be asked, for the author of the notes; empty when it may. */
    default Optional<String> refuses(Draft draft, FactBase base) {
        return Optional.empty();
    }
}
