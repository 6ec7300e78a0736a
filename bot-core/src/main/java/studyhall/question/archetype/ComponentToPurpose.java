package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;

/** A part is named, and what the notes say of it first is asked; first statements of the other parts are wrong. */
public final class ComponentToPurpose implements Archetype {
    @Override
    public String name() {
        return "component-to-purpose";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            if (subject.statements().isEmpty()
                    || !subject.statements().get(0).meta().siblings().startsWith("headings")) {
                continue;
            }
            Fact.Statement statement = subject.statements().get(0);
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Subject peer : subject.peers()) {
                if (!peer.statements().isEmpty()) {
                    Fact.Statement other = peer.statements().get(0);
                    distractors.add(new Draft.Distractor(
                            Phrases.option(other.text()),
                            Grade.A,
                            Phrases.isTrueOf(peer, other),
                            other.source().fromLine()));
                }
            }
            drafts.accept(new Draft(
                    statement,
                    name(),
                    "",
                    "Which of these do the notes say about " + subject.name() + "?",
                    subject.term().text(),
                    Phrases.option(statement.text()),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }
}
