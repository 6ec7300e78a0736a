package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.gate.Distinct;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** Two typed properties together point to one thing; each distractor is known to differ in one of them. */
public final class Conjunction implements Archetype {
    @Override
    public String name() {
        return "conjunction";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        Stream.concat(base.subjects().stream(), base.tables().stream().flatMap(table -> table.things().stream()))
                .forEach(subject -> {
                    List<Property> typed = new ArrayList<>();
                    for (List<Property> values : subject.properties().values()) {
                        if (values.size() == 1 && typed(base, values.get(0))) {
                            typed.add(values.get(0));
                        }
                    }
                    if (typed.size() >= 2) {
                        draft(base, wording, subject, typed.get(0), typed.get(1), drafts);
                    }
                });
    }

    private static boolean typed(FactBase base, Property property) {
        Shape.Form form = base.shape(property.value()).form();
        Role role = property.role();
        return (form == Shape.Form.NUMBER || form == Shape.Form.RANGE || form == Shape.Form.CODE)
                && (role == Role.NOUN || role == Role.DEFAULT);
    }

    private void draft(
            FactBase base, Wording wording, Subject subject, Property one, Property two, Consumer<Draft> drafts) {
        List<Distractor> others = new ArrayList<>();
        boolean needed = false;
        for (Subject peer : subject.peers()) {
            boolean first = has(base, peer, one);
            boolean second = has(base, peer, two);
            if (first && second) {
                return;
            }
            needed |= first || second;
            Property differing = differing(base, peer, first ? two : one, first ? one : two);
            if (differing != null && peer.term().code() == subject.term().code()) {
                others.add(Distractor.known(peer.name(), () -> Phrases.isTrueOf(peer, differing), differing.fact()));
            }
        }
        // where one property alone tells, the other would only be more to read
        if (needed) {
            drafts.accept(Draft.other(
                    two.fact(), name(), "", wording.thingWithBoth(subject, one, two), "", subject.name(), others));
        }
    }

    private static boolean has(FactBase base, Subject peer, Property property) {
        return peer.properties(property.name()).stream()
                .anyMatch(other -> Distinct.same(other.value(), property.value(), base)
                        || other.value().equalsIgnoreCase(property.value()));
    }

    /** A property of a peer that is known and another; null where it has none. */
    private static @org.jspecify.annotations.Nullable Property differing(
            FactBase base, Subject peer, Property first, Property second) {
        for (Property asked : List.of(first, second)) {
            List<Property> theirs = peer.properties(asked.name());
            if (theirs.size() == 1
                    && !has(base, peer, asked)
                    && base.shape(theirs.get(0).value()).form() != Shape.Form.GAP) {
                return theirs.get(0);
            }
        }
        return null;
    }
}
