package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;

/** Which formula do the notes give for this? Formulas of other things in the note are wrong. */
public final class FormulaOf implements Archetype {
    @Override
    public String name() {
        return "formula";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Fact.Formula formula : base.formulas()) {
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Fact.Formula other : base.formulas()) {
                if (!other.subject().equals(formula.subject())) {
                    distractors.add(new Draft.Distractor(
                            Phrases.option(other.expression()),
                            Grade.A,
                            other.subject().markdown() + ": " + Phrases.option(other.expression()),
                            other.source().fromLine()));
                }
            }
            drafts.accept(new Draft(
                    formula,
                    name(),
                    "",
                    "Which formula do the notes give for " + formula.subject().markdown() + "?",
                    formula.subject().text(),
                    Phrases.option(formula.expression()),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }
}
