package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.gate.Distinct;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** Two typed properties together point to one thing; of each there is a distractor that has it, but not the other. */
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
        List<Distractor> firsts = new ArrayList<>();
        List<Distractor> seconds = new ArrayList<>();
        List<Distractor> neither = new ArrayList<>();
        for (Subject peer : subject.peers()) {
            boolean first = has(base, peer, one);
            boolean second = has(base, peer, two);
            if (first && second) {
                return;
            }
            Property differing = differing(base, peer, first ? two : one, first ? one : two);
            if (peer.term().code() != subject.term().code()) {
                continue;
            }
            if (differing != null) {
                (first ? firsts : second ? seconds : neither)
                        .add(Distractor.known(peer.name(), () -> Phrases.isTrueOf(peer, differing), differing.fact()));
            } else if (first || second) {
                // the notes give it one of the two values and none in the place of the other
                Property shared = peer.properties((first ? one : two).name()).get(0);
                (first ? firsts : seconds)
                        .add(Distractor.known(peer.name(), () -> Phrases.isTrueOf(peer, shared), shared.fact()));
            }
        }
        // where one property alone tells, the other would only be more to read: each half must be true of an option
        if (!firsts.isEmpty() && !seconds.isEmpty()) {
            drafts.accept(Draft.other(
                            two.fact(),
                            name(),
                            "",
                            wording.thingWithBoth(subject, one, two),
                            "",
                            subject.name(),
                            halves(subject, firsts, seconds, neither))
                    .explained(Phrases.isTrueOf(subject, one) + "."));
        }
    }

    /** At most three, of either half at least one. */
    private static List<Distractor> halves(
            Subject subject, List<Distractor> firsts, List<Distractor> seconds, List<Distractor> neither) {
        List<Distractor> others = new ArrayList<>();
        List<Distractor> rest = new ArrayList<>();
        for (List<Distractor> half : List.of(firsts, seconds, neither)) {
            half.sort(Comparator.comparingLong(other -> Hash.of(subject.term().text() + "|" + other.text())));
            if (half != neither) {
                others.add(half.get(0));
                rest.addAll(half.subList(1, half.size()));
            } else if (rest.isEmpty()) {
                rest.addAll(neither);
            }
        }
        if (!rest.isEmpty()) {
            others.add(rest.get(0));
        }
        return others;
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
