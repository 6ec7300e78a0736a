package studyhall.question.gate;

import java.util.Optional;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** What its author keeps out of questions stays out, whatever it is true of. */
public final class KeptOut implements Gate {
    @Override
    public String name() {
        return "kept-out";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        return draft.fact().meta().quiz() ? Optional.empty() : Optional.of("the note keeps this line out of questions");
    }
}
