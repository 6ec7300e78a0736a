package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;

/** A case is told, and what the notes advise in it for one role is asked; advice for other cases is wrong. */
public final class ScenarioToAdvice implements Archetype {
    @Override
    public String name() {
        return "scenario-to-advice";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Fact.Scenario scenario : base.scenarios()) {
            for (Fact.Advice advice : scenario.answers()) {
                List<Draft.Distractor> distractors = new ArrayList<>();
                for (Fact.Scenario other : base.scenarios()) {
                    for (Fact.Advice theirs : other.answers()) {
                        if (other != scenario && theirs.role().equals(advice.role())) {
                            distractors.add(new Draft.Distractor(
                                    Phrases.core(theirs.text()),
                                    Grade.A,
                                    Phrases.core(theirs.text()) + " is the advice for: "
                                            + Phrases.option(other.premise()),
                                    theirs.line()));
                        }
                    }
                }
                drafts.accept(new Draft(
                        scenario,
                        name(),
                        advice.role(),
                        "Case: " + Phrases.quoted(scenario.premise()) + ". What do the notes recommend"
                                + (advice.role().isEmpty() ? "" : " for " + advice.role()) + "?",
                        scenario.premise(),
                        Phrases.core(advice.text()),
                        distractors,
                        "",
                        Draft.Sort.SHUFFLED));
            }
        }
    }
}
