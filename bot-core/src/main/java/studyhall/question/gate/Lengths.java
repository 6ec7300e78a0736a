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
    public Optional<String> refuses(Draft draft, FactBase base) {
        int key = draft.key().length();
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        for (Distractor distractor : draft.distractors()) {
            longest = Math.max(longest, distractor.text().length());
            shortest = Math.min(shortest, distractor.text().length());
        }
        boolean wordy = draft.key().split(" ").length >= 4;
        if (wordy && longest * 4 < key * 3) {
            return Optional.of("the right option would be the longest by far");
        }
        if (shortest > 24 && key * 5 < shortest * 2) {
            return Optional.of("the right option would be the shortest by far");
        }
        return Optional.empty();
    }
}
