package studyhall.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a note of tables has too much of: of no more than three in ten of its questions a cell is asked, and of no more a
 * row (QUESTIONS.md, set-level checks). Cells that are asked in both directions lose one first.
 */
final class Spread {
    static final String GATE = "spread";
    static final String REASON = "the note is mostly tables: more of one kind than three in ten of its questions";

    /** Kinds that a table gives one of for each of its cells. */
    private static final List<String> OF_CELLS = List.of("row-to-cell", "cell-to-row");

    private static final double MOST = 0.3;
    /** So few of a kind are never too many. */
    private static final int FEW = 10;

    private final List<Question> questions;

    Spread(List<Question> questions) {
        this.questions = questions;
    }

    /** Those to leave out, in no order. */
    Set<Question> surplus() {
        Map<String, List<Question>> kinds = new HashMap<>();
        for (Question question : questions) {
            if (OF_CELLS.contains(question.archetype())) {
                kinds.computeIfAbsent(question.archetype(), kind -> new ArrayList<>())
                        .add(question);
            }
        }
        Set<Question> surplus = new HashSet<>();
        Set<String> left = new HashSet<>();
        Map<String, Integer> most = most(kinds);
        for (String kind : OF_CELLS) {
            List<Question> all = kinds.getOrDefault(kind, List.of());
            int kept = most.getOrDefault(kind, all.size());
            List<Question> ordered = ordered(all, left);
            for (Question question : ordered.subList(Math.min(kept, ordered.size()), ordered.size())) {
                surplus.add(question);
            }
            for (Question question : ordered.subList(0, Math.min(kept, ordered.size()))) {
                left.add(question.fact().value());
            }
        }
        return surplus;
    }

    /** How many of each kind that is too frequent may stay, so that each is three in ten of what stays. */
    private Map<String, Integer> most(Map<String, List<Question>> kinds) {
        Map<String, Integer> most = new HashMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            int others = questions.size();
            for (String kind : most.keySet()) {
                others -= kinds.getOrDefault(kind, List.of()).size();
            }
            int each = Math.max(FEW, (int) (MOST * others / (1 - MOST * most.size())));
            int all = others + each * most.size();
            most.replaceAll((kind, count) -> each);
            for (Map.Entry<String, List<Question>> kind : kinds.entrySet()) {
                int size = kind.getValue().size();
                if (!most.containsKey(kind.getKey()) && size > FEW && size > MOST * all) {
                    most.put(kind.getKey(), each);
                    changed = true;
                }
            }
        }
        return most;
    }

    /** Cells not yet asked first, then evenly over the rows of each table: every other one, then those between. */
    private static List<Question> ordered(List<Question> questions, Set<String> asked) {
        Map<String, Integer> counts = new HashMap<>();
        Map<Question, Integer> places = new HashMap<>();
        for (Question question : questions) {
            List<String> headings = question.source().breadcrumb();
            int place = counts.merge(headings.get(headings.size() - 1), 1, Integer::sum) - 1;
            places.put(question, Integer.reverse(place) >>> 1);
        }
        List<Question> ordered = new ArrayList<>(questions);
        ordered.sort(Comparator.comparing(
                        (Question question) -> asked.contains(question.fact().value()))
                .thenComparing(question -> places.getOrDefault(question, 0))
                .thenComparing(question -> String.join("\n", question.source().breadcrumb()))
                .thenComparingInt(question -> question.source().fromLine()));
        return ordered;
    }
}
