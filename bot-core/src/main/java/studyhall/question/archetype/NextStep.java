package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.wording.Wording;

/** A numbered list is a sequence: what comes right after this step? The other steps are wrong. */
public final class NextStep implements Archetype {
    static final int FEWEST = 4;
    private static final Pattern EXERCISE = Pattern.compile(
            "(?i)^(?:exercise|lab|task|homework|practice|hands-on|todo|activity|assignment|next|topics?|agenda|goals?|objectives?|questions?)\\b");

    @Override
    public String name() {
        return "next-step";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (List<Fact.Statement> steps : base.steps()) {
            boolean fit = steps.size() >= FEWEST && ordered(steps);
            for (int i = 0; fit && i + 1 < steps.size(); i++) {
                Fact.Statement next = steps.get(i + 1);
                List<Distractor> others = new ArrayList<>();
                for (int j = 0; j < steps.size(); j++) {
                    if (j != i && j != i + 1) {
                        others.add(step(steps, j));
                    }
                }
                drafts.accept(Draft.other(
                        next,
                        name(),
                        "",
                        wording.sets().stepAfter(next, text(steps, i)),
                        text(steps, i),
                        text(steps, i + 1),
                        others));
            }
        }
    }

    /** Exercises are done in some order; that is nothing to know. */
    static boolean ordered(List<Fact.Statement> steps) {
        return !EXERCISE.matcher(steps.get(0).subject().text()).find();
    }

    static String text(List<Fact.Statement> steps, int at) {
        return Phrases.option(steps.get(at).text());
    }

    static Distractor step(List<Fact.Statement> steps, int at) {
        // of other languages no word stands in ours
        String language = steps.get(at).meta().language();
        boolean english = language.isEmpty() || language.equals("en");
        String number = english ? "Step " + (at + 1) + ": " : (at + 1) + ". ";
        return Distractor.known(text(steps, at), number + text(steps, at), steps.get(at));
    }
}
