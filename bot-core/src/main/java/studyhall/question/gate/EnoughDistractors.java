package studyhall.question.gate;

import java.util.Optional;
import studyhall.note.Fact;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S5: fewer than two sound distractors means no question. */
public final class EnoughDistractors implements Gate {
    @Override
    public String name() {
        return "enough-distractors";
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        int found = chosen.distractors().size();
        if (found < 2 && chosen.fact() instanceof Fact.Card) {
            return Optional.of(count(found) + " of the answers beside it would be a sound wrong option, so that the "
                    + "author's card is kept for recalling");
        }
        return found >= 2
                ? Optional.empty()
                : Optional.of(count(found) + " of its neighbours would be a sound wrong option; two are needed");
    }

    private static String count(int found) {
        return found == 0 ? "none" : "only " + found;
    }
}
