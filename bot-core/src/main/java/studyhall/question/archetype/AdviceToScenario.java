package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;

/** A piece of advice is given, the case that it is meant for is asked; the other cases are wrong. */
public final class AdviceToScenario implements Archetype {
    @Override
    public String name() {
        return "advice-to-scenario";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Fact.Scenario scenario : base.scenarios()) {
            for (Fact.Advice advice : scenario.answers()) {
                List<Draft.Distractor> distractors = new ArrayList<>();
                for (Fact.Scenario other : base.scenarios()) {
                    if (other != scenario && !advises(base, other, advice)) {
                        distractors.add(new Draft.Distractor(
                                Phrases.core(other.premise()),
                                Grade.A,
                                Phrases.core(other.premise()) + " has advice of its own",
                                other.source().fromLine()));
                    }
                }
                drafts.accept(new Draft(
                        scenario,
                        name(),
                        advice.role(),
                        "For which case do the notes recommend " + Phrases.quoted(Phrases.core(advice.text()))
                                + (advice.role().isEmpty() ? "" : " (" + advice.role() + ")") + "?",
                        advice.text(),
                        Phrases.core(scenario.premise()),
                        distractors,
                        "",
                        Draft.Sort.SHUFFLED));
            }
        }
    }

    /** Whether another case is advised the same, or a part of it. */
    private static boolean advises(FactBase base, Fact.Scenario scenario, Fact.Advice advice) {
        return scenario.answers().stream()
                .anyMatch(other -> base.words(other.text()).within(base.words(advice.text()))
                        || base.words(advice.text()).within(base.words(other.text())));
    }
}
