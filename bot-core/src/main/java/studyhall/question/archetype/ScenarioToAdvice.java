package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.wording.Wording;

/** A case is given, what to do in it is asked; what the notes advise the same role in other cases is wrong. */
public final class ScenarioToAdvice implements Archetype {
    @Override
    public String name() {
        return "scenario-to-advice";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        if (base.scenarios().size() < Cases.FEWEST) {
            return;
        }
        for (Fact.Scenario scenario : base.scenarios()) {
            for (Fact.Advice advice : scenario.answers()) {
                if (Cases.advises(base, advice)) {
                    propose(base, wording, scenario, advice, drafts);
                }
            }
        }
    }

    private void propose(
            FactBase base, Wording wording, Fact.Scenario scenario, Fact.Advice advice, Consumer<Draft> drafts) {
        List<Distractor> others = new ArrayList<>();
        for (Fact.Scenario other : base.scenarios()) {
            if (other != scenario) {
                step(base, scenario, advice, other).ifPresent(others::add);
            }
        }
        for (String step : Cases.steps(advice)) {
            drafts.accept(Draft.other(
                    scenario,
                    name(),
                    advice.role() + (Cases.steps(advice).size() > 1 ? " " + step : ""),
                    wording.adviceFor(
                            scenario.source().breadcrumb().get(0), Cases.premise(scenario), Cases.role(base, advice)),
                    Cases.premise(scenario),
                    step,
                    others));
        }
    }

    /** One step for another case: two of one case would stand together against the others. */
    private static Optional<Distractor> step(
            FactBase base, Fact.Scenario scenario, Fact.Advice advice, Fact.Scenario other) {
        for (Fact.Advice theirs : other.answers()) {
            if (Cases.advises(base, theirs) && Cases.together(base, advice, theirs)) {
                for (String step : Cases.steps(theirs)) {
                    if (!advised(base, scenario, step)) {
                        return Optional.of(new Distractor(
                                step,
                                studyhall.question.Option.Grade.A,
                                base.english()
                                        ? step + " is the advice for: " + Phrases.option(other.premise())
                                        : Phrases.option(other.premise()) + " → " + step,
                                theirs.line()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether this case is advised the same, by any role. */
    private static boolean advised(FactBase base, Fact.Scenario scenario, String step) {
        return scenario.answers().stream().anyMatch(advice -> base.words(step).within(base.words(advice.text())));
    }
}
