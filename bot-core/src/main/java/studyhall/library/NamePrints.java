package studyhall.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;

/**
 * The names of what one note speaks about and which of its facts stand under each: enough to tell other notes, and to
 * know whose questions an edit can touch. Names are hashes; what collides costs a needless rewrite and nothing else.
 *
 * @param names hashes of names in lower case, sorted
 * @param prints hashes of what is said, in the same order
 * @param facts places among the note's facts, in the same order
 */
record NamePrints(int[] names, int[] prints, int[][] facts) {
    static final NamePrints NONE = new NamePrints(new int[0], new int[0], new int[0][]);

    private static final class Entry {
        private int print;
        private final List<Integer> facts = new ArrayList<>(4);
    }

    static NamePrints of(List<Fact> facts) {
        Map<Integer, Entry> entries = new HashMap<>();
        for (int place = 0; place < facts.size(); place++) {
            Fact fact = facts.get(place);
            if (names(fact)) {
                add(fact.subject().text(), place, fact, entries);
                if (fact instanceof Fact.Cell cell) {
                    add(Markup.plain(cell.column()), place, fact, entries);
                }
            }
        }
        int[] names = ints(entries.keySet());
        Arrays.sort(names);
        int[] prints = new int[names.length];
        int[][] under = new int[names.length][];
        for (int i = 0; i < names.length; i++) {
            Entry entry = Objects.requireNonNull(entries.get(names[i]));
            prints[i] = entry.print;
            under[i] = ints(entry.facts);
        }
        return new NamePrints(names, prints, under);
    }

    /** Whether a fact says something of what it names: steps, rules, cases and cards have labels only. */
    private static boolean names(Fact fact) {
        return !(fact instanceof Fact.Scenario
                || fact instanceof Fact.Rule
                || fact instanceof Fact.Card
                || fact instanceof Fact.Statement && fact.meta().siblings().startsWith("steps"));
    }

    private static void add(String name, int place, Fact fact, Map<Integer, Entry> entries) {
        Entry entry = entries.computeIfAbsent(Term.fold(name).hashCode(), hash -> new Entry());
        entry.print = (entry.print * 31 + fact.subject().hashCode()) * 31
                + fact.meta().version().hashCode();
        entry.facts.add(place);
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Places of the facts under a name. */
    int[] under(int name) {
        int place = Arrays.binarySearch(names, name);
        return place < 0 ? new int[0] : facts[place];
    }

    /** Adds the names under which something else is said there, or nothing. */
    void differing(NamePrints other, Set<Integer> changed) {
        for (int i = 0; i < names.length; i++) {
            int there = Arrays.binarySearch(other.names, names[i]);
            if (there < 0 || other.prints[there] != prints[i]) {
                changed.add(names[i]);
            }
        }
    }
}
