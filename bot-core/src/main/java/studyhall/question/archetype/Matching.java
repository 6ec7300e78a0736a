package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Property;
import studyhall.question.Subject;
import studyhall.question.Table;
import studyhall.question.gate.Distinct;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** Three things are given, their values are asked in the same order; the same values in any other order are wrong. */
public final class Matching implements Archetype {
    private static final int THREE = 3;
    /** Threes of one column or list: more would only be more of the same. */
    private static final int MOST = 5;

    private static final int LONGEST = 36;
    private static final int MOST_LETTERS = 100;

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            if (!table.turned()) {
                names(table.things()).forEach(name -> values(base, wording, table.things(), name, drafts));
                table.names().values().forEach(column -> threes(base, wording, called(base, table, column), drafts));
            }
        }
        Map<String, List<Subject>> owned = new LinkedHashMap<>();
        Map<String, List<Pair>> lists = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            if (subject.named() && subject.members().isEmpty()) {
                owned.computeIfAbsent(subject.kindOfOwner(), kind -> new ArrayList<>())
                        .add(subject);
            }
            if (subject.definitions().size() == 1 && Meanings.names(subject.term()) && !Meanings.weak(subject)) {
                Fact.Definition definition = subject.definitions().get(0);
                Pair pair = new Pair(subject, new Property("", Role.DESCRIPTION, definition.meaning(), definition));
                if (pair.fit(base, LONGEST)
                        && !Meanings.lists(pair.value())
                        && !base.shape(subject.name()).ordered()) {
                    lists.computeIfAbsent(list(subject, definition), list -> new ArrayList<>())
                            .add(pair);
                }
            }
        }
        owned.values().forEach(list -> names(list).forEach(name -> values(base, wording, list, name, drafts)));
        lists.values().forEach(list -> threes(base, wording, list, drafts));
    }

    /** What tells the lists of a note apart, whatever their order: those of one shape under other headings are others. */
    private static String list(Subject subject, Fact.Definition definition) {
        List<String> headings = definition.source().breadcrumb();
        return headings.get(headings.size() - 1) + "\n" + subject.scope() + "\n"
                + definition.meta().siblings();
    }

    private static Set<String> names(List<Subject> things) {
        Set<String> names = new LinkedHashSet<>();
        things.forEach(thing -> names.addAll(thing.properties().keySet()));
        return names;
    }

    private void values(FactBase base, Wording wording, List<Subject> things, String name, Consumer<Draft> drafts) {
        List<Pair> pairs = Pair.of(base, things, name, LONGEST);
        if (!pairs.isEmpty() && pairs.get(0).property().role() != Role.LOOSE) {
            threes(base, wording, pairs, drafts);
        }
    }

    /** The rows of a comparison beside what one column calls them. */
    private static List<Pair> called(FactBase base, Table table, List<Fact.Cell> column) {
        List<Pair> pairs = new ArrayList<>();
        for (Subject thing : table.things()) {
            for (Fact.Cell cell : column) {
                if (cell.subject().text().equals(thing.term().text())) {
                    Pair pair = new Pair(thing, new Property(cell.column(), Role.NOUN, cell.value(), cell));
                    if (pair.fit(base, LONGEST)) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }

    /** Neighbours in the note, so that a further one at its end changes none of these. */
    private void threes(FactBase base, Wording wording, List<Pair> pairs, Consumer<Draft> drafts) {
        List<Pair> alike = new ArrayList<>(Pair.alike(base, pairs));
        // what is spoken of in several places stands where it was met first
        alike.sort(
                Comparator.comparingInt(pair -> pair.property().fact().source().fromLine()));
        List<Pair> three = new ArrayList<>();
        int given = 0;
        for (Pair pair : alike) {
            if (given < MOST && three.stream().allMatch(other -> apart(base, pair, other))) {
                three.add(pair);
                if (three.size() == THREE) {
                    draft(base, wording, three, drafts);
                    three.clear();
                    given++;
                }
            }
        }
    }

    /** Whether each could have the value of the other, as far as a reader can tell, and has not. */
    private static boolean apart(FactBase base, Pair one, Pair two) {
        return one.thing().term().code() == two.thing().term().code()
                && Figures.takenFor(base, one.value(), two.value(), false)
                && Figures.counted(one.thing(), two.thing())
                && !Distinct.same(one.value(), two.value(), base)
                && (base.shape(one.value()).ordered()
                        || !base.saidOf(one.thing().name(), two.value())
                                && !base.saidOf(two.thing().name(), one.value()))
                && base.echo(one.thing().name(), two.value()).words().isEmpty()
                && base.echo(two.thing().name(), one.value()).words().isEmpty();
    }

    private void draft(FactBase base, Wording wording, List<Pair> neighbours, Consumer<Draft> drafts) {
        List<Pair> three = unsorted(neighbours);
        String key = option(three, Orders.RIGHT);
        // a comma in a name would be read as one between names
        boolean commas = three.stream().anyMatch(pair -> pair.thing().name().indexOf(',') >= 0);
        boolean sizes = figure(three.get(0).value())
                && three.stream()
                        .allMatch(pair -> MostOf.sized(pair.thing().term().text()));
        if (sizes
                || key.length() > MOST_LETTERS
                || three.stream().anyMatch(pair -> pair.value().indexOf(';') >= 0)) {
            return;
        }
        List<Distractor> others = new ArrayList<>();
        long seed = Hash.of(three.get(0).property().fact().key().value() + name());
        for (int[] order : Orders.wrong(seed)) {
            Pair owner = three.get(order[Orders.misplaced(order)]);
            others.add(Distractor.known(
                    option(three, order),
                    () -> isTrueOf(owner),
                    owner.property().fact()));
        }
        Pair first = three.get(0);
        Draft draft = Draft.order(
                first.property().fact(),
                name(),
                three.get(1).thing().term().text() + "+"
                        + three.get(2).thing().term().text(),
                wording.sets().inOrder(three.stream().map(Pair::thing).toList(), first.property()),
                key,
                others);
        drafts.accept(draft.explained(isTrueOf(three.get(1)) + "; " + isTrueOf(three.get(2)) + "."));
    }

    /** Figures neither rise nor fall, or whoever takes the one order among the others that does would be right. */
    private static List<Pair> unsorted(List<Pair> three) {
        List<Pair> order = new ArrayList<>(three);
        long seed = Hash.of(
                three.get(0).thing().term().text() + three.get(1).thing().term().text());
        if (three.stream().allMatch(pair -> figure(pair.value()))) {
            order.sort(Comparator.comparingDouble((Pair pair) -> Numbers.first(pair.value()))
                    .thenComparingDouble(pair -> Numbers.last(pair.value())));
            // the middle one stands first or last
            order.add(Long.remainderUnsigned(seed, 2) == 0 ? 0 : 2, order.remove(1));
        }
        return order;
    }

    private static boolean figure(String value) {
        return Character.isDigit(value.charAt(0));
    }

    private static String isTrueOf(Pair pair) {
        Fact fact = pair.property().fact();
        return pair.property().name().isEmpty()
                ? Phrases.isTrueOf(pair.thing(), fact)
                : Phrases.isTrueOf(pair.thing(), pair.property());
    }

    private static String option(List<Pair> three, int[] order) {
        return Orders.joined(three.stream().map(Pair::value).toList(), order, "; ");
    }
}
