package studyhall.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import studyhall.note.Fact;
import studyhall.question.FactBase;
import studyhall.question.Subject;

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

    static NamePrints of(FactBase note, List<Fact> facts) {
        Map<Fact, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            places.put(facts.get(i), i);
        }
        Map<Integer, Entry> entries = new TreeMap<>();
        for (Subject thing : note.things()) {
            Entry entry = entries.computeIfAbsent(thing.lowerName().hashCode(), name -> new Entry());
            entry.print = entry.print * 31 + thing.term().hashCode();
            for (Fact fact : thing.facts()) {
                entry.print = entry.print * 31 + fact.meta().version().hashCode();
                Integer place = places.get(fact);
                if (place != null) {
                    entry.facts.add(place);
                }
            }
        }
        return new NamePrints(
                entries.keySet().stream().mapToInt(Integer::intValue).toArray(),
                entries.values().stream().mapToInt(entry -> entry.print).toArray(),
                entries.values().stream().map(entry -> ints(entry.facts)).toArray(int[][]::new));
    }

    private static int[] ints(List<Integer> numbers) {
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
