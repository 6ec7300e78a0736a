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

/** A statement about one part is given, the part is asked; the other parts of its row are wrong. */
public final class FeatureToComponent implements Archetype {
    @Override
    public String name() {
        return "feature-to-component";
    }

    private static boolean sole(FactBase base, Subject subject, Fact.Statement statement) {
        return subject.peers().stream().noneMatch(peer -> Statements.saidOf(base, peer, statement.text()));
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            if (!Statements.part(subject)) {
                continue;
            }
            List<Subject> others = subject.peers().stream()
                    .filter(peer -> Statements.part(peer) && !Statements.covers(base, peer, subject))
                    .toList();
            for (Fact.Statement statement : subject.statements()) {
                if (Statements.fit(statement) && sole(base, subject, statement)) {
                    drafts.accept(Draft.thing(
                                    statement,
                                    name(),
                                    "",
                                    wording.aboutWhich(subject, statement.text()),
                                    statement.text(),
                                    subject.name(),
                                    wrong(base, subject, statement, others))
                            .against(others.stream().map(Subject::name).toList()));
                }
            }
        }
    }

    private static List<Distractor> wrong(
            FactBase base, Subject subject, Fact.Statement statement, List<Subject> others) {
        List<Distractor> wrong = new ArrayList<>();
        for (Subject peer : others) {
            if (Matter.differs(base, subject, statement, peer)) {
                Fact.Statement other = peer.statements().get(0);
                wrong.add(Distractor.known(peer.name(), () -> Phrases.isTrueOf(peer, other), other));
            }
        }
        return wrong;
    }
}
