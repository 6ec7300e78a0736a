package studyhall.question.gate;

import java.util.Optional;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.Echo;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S4: a word of the clue, a part of one, or its initials, that stand in the key and in no other option. */
public final class NoEcho implements Gate {
    /** Letters in a row that nobody takes for chance. */
    private static final int SPELLED = 5;

    @Override
    public String name() {
        return "no-echo";
    }

    @Override
    public Optional<String> refusesChoice(Draft chosen, FactBase base) {
        Echo key = base.echo(chosen.clue(), chosen.key());
        if (key.initials()) {
            return Optional.of("the initials give the answer away");
        }
        if (key.words().isEmpty()) {
            return Optional.empty();
        }
        int most = 0;
        int spelled = 0;
        for (Distractor distractor : chosen.distractors()) {
            Echo other = base.echo(chosen.clue(), distractor.text());
            most = Math.max(most, other.words().size());
            spelled = Math.max(spelled, other.letters());
        }
        for (String word : key.words()) {
            if (chosen.distractors().stream()
                    .noneMatch(other ->
                            base.echo(chosen.clue(), other.text()).words().contains(word))) {
                return Optional.of("the name gives the answer away");
            }
        }
        if (key.words().size() > most) {
            return Optional.of("the answer repeats more of the question than any other option");
        }
        return key.letters() >= SPELLED && spelled + 2 <= key.letters()
                ? Optional.of("the answer is spelled in the question")
                : Optional.empty();
    }
}
