package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** Two owners have things of one kind; which of these belongs to this owner rather than that one? One for each way. */
public final class Membership implements Archetype {
    private static final int MANY = 3;

    @Override
    public String name() {
        return "membership";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        byKind(base)
                .forEach((kind, owners) -> owners.forEach((owner, own) -> owners.forEach((other, theirs) -> {
                    if (!owner.equals(other) && own.size() >= MANY && theirs.size() >= MANY) {
                        String stem = wording.sets().belongs(kind, owner, other);
                        // the stem is the same for all: the writer keeps the first that its gates let through
                        byHash(own).forEach(subject -> drafts.accept(draft(base, stem, subject, own, theirs)));
                    }
                })));
    }

    /** Things by kind and owner, in the order of the note. */
    static Map<String, Map<String, List<Subject>>> byKind(FactBase base) {
        Map<String, Map<String, List<Subject>>> kinds = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            if (subject.owned() && subject.ownerKnown() && subject.members().isEmpty()) {
                kinds.computeIfAbsent(subject.kind(), kind -> new LinkedHashMap<>())
                        .computeIfAbsent(subject.scope(), scope -> new ArrayList<>())
                        .add(subject);
            }
        }
        return kinds;
    }

    private static List<Subject> byHash(List<Subject> subjects) {
        List<Subject> ordered = new ArrayList<>(subjects);
        ordered.sort(java.util.Comparator.comparingLong(
                subject -> Hash.of(subject.scope() + subject.term().text())));
        return ordered;
    }

    private Draft draft(FactBase base, String stem, Subject subject, List<Subject> own, List<Subject> theirs) {
        List<Distractor> others = new ArrayList<>();
        for (Subject other : theirs) {
            boolean both = own.stream()
                    .anyMatch(mine -> base.equivalent(mine.name(), other.name())
                            && mine.name().equals(other.name()));
            if (!both && other.term().code() == subject.term().code()) {
                others.add(Distractor.known(
                        other.name(),
                        other.kindOfOwner() + " " + other.name(),
                        other.facts().get(0)));
            }
        }
        return Draft.other(
                subject.facts().get(0), name(), theirs.get(0).scope(), stem, subject.scope(), subject.name(), others);
    }
}
