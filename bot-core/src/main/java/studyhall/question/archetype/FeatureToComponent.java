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

/** A statement about one part is given, the part is asked; the other parts of its row are wrong. */
public final class FeatureToComponent implements Archetype {
    @Override
    public String name() {
        return "feature-to-component";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (Fact.Statement statement : subject.statements()) {
                if (!statement.meta().siblings().startsWith("headings")) {
                    continue;
                }
                List<Draft.Distractor> distractors = new ArrayList<>();
                for (Subject peer : subject.peers()) {
                    if (!peer.statements().isEmpty()) {
                        Fact.Statement other = peer.statements().get(0);
                        distractors.add(new Draft.Distractor(
                                peer.name(),
                                Grade.A,
                                Phrases.isTrueOf(peer, other),
                                other.source().fromLine()));
                    }
                }
                drafts.accept(new Draft(
                        statement,
                        name(),
                        "",
                        Phrases.in(subject) + "which of these do the notes describe with "
                                + Phrases.quoted(statement.text()) + "?",
                        statement.text(),
                        subject.name(),
                        distractors,
                        "",
                        Draft.Sort.SHUFFLED));
            }
        }
    }
}
