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

/** A term is named, its meaning is asked; the other meanings of its row are wrong. */
public final class TermToMeaning implements Archetype {
    @Override
    public String name() {
        return "term-to-meaning";
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
                for (Fact.Definition other : peer.definitions()) {
                    distractors.add(new Draft.Distractor(
                            Phrases.core(other.meaning()),
                            Grade.A,
                            Phrases.isTrueOf(peer, other),
                            other.source().fromLine()));
                }
            }
            String thing = subject.kind().isEmpty() ? subject.name() : subject.thing();
            String stem = subject.kind().isEmpty()
                    ? Phrases.which(subject) + " describes " + thing + "?"
                    : "Which of these describes " + thing + "?";
            drafts.accept(new Draft(
                    definition,
                    name(),
                    "",
                    stem,
                    subject.term().text() + " "
                            + String.join(" ", subject.term().glosses()),
                    Phrases.core(definition.meaning()),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }
}
