package studyhall.question.gate;

import java.util.Optional;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Words;

/** S4: a key that is made of the parts that recur in the other options is found without knowing anything. */
public final class NoConvergence implements Gate {
    @Override
    public String name() {
        return "no-convergence";
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        if (chosen.distractors().size() < 3 || base.shape(chosen.key()).ordered()) {
            return Optional.empty();
        }
        int key = common(chosen.key(), chosen, base);
        for (Distractor distractor : chosen.distractors()) {
            if (common(distractor.text(), chosen, base) + 1 >= key) {
                return Optional.empty();
            }
        }
        return Optional.of("the right option would be the one with most in common with the others");
    }

    /** Words that an option shares with each of the others, added up. */
    private static int common(String option, Draft chosen, FactBase base) {
        Words words = base.words(option);
        int common = option.equals(chosen.key()) ? 0 : words.shared(base.words(chosen.key()));
        for (Distractor distractor : chosen.distractors()) {
            if (!distractor.text().equals(option)) {
                common += words.shared(base.words(distractor.text()));
            }
        }
        return common;
    }
}
