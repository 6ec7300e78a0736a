package studyhall.library;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import studyhall.note.Fact;
import studyhall.question.FactBase;
import studyhall.question.Subject;

/**
 * The names of one note's subjects and what it says under each, as hashes: enough to know whose questions an edit can
 * touch. Names that collide cost a needless rewrite and nothing else.
 *
 * @param names hashes of names in lower case, sorted
 * @param prints hashes of what is said, in the same order
 */
record NamePrints(int[] names, int[] prints) {
    static final NamePrints NONE = new NamePrints(new int[0], new int[0]);

    static NamePrints of(FactBase note) {
        Map<Integer, Integer> said = new TreeMap<>();
        for (Subject subject : note.things()) {
            int print = subject.term().hashCode() * 31 + subject.scope().hashCode();
            for (Fact fact : subject.facts()) {
                print = print * 31 + fact.meta().version().hashCode();
                print = print * 31 + fact.key().hashCode();
            }
            said.merge(subject.lowerName().hashCode(), print, (one, two) -> one * 31 + two);
        }
        return new NamePrints(
                said.keySet().stream().mapToInt(Integer::intValue).toArray(),
                said.values().stream().mapToInt(Integer::intValue).toArray());
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
