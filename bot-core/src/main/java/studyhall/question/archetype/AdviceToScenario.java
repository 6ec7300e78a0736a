package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.wording.Wording;

/** A piece of advice is given, the case that it is meant for is asked; the other cases are wrong. */
public final class AdviceToScenario implements Archetype {
    @Override
    public String name() {
        return "advice-to-scenario";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        if (base.scenarios().size() < Cases.FEWEST) {
            return;
        }
        for (Fact.Scenario scenario : base.scenarios()) {
            for (Fact.Advice advice : scenario.answers()) {
                if (Cases.advises(base, advice)) {
                    drafts.accept(draft(base, wording, scenario, advice));
                }
            }
        }
    }

    private Draft draft(FactBase base, Wording wording, Fact.Scenario scenario, Fact.Advice advice) {
        List<Distractor> others = new ArrayList<>();
        // in short where that does not show the right one by its length
        boolean whole = base.scenarios().stream()
                .filter(other -> other != scenario)
                .allMatch(other ->
                        Cases.named(other).length() * 4 < Cases.named(scenario).length() * 3);
        for (Fact.Scenario other : base.scenarios()) {
            boolean advised = other.answers().stream()
                    .anyMatch(answer -> Cases.advises(base, answer)
                            && (Cases.role(base, advice).isEmpty()
                                    || answer.role().equals(advice.role())));
            if (other != scenario && advised && !advises(base, other, advice)) {
                String theirs = other.answers().stream()
                        .filter(answer -> answer.role().equals(advice.role()))
                        .map(answer -> " → " + Phrases.option(answer.text()))
                        .findFirst()
                        .orElse("");
                others.add(Distractor.known(name(other, whole), Phrases.option(other.premise()) + theirs, other));
            }
        }
        return Draft.other(
                scenario,
                name(),
                advice.role(),
                wording.caseFor(scenario.source().breadcrumb().get(0), advice.text(), Cases.role(base, advice)),
                advice.text(),
                name(scenario, whole),
                others);
    }

    private static String name(Fact.Scenario scenario, boolean whole) {
        return whole ? Phrases.option(scenario.premise()) : Cases.named(scenario);
    }

    /** Whether another case is advised the same, or a part of it. */
    private static boolean advises(FactBase base, Fact.Scenario scenario, Fact.Advice advice) {
        return scenario.answers().stream()
                .anyMatch(other -> base.words(other.text()).within(base.words(advice.text()))
                        || base.words(advice.text()).within(base.words(other.text())));
    }
}
