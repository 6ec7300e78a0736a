package studyhall.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studyhall.question.Draft.Distractor;
import studyhall.question.archetype.Numbers;
import studyhall.question.gate.Distinct;

/**
 * Which of the sound distractors stand beside the key, and in which order: known to be wrong before merely unstated, near
 * neighbours before far ones, lengths like the key's, and the key at every place equally often. All by hashes of what is
 * asked, never by chance or by the order of the notes, so that the same notes give the same questions.
 */
final class Choosing {
    private static final int WANTED = 3;

    private Choosing() {}

    /** At most three that differ from each other. */
    static List<Distractor> of(Draft draft, FactBase base) {
        long seed = hash(draft.id().value());
        List<Distractor> ranked = new ArrayList<>(draft.distractors());
        Comparator<Distractor> order = Comparator.comparing((Distractor distractor) -> distractor.grade())
                .thenComparing(distractor -> likeness(draft, distractor))
                .thenComparing(distractor -> hash(seed + distractor.text()));
        if (ranked.size() > 8) {
            // the nearest come first in the draft
            List<Distractor> near = new ArrayList<>(ranked.subList(0, 8));
            near.sort(order);
            near.addAll(ranked.subList(8, ranked.size()));
            ranked = near;
        } else {
            ranked.sort(order);
        }
        List<Distractor> distinct = new ArrayList<>();
        for (Distractor distractor : ranked) {
            if (distinct.stream().noneMatch(other -> Distinct.same(other.text(), distractor.text(), base))) {
                distinct.add(distractor);
            }
        }
        return draft.sort() == Draft.Sort.NUMERIC && distinct.size() > WANTED
                ? ranked(draft, distinct, seed)
                : List.copyOf(distinct.subList(0, Math.min(WANTED, distinct.size())));
    }

    /** Numbers around the key so that it stands at the place that the seed says, where there are enough of them. */
    private static List<Distractor> ranked(Draft draft, List<Distractor> distinct, long seed) {
        double key = Numbers.first(draft.key());
        double keyEnd = Numbers.last(draft.key());
        List<Distractor> lower = new ArrayList<>();
        List<Distractor> higher = new ArrayList<>();
        for (Distractor distractor : distinct) {
            double value = Numbers.first(distractor.text());
            boolean below = value < key || (value == key && Numbers.last(distractor.text()) < keyEnd);
            (below ? lower : higher).add(distractor);
        }
        int below = (int) Math.floorMod(seed, 4L);
        below = Math.max(Math.min(below, lower.size()), WANTED - higher.size());
        List<Distractor> chosen = new ArrayList<>(lower.subList(0, below));
        chosen.addAll(higher.subList(0, WANTED - below));
        return chosen;
    }

    private static int likeness(Draft draft, Distractor distractor) {
        int key = draft.key().length();
        int other = distractor.text().length();
        int difference = Math.abs(key - other) * 4 / Math.max(1, Math.max(key, other));
        return difference;
    }

    static Question question(Draft draft) {
        List<Option> options = new ArrayList<>();
        Option key = new Option(capital(draft.key()), Optional.empty());
        options.add(key);
        for (Distractor distractor : draft.distractors()) {
            options.add(new Option(
                    capital(distractor.text()),
                    Optional.of(new Option.Evidence(distractor.grade(), distractor.trueOf(), distractor.line()))));
        }
        String id = draft.id().value();
        if (draft.sort() == Draft.Sort.NUMERIC) {
            options.sort(Comparator.comparingDouble((Option option) -> Numbers.first(option.text()))
                    .thenComparingDouble(option -> Numbers.last(option.text()))
                    .thenComparing(Option::text));
        } else {
            options.sort(Comparator.comparing((Option option) -> hash(id + "|" + option.text()))
                    .thenComparing(Option::text));
        }
        return new Question(
                draft.id(),
                draft.fact().key(),
                draft.fact().meta().version(),
                draft.archetype(),
                draft.stem(),
                options,
                options.indexOf(key),
                Quotes.explain(draft),
                draft.fact().source());
    }

    /** Options begin alike, or the odd one would stand out. */
    private static String capital(String text) {
        char first = text.charAt(0);
        return Character.isLowerCase(first) && (text.length() < 2 || !Character.isUpperCase(text.charAt(1)))
                ? Character.toUpperCase(first) + text.substring(1)
                : text;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        // the low bits of FNV are weak; fold the high ones in
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }
}
