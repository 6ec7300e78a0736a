package studyhall.question.gate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Words;

/** S4: a key that is made of the parts that recur in the other options is found without knowing anything. */
public final class NoConvergence implements Gate {
    /** What stands between the halves of a pair. */
    private static final String PAIR = " – ";

    @Override
    public String name() {
        return "no-convergence";
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        if (recurs(chosen)) {
            return Optional.of("what stands beside the right name would be the only thing to recur");
        }
        boolean pairs = chosen.key().contains(PAIR);
        if (chosen.distractors().size() < (pairs ? 2 : 3)
                || base.shape(chosen.key()).ordered()) {
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

    /** Of pairs, whether the right half of the key stands in a wrong one, while those of the wrong ones all differ. */
    private static boolean recurs(Draft chosen) {
        String right = half(chosen.key());
        if (right.isEmpty()) {
            return false;
        }
        Set<String> others = new HashSet<>();
        chosen.distractors().forEach(other -> others.add(half(other.text())));
        return others.contains(right) && others.size() == chosen.distractors().size();
    }

    private static String half(String pair) {
        int at = pair.indexOf(PAIR);
        return at < 0 ? "" : pair.substring(at + PAIR.length()).toLowerCase(Locale.ROOT);
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
