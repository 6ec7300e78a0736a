package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;

/** A situation is given, and what the notes recommend for it is asked. */
public final class UseWhen implements Archetype {
    @Override
    public String name() {
        return "use-when";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (Map.Entry<String, List<Fact.Attribute>> named :
                    subject.attributes().entrySet()) {
                if (Phrases.use(named.getKey())) {
                    for (Fact.Attribute use : named.getValue()) {
                        drafts.accept(draft(subject, use));
                    }
                }
            }
        }
    }

    private Draft draft(Subject subject, Fact.Attribute use) {
        List<Draft.Distractor> known = new ArrayList<>();
        List<Draft.Distractor> silent = new ArrayList<>();
        for (Subject peer : subject.peers()) {
            Fact.Attribute other = peer.attributes().entrySet().stream()
                    .filter(named -> Phrases.use(named.getKey()))
                    .map(named -> named.getValue().get(0))
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                known.add(new Draft.Distractor(
                        peer.name(),
                        Grade.A,
                        Phrases.isTrueOf(peer, other),
                        other.source().fromLine()));
            } else {
                Fact first = peer.facts().get(0);
                silent.add(new Draft.Distractor(
                        peer.name(),
                        Grade.B,
                        Phrases.isTrueOf(peer, first),
                        first.source().fromLine()));
            }
        }
        known.addAll(silent);
        return new Draft(
                use,
                name(),
                "",
                Phrases.which(subject) + " do the notes recommend for this case: " + Phrases.quoted(use.value()) + "?",
                use.value(),
                subject.name(),
                known,
                "",
                Draft.Sort.SHUFFLED);
    }
}
