package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.Words;
import studyhall.question.gate.Distinct;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** A thing and the name of a property are given, the value is asked. Other things' values of that name are wrong. */
abstract class Values implements Archetype {
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{2}");

    private static final int ENOUGH = 2;

    /** Words of a value that says something rather than naming or counting. */
    private static final int SAID = 3;

    /** Whether this archetype asks for this property. */
    abstract boolean asks(Role role, Shape shape);

    abstract String stem(Wording wording, Subject subject, Property property);

    /** The things whose properties are asked. */
    abstract List<Subject> things(FactBase base);

    @Override
    public final void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        List<Subject> things = things(base);
        Map<String, List<Subject>> having = new HashMap<>();
        things.forEach(thing -> thing.properties().values().forEach(values -> having.computeIfAbsent(
                        slot(values.get(0)), first -> new ArrayList<>())
                .add(thing)));
        for (Subject subject : things) {
            for (Map.Entry<String, List<Property>> named : subject.properties().entrySet()) {
                // two values under one name would make two keys
                if (named.getValue().size() == 1) {
                    Property property = named.getValue().get(0);
                    Role role = property.role();
                    Shape shape = base.shape(Phrases.core(property.value()));
                    // "LRS: 11 nines" below "Durability" says something of LRS
                    boolean backwards = !subject.ofColumn() && base.isThing(property.name());
                    if (asks(role, shape)
                            && !Role.open(property.name())
                            && !backwards
                            && compared(subject, property, shape, having)) {
                        drafts.accept(
                                draft(base, wording, subject, property, shape, elsewhere(subject, property, having)));
                    }
                }
            }
        }
    }

    /**
     * Whether another thing of the note has such a property, so that it is one: a label that stands nowhere else may as well
     * be a thing itself, and numbers beside its figure would all be invented.
     */
    private static boolean compared(
            Subject subject, Property property, Shape shape, Map<String, List<Subject>> having) {
        Role role = property.role();
        return role == Role.DEFAULT
                || shape.form() == Shape.Form.RANGE
                || having.getOrDefault(slot(property), List.of()).size() > 1
                || role != Role.NOUN && role != Role.ODD && role != Role.LOOSE && !subject.ofTable();
    }

    /** Whatever else in the note has such a property: asked for values only where the peers give too few. */
    private static List<Subject> elsewhere(Subject subject, Property property, Map<String, List<Subject>> having) {
        if (subject.ofTable()) {
            return List.of();
        }
        Set<Subject> others = new LinkedHashSet<>(having.getOrDefault(slot(property), List.of()));
        others.remove(subject);
        others.removeIf(subject::related);
        subject.peers().forEach(others::remove);
        return List.copyOf(others);
    }

    /** What a property is compared by: its name, and for cases that they are cases, whatever the author calls them. */
    private static String slot(Property property) {
        return property.role() == Role.SITUATION
                ? Role.SITUATION.name()
                : property.name().toLowerCase(Locale.ROOT);
    }

    private Draft draft(
            FactBase base, Wording wording, Subject subject, Property property, Shape shape, List<Subject> elsewhere) {
        String key = Phrases.core(property.value());
        List<Distractor> others = new ArrayList<>();
        if (free(subject, property, shape)) {
            nearby(base, subject, property, elsewhere, others);
        } else {
            subject.peers().forEach(peer -> add(base, subject, property, peer, others));
            if (distinct(base, key, others) < ENOUGH + 1) {
                elsewhere.forEach(peer -> add(base, subject, property, peer, others));
            }
        }
        ofOneHundred(key, others);
        boolean few = distinct(base, key, others) < ENOUGH;
        if (few && (shape.form() == Shape.Form.NUMBER && subject.ofTable() || shape.form() == Shape.Form.RANGE)) {
            // of a column, and of ranges, the note itself must give others: those that are all invented look so
            return Draft.value(subject, property.fact(), name(), "", stem(wording, subject, property), key, List.of());
        } else if (shape.form() == Shape.Form.NUMBER) {
            double[] range = Ranges.of(base, subject);
            others.removeIf(other -> Numbers.first(other.text()) < range[0] || Numbers.first(other.text()) > range[1]);
            Numbers.near(base, key, shape, range[0], range[1])
                    .forEach(number -> others.add(Distractor.unstated(number)));
        } else if (shape.form() == Shape.Form.RANGE && !subject.ofTable()) {
            Ranges.near(base, key).forEach(range -> others.add(Distractor.unstated(range)));
        }
        Draft draft = Draft.value(subject, property.fact(), name(), "", stem(wording, subject, property), key, others);
        return draft.sorted(shape.ordered());
    }

    /** Whether a value speaks of its section, as what a setting does, so that what stands elsewhere in the note shows itself. */
    private static boolean free(Subject subject, Property property, Shape shape) {
        Role role = property.role();
        return !subject.ofTable()
                && shape.form() == Shape.Form.PHRASE
                && (role == Role.PURPOSE
                        || role == Role.SITUATION
                        || property.value().split(" ").length >= SAID);
    }

    /** Adds what others of the nearest heading say that holds enough of them; two sections of a note are never mixed. */
    private static void nearby(
            FactBase base, Subject subject, Property property, List<Subject> elsewhere, List<Distractor> others) {
        List<Subject> all = new ArrayList<>(subject.peers());
        all.addAll(elsewhere);
        List<String> own = above(subject);
        int least = Math.min(2, own.size());
        for (int depth = own.size(); depth >= least; depth--) {
            List<String> heading = own.subList(0, depth);
            others.clear();
            all.stream()
                    .filter(peer -> peer.headings().size() >= heading.size()
                            && peer.headings().subList(0, heading.size()).equals(heading))
                    .forEach(peer -> add(base, subject, property, peer, others));
            if (distinct(base, Phrases.core(property.value()), others) >= ENOUGH) {
                return;
            }
        }
    }

    /** The headings above a thing, without the one that is its own name. */
    private static List<String> above(Subject subject) {
        List<String> headings = subject.headings();
        int last = headings.size() - 1;
        return last > 0 && headings.get(last).startsWith(subject.term().text()) ? headings.subList(0, last) : headings;
    }

    /** Adds the value of a peer, and of cases all that it has: each of them is another case. */
    private static void add(FactBase base, Subject subject, Property property, Subject peer, List<Distractor> others) {
        String key = Phrases.core(property.value());
        List<Property> theirs = peer.like(property);
        if (theirs.size() == 1 || property.role() == Role.SITUATION) {
            for (Property their : theirs) {
                String value = Phrases.core(their.value());
                if (base.shape(value).fits(base.shape(key))
                        && !named(base, peer, value)
                        && !(subject.ofTable() && Compound.meet(base, key, value))
                        && takenFor(base, subject, key, peer, value)) {
                    others.add(Distractor.known(value, () -> Phrases.isTrueOf(peer, their), their.fact()));
                }
            }
        }
    }

    /** Whether a value tells by itself whose it is, so that nobody would take it for that of another. */
    private static boolean named(FactBase base, Subject peer, String value) {
        Words name = base.words(peer.name());
        return name.size() > 0 && name.within(base.words(value));
    }

    /** Whether the figure of a peer could be that of the subject: a column of a table is one measure of all its rows. */
    private static boolean takenFor(FactBase base, Subject subject, String key, Subject peer, String value) {
        if (!base.shape(key).ordered()) {
            return Figures.alike(base, key, value);
        }
        boolean row =
                subject.ofTable() && !subject.ofColumn() && !subject.term().code();
        return row ? Figures.near(base, key, value) : Figures.counted(subject, peer) && Numbers.alike(base, key, value);
    }

    /** Of codes such as 404, those that begin with the same figure are the nearest: 500 among 301, 304 and 418 shows itself. */
    private static void ofOneHundred(String key, List<Distractor> others) {
        if (!CODE.matcher(key).matches()
                || !others.stream().allMatch(other -> CODE.matcher(other.text()).matches())) {
            return;
        }
        List<Distractor> near = others.stream()
                .filter(other -> other.text().charAt(0) == key.charAt(0))
                .toList();
        if (near.isEmpty() || near.size() == others.size()) {
            return;
        }
        List<Distractor> rest = new ArrayList<>(others);
        rest.removeAll(near);
        rest.sort(Comparator.comparingDouble(other -> Math.abs(Numbers.first(other.text()) - Numbers.first(key))));
        others.clear();
        others.addAll(near);
        others.addAll(rest.subList(0, Math.max(0, Math.min(rest.size(), ENOUGH + 1 - near.size()))));
    }

    /** How many values there are beside the key. */
    private static int distinct(FactBase base, String key, List<Distractor> others) {
        List<String> distinct = new ArrayList<>(List.of(key));
        for (Distractor other : others) {
            if (distinct.stream().noneMatch(known -> Distinct.same(known, other.text(), base))) {
                distinct.add(other.text());
            }
        }
        return distinct.size() - 1;
    }
}
