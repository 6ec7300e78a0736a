package studyhall.question.gate;

import java.util.Set;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Option;

/** S2: a number that nobody states elsewhere and that stands on the very line of the key may be right in some case. */
public final class NotOnItsLine implements Gate {
    @Override
    public String name() {
        return "not-on-its-line";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        if (distractor.grade() != Option.Grade.B) {
            return true;
        }
        Set<String> own = Hints.numbers(draft.key());
        Set<String> line = Hints.numbers(draft.fact().source().text());
        return Hints.numbers(distractor.text()).stream()
                .allMatch(number -> own.contains(number) || !line.contains(number));
    }
}
