package studyhall.question.gate;

import java.util.Optional;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S4: a key that is much longer, or much shorter, than every other option. */
public final class Lengths implements Gate {
    @Override
    public String name() {
        return "lengths";
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        int key = chosen.key().length();
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        for (Distractor distractor : chosen.distractors()) {
            longest = Math.max(longest, distractor.text().length());
            shortest = Math.min(shortest, distractor.text().length());
        }
        boolean wordy = chosen.key().split(" ").length >= 4;
        if (wordy && longest * 4 < key * 3 || key > 12 && longest * 2 < key) {
            return Optional.of("the right option would be the longest by far");
        }
        return shortest > 16 && key * 2 < shortest
                ? Optional.of("the right option would be the shortest by far")
                : Optional.empty();
    }
}
