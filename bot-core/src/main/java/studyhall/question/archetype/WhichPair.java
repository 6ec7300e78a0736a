package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.Table;
import studyhall.question.gate.Distinct;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** Things beside values: which pair is as the note has it? In all others the note gives the thing another value. */
public final class WhichPair implements Archetype {
    private static final int FEWEST = 4;
    private static final int LONGEST = 32;

    @Override
    public String name() {
        return "which-pair";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            if (!table.turned() && table.things().size() >= FEWEST) {
                for (String name : table.things().get(0).properties().keySet()) {
                    propose(base, wording, table.things(), name, drafts);
                }
            }
        }
        Map<String, List<Subject>> lists = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            if (subject.named() && subject.members().isEmpty()) {
                lists.computeIfAbsent(subject.kindOfOwner(), kind -> new ArrayList<>())
                        .add(subject);
            }
        }
        for (List<Subject> list : lists.values()) {
            Set<String> names = new LinkedHashSet<>();
            list.forEach(subject -> names.addAll(subject.properties().keySet()));
            names.forEach(name -> propose(base, wording, list, name, drafts));
        }
    }

    private void propose(FactBase base, Wording wording, List<Subject> things, String name, Consumer<Draft> drafts) {
        List<Pair> alike = Pair.alike(base, Pair.of(base, things, name, LONGEST));
        if (alike.size() >= FEWEST) {
            Role role = alike.get(0).property().role();
            if (role == Role.NOUN || role == Role.DEFAULT) {
                // the stem is the same for all: the writer keeps the first that its gates let through
                for (int turn = 0; turn < Math.min(FEWEST, alike.size()); turn++) {
                    draft(base, wording, alike, turn, drafts);
                }
            }
        }
    }

    /** Whether the value of one row could be that of another: a port for a port, but no megabytes for milliseconds. */
    private static boolean fits(FactBase base, Pair pair, Pair lender) {
        String own = Phrases.core(pair.property().value());
        String lent = Phrases.core(lender.property().value());
        boolean settings = pair.thing().term().code();
        return settings
                ? Figures.counted(pair.thing(), lender.thing()) && Figures.takenFor(base, own, lent, true)
                : Figures.takenFor(base, own, lent, false);
    }

    /** A figure in the unit of the key's, or the only one in per cent would be the key. */
    private static boolean sameUnit(FactBase base, Pair key, Pair lender) {
        Shape one = base.shape(key.value());
        Shape two = base.shape(lender.value());
        boolean figures = one.form() == Shape.Form.NUMBER && two.form() == Shape.Form.NUMBER;
        return !figures || one.unit().equals(two.unit());
    }

    private void draft(FactBase base, Wording wording, List<Pair> pairs, int turn, Consumer<Draft> drafts) {
        long seed = Hash.of(pairs.get(0).property().fact().key().value() + name());
        Pair key = pairs.get((int) (Long.remainderUnsigned(seed, pairs.size()) + turn) % pairs.size());
        List<Distractor> others = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair == key) {
                continue;
            }
            // the value of another row, at a distance that the seed says
            for (int step = 1; step < pairs.size(); step++) {
                Pair lender = pairs.get((int) ((i + step + Long.remainderUnsigned(seed, 3)) % pairs.size()));
                if (lender != pair
                        && lender != key
                        && fits(base, pair, lender)
                        && sameUnit(base, key, lender)
                        // a formula with its own thing in it is no other's
                        && base.echo(pair.thing().name(), lender.value())
                                .words()
                                .isEmpty()
                        && !Distinct.same(
                                Phrases.core(lender.property().value()),
                                Phrases.core(pair.property().value()),
                                base)) {
                    others.add(Distractor.known(
                            pair.with(lender),
                            Phrases.isTrueOf(pair.thing(), pair.property()),
                            pair.property().fact()));
                    break;
                }
            }
        }
        // pairs that all end alike ask for the thing alone: of any three, one ends otherwise
        String end = " – " + Phrases.core(key.property().value());
        List<Distractor> alike =
                others.stream().filter(other -> other.text().endsWith(end)).toList();
        others.removeAll(alike.subList(Math.min(2, alike.size()), alike.size()));
        drafts.accept(Draft.other(
                key.property().fact(),
                name(),
                "",
                wording.sets().pair(pairs.get(0).thing(), key.property().name()),
                "",
                key.with(key),
                others));
    }
}
