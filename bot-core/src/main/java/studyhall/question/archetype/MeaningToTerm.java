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

/** A meaning is given, its term is asked; terms of the row with other meanings are wrong. */
public final class MeaningToTerm implements Archetype {
    @Override
    public String name() {
        return "meaning-to-term";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            if (subject.definitions().isEmpty()) {
                continue;
            }
            Fact.Definition definition = subject.definitions().get(0);
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Subject peer : subject.peers()) {
                if (!peer.definitions().isEmpty()) {
                    Fact.Definition other = peer.definitions().get(0);
                    distractors.add(new Draft.Distractor(
                            peer.name(),
                            Grade.A,
                            Phrases.isTrueOf(peer, other),
                            other.source().fromLine()));
                }
            }
            drafts.accept(new Draft(
                    definition,
                    name(),
                    "",
                    Phrases.which(subject) + " do the notes describe as " + Phrases.quoted(definition.meaning()) + "?",
                    definition.meaning(),
                    subject.name(),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }
}
