package studyhall.question.gate;

import java.util.Optional;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Words;

/** S4: a word, or a part of one, that stands in the clue and in the key but not in the other options. */
public final class NoEcho implements Gate {
    @Override
    public String name() {
        return "no-echo";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        Words clue = base.words(draft.clue());
        if (clue.isEmpty()) {
            return Optional.empty();
        }
        int key = base.words(draft.key()).echoes(clue);
        if (key == 0) {
            return Optional.empty();
        }
        for (Distractor distractor : draft.distractors()) {
            if (base.words(distractor.text()).echoes(clue) >= key) {
                return Optional.empty();
            }
        }
        return Optional.of("the name gives the answer away");
    }
}
