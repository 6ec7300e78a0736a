package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Comparator;
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
                    if (Statements.saidOf(base, subject, other.text()) || !Matter.differs(base, peer, other, subject)) {
                        continue;
                    }
                    others.add(
                            Distractor.known(Phrases.option(other.text()), () -> Phrases.isTrueOf(peer, other), other));
                }
            }
            // all have one stem: the writer keeps the first that its gates let through, rather what it is than what it
            // has
            List<Fact.Statement> own = new ArrayList<>(Statements.of(subject));
            own.sort(Comparator.comparing(statement -> Sharing.common(statement.text())));
            for (Fact.Statement statement : own) {
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
