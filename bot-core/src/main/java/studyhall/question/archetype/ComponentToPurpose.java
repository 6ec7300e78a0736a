package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** A part is named, and what the notes say of it is asked; what they say of the other parts is wrong. */
public final class ComponentToPurpose implements Archetype {
    @Override
    public String name() {
        return "component-to-purpose";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            List<Distractor> others = new ArrayList<>();
            for (Subject peer : subject.peers()) {
                for (Fact.Statement other : Statements.of(peer)) {
                    if (Statements.saidOf(base, subject, other.text())) {
                        continue;
                    }
                    others.add(
                            Distractor.known(Phrases.option(other.text()), () -> Phrases.isTrueOf(peer, other), other));
                }
            }
            // all have one stem: the writer keeps the first that its gates let through
            for (Fact.Statement statement : Statements.of(subject)) {
                drafts.accept(Draft.value(
                        subject,
                        statement,
                        name(),
                        "",
                        wording.whatOf(subject),
                        Phrases.option(statement.text()),
                        others));
            }
        }
    }
}
