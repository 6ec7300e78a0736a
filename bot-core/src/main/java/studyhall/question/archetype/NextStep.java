package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;

/** A numbered list is a sequence: what comes right after this step? The other steps are wrong. */
public final class NextStep implements Archetype {
    @Override
    public String name() {
        return "next-step";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (List<Fact.Statement> steps : base.steps()) {
            if (steps.size() < 4) {
                continue;
            }
            for (int i = 0; i + 1 < steps.size(); i++) {
                Fact.Statement next = steps.get(i + 1);
                List<Draft.Distractor> distractors = new ArrayList<>();
                for (int j = 0; j < steps.size(); j++) {
                    if (j != i && j != i + 1) {
                        distractors.add(new Draft.Distractor(
                                Phrases.option(steps.get(j).text()),
                                Grade.A,
                                "Step " + (j + 1) + " is: "
                                        + Phrases.option(steps.get(j).text()),
                                steps.get(j).source().fromLine()));
                    }
                }
                String about = Markup.escape(next.subject().text());
                drafts.accept(new Draft(
                        next,
                        name(),
                        "",
                        about + ": which step comes right after "
                                + Phrases.quoted(steps.get(i).text()) + "?",
                        steps.get(i).text(),
                        Phrases.option(next.text()),
                        distractors,
                        "",
                        Draft.Sort.SHUFFLED));
            }
        }
    }
}
