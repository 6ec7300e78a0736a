package studyhall.question;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much was tried: soundness means nothing without the yield beside it.
 *
 * @param drafts by archetype
 * @param refusals by gate; a draft is refused by one gate only
 */
public record Tally(Map<String, Integer> drafts, Map<String, Integer> refusals) {
    public Tally {
        drafts = java.util.Collections.unmodifiableMap(new TreeMap<>(drafts));
        refusals = java.util.Collections.unmodifiableMap(new TreeMap<>(refusals));
    }

    public int allDrafts() {
        return drafts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int allRefusals() {
        return refusals.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Questions for each hundred lines that may state something.
     *
     * @param contentLines lines that are neither blank nor headings; at least 1
     */
    public double yield(long contentLines) {
        return 100.0 * (allDrafts() - allRefusals()) / contentLines;
    }

    /** Both together. */
    public Tally plus(Tally other) {
        Map<String, Integer> all = new TreeMap<>(drafts);
        other.drafts.forEach((archetype, count) -> all.merge(archetype, count, Integer::sum));
        Map<String, Integer> refused = new TreeMap<>(refusals);
        other.refusals.forEach((gate, count) -> refused.merge(gate, count, Integer::sum));
        return new Tally(all, refused);
    }

    /** Counts while questions are written. */
    static final class Counting {
        private final Map<String, Integer> drafts = new TreeMap<>();
        private final Map<String, Integer> refusals = new TreeMap<>();

        void draft(Draft draft) {
            drafts.merge(draft.archetype(), 1, Integer::sum);
        }

        void refused(Refusal refusal) {
            refusals.merge(refusal.gate(), 1, Integer::sum);
        }

        Tally sum() {
            return new Tally(drafts, refusals);
        }
    }
}
