package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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

/** A value that one thing alone has is given, the thing is asked; things with a known other value are wrong. */
abstract class Owners implements Archetype {
    /** Whatever is asked, "all clients" may well be among them. */
    private static final Pattern EVERY = Pattern.compile(
            "(?i)(?:all|any|every|each|both|everything|everyone|anything|anyone|most|todos?|todas?|cualquier|alle[rsn]?|jede[rsn]?)\\b");

    abstract List<Subject> things(FactBase base);

    abstract boolean asks(Role role, Shape shape);

    String stem(Wording wording, Subject subject, Property property) {
        return wording.thingWith(subject, property);
    }

    @Override
    public final void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Subject subject : things(base)) {
            for (Map.Entry<String, List<Property>> named : subject.properties().entrySet()) {
                for (int i = 0; i < named.getValue().size(); i++) {
                    Property property = named.getValue().get(i);
                    Role role = property.role();
                    if (asks(role, base.shape(Phrases.core(property.value())))
                            && !Role.open(property.name())
                            && !base.isThing(property.name())
                            && !base.isScope(property.value())
                            && alone(subject, property, base)) {
                        drafts.accept(draft(base, wording, subject, property));
                    }
                }
            }
        }
    }

    /** Whether no peer has this value, or a part of it, under this name. */
    private static boolean alone(Subject subject, Property property, FactBase base) {
        return subject.peers().stream()
                .flatMap(peer -> peer.like(property).stream())
                .noneMatch(other -> Distinct.same(property.value(), other.value(), base)
                        || Distinct.same(Phrases.core(property.value()), Phrases.core(other.value()), base));
    }

    private Draft draft(FactBase base, Wording wording, Subject subject, Property property) {
        List<Distractor> others = new ArrayList<>();
        List<String> rivals = new ArrayList<>();
        List<Subject> near = Figures.rivals(base, subject, property, subject.peers());
        for (Subject peer : subject.peers()) {
            List<Property> theirs = peer.like(property);
            rivals.add(peer.name());
            boolean given = !theirs.isEmpty()
                    && base.shape(Phrases.core(theirs.get(0).value())).alike(base.shape(Phrases.core(property.value())))
                    && base.shape(theirs.get(0).value()).form() != Shape.Form.GAP
                    && base.shape(theirs.get(0).value()).form() != Shape.Form.BOOLEAN;
            if (given
                    && peer.term().code() == subject.term().code()
                    && near.contains(peer)
                    && !(subject.ofTable()
                            && Compound.meet(
                                    base, property.value(), theirs.get(0).value()))
                    && !EVERY.matcher(theirs.get(0).value()).lookingAt()) {
                others.add(Distractor.known(
                        peer.option(),
                        () -> Phrases.isTrueOf(peer, theirs.get(0)),
                        theirs.get(0).fact()));
            }
        }
        return Draft.thing(
                        property.fact(),
                        name(),
                        "",
                        stem(wording, subject, property),
                        property.value(),
                        subject.option(),
                        others)
                .against(rivals);
    }
}
