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

/** A remark below one term of a list is given, the term is asked; terms with remarks or meanings of their own are wrong. */
public final class StatementToTerm implements Archetype {
    @Override
    public String name() {
        return "statement-to-term";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            if (Statements.part(subject)
                    || subject.isTitle()
                    || !Statements.thing(subject.term().text())
                    || subject.statements().isEmpty()) {
                continue;
            }
            List<Subject> others = new ArrayList<>();
            List<String> rivals = new ArrayList<>();
            for (Subject peer : subject.peers()) {
                rivals.add(peer.name());
                if (peer.term().code() == subject.term().code()
                        && Statements.thing(peer.term().text())
                        && !Statements.covers(base, peer, subject)
                        && peer.statements().stream().anyMatch(Statements::fit)) {
                    others.add(peer);
                }
            }
            for (Fact.Statement statement : subject.statements()) {
                boolean sole =
                        subject.peers().stream().noneMatch(peer -> Statements.saidOf(base, peer, statement.text()));
                if (sole && Statements.fit(statement) && !Change.isOne(subject, statement)) {
                    drafts.accept(Draft.thing(
                                    statement,
                                    name(),
                                    "",
                                    wording.aboutWhich(subject, statement.text()),
                                    statement.text(),
                                    subject.name(),
                                    wrong(base, subject, statement, others))
                            .against(rivals));
                }
            }
        }
    }

    private static List<Distractor> wrong(
            FactBase base, Subject subject, Fact.Statement statement, List<Subject> others) {
        List<Distractor> wrong = new ArrayList<>();
        for (Subject peer : others) {
            if (Matter.differs(base, subject, statement, peer)) {
                Fact fact = peer.facts().get(0);
                wrong.add(Distractor.known(peer.name(), () -> Phrases.isTrueOf(peer, fact), fact));
            }
        }
        return wrong;
    }
}
