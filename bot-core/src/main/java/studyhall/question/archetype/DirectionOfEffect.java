package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;

/** An effect is given, the change that leads there is asked, with its direction. */
public final class DirectionOfEffect implements Archetype {
    @Override
    public String name() {
        return "direction-of-effect";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        List<Change> changes = Change.of(base);
        for (Change change : changes) {
            List<Draft.Distractor> distractors = new ArrayList<>();
            distractors.add(new Draft.Distractor(
                    change.option(!change.up()),
                    Grade.A,
                    "It is the other way round: " + Phrases.isTrueOf(change.subject(), change.fact()),
                    change.fact().source().fromLine()));
            for (Change other : changes) {
                if (other == change || !change.subject().peers().contains(other.subject())) {
                    continue;
                }
                // the direction that the note ties to something else; the contrary would be B
                boolean elsewhere = !base.words(other.effect()).meets(base.words(change.effect()))
                        && !base.words(change.effect()).meets(other.subject().truths());
                if (elsewhere) {
                    distractors.add(new Draft.Distractor(
                            other.option(other.up()),
                            Grade.A,
                            Phrases.isTrueOf(other.subject(), other.fact()),
                            other.fact().source().fromLine()));
                }
            }
            String owner = change.subject().owned();
            drafts.accept(new Draft(
                    change.fact(),
                    name(),
                    "",
                    "Which change" + (owner.isEmpty() ? "" : " to " + owner + "s") + " do the notes link to "
                            + Phrases.quoted(change.effect()) + "?",
                    change.effect(),
                    change.option(change.up()),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }
}
