package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** A thing is given, its owner is asked, where three or more owners have things of its kind. */
public final class OwnerOf implements Archetype {
    @Override
    public String name() {
        return "owner";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        Membership.byKind(base).values().forEach(owners -> {
            if (owners.size() >= 3) {
                owners.values().forEach(own -> own.forEach(subject -> drafts.accept(draft(wording, subject, owners))));
            }
        });
    }

    private Draft draft(Wording wording, Subject subject, Map<String, List<Subject>> owners) {
        List<Distractor> others = new ArrayList<>();
        owners.forEach((owner, things) -> {
            boolean has = things.stream()
                    .anyMatch(thing ->
                            thing.term().text().equalsIgnoreCase(subject.term().text()));
            if (!has) {
                Subject first = things.get(0);
                others.add(Distractor.known(
                        owner, owner + ": " + first.name(), first.facts().get(0)));
            }
        });
        return Draft.other(
                subject.facts().get(0),
                name(),
                "",
                wording.sets().ownerOf(subject),
                subject.term().text(),
                subject.scope(),
                others);
    }
}
