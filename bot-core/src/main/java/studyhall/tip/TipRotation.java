package studyhall.tip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import studyhall.note.FactKey;
import studyhall.note.Source;

/**
 * Which tip comes next in a channel: none again until all are through, the topic that has waited longest first, where
 * topics that the channel answers badly wait less, and in a topic what its author marked most strongly. Once all are
 * through, what was missed most comes first. Before an exam, what is marked at all is through in time. Everything
 * follows from what was shown and a seed, so that any replica answers the same. Immutable and thread-safe.
 */
public final class TipRotation {
    /** While there are more than twice as many posts left as marked tips, unmarked ones may have their turn. */
    private static final int SLACK = 2;

    /** A topic that is always answered wrong comes this much more often than one that is always answered right. */
    private static final double WORST = 4;

    /** What a channel has answered wrong, each as a share from 0 to 1. */
    public interface Missed {
        double ofTopic(String topic);

        double ofFact(FactKey fact);

        /** Of a channel that has answered nothing. */
        static Missed nothing() {
            return new Missed() {
                @Override
                public double ofTopic(String topic) {
                    return 0;
                }

                @Override
                public double ofFact(FactKey fact) {
                    return 0;
                }
            };
        }
    }

    private final List<Tip> tips;
    private final Map<FactKey, Tip> byKey = new HashMap<>();
    private final long seed;

    /**
     * A rotation.
     *
     * @param tips all that may be shown, each with a key of its own
     * @param seed makes channels begin in different places
     */
    public TipRotation(List<Tip> tips, long seed) {
        this.tips = List.copyOf(tips);
        this.seed = seed;
        tips.forEach(tip -> byKey.putIfAbsent(tip.key(), tip));
    }

    /**
     * The next tip.
     *
     * @param shown what the channel has seen, the oldest first; keys of tips that are gone do no harm
     * @param postsLeft how many posts, this one among them, remain until the exam; empty without one
     * @param missed what the channel answers badly
     * @return empty when there are no tips
     */
    public Optional<Tip> next(List<FactKey> shown, OptionalInt postsLeft, Missed missed) {
        Set<FactKey> seen = new HashSet<>();
        Map<String, Integer> lastOfTopic = new HashMap<>();
        int round = 0;
        for (int i = 0; i < shown.size(); i++) {
            Tip tip = byKey.get(shown.get(i));
            if (tip != null) {
                lastOfTopic.put(topic(tip), i);
                seen.add(tip.key());
                if (seen.size() == byKey.size()) {
                    seen.clear();
                    round++;
                }
            }
        }
        List<Tip> left = new ArrayList<>(
                tips.stream().filter(tip -> !seen.contains(tip.key())).toList());
        if (left.size() > 1 && !shown.isEmpty()) {
            // the last of one round is not the first of the next
            left.removeIf(tip -> tip.key().equals(shown.get(shown.size() - 1)));
        }
        List<Tip> marked = left.stream().filter(Tip::marked).toList();
        boolean hurry = !marked.isEmpty() && postsLeft.isPresent() && postsLeft.getAsInt() <= SLACK * marked.size();
        long salt = seed + round;
        boolean again = round > 0;
        return (hurry ? marked : left)
                .stream()
                        .min(Comparator.comparingDouble((Tip tip) -> again ? -missed.ofFact(tip.key()) : 0)
                                .thenComparingDouble(tip -> -weight(
                                        shown.size() - lastOfTopic.getOrDefault(topic(tip), -1),
                                        missed.ofTopic(topic(tip))))
                                .thenComparingLong(tip -> hash(salt, topic(tip)))
                                .thenComparingInt(Tip::rank)
                                .thenComparingLong(tip -> hash(salt, tip.key().value()))
                                .thenComparing(tip -> tip.key().value()));
    }

    /** Posts that a topic has waited, more where it is answered badly. */
    private static double weight(int waited, double wrong) {
        return waited * (1 + (WORST - 1) * wrong);
    }

    private static String topic(Tip tip) {
        return topic(tip.source());
    }

    /** A note's second-level section: its file and heading, with a line's end between them. */
    public static String topic(Source source) {
        List<String> breadcrumb = source.breadcrumb();
        return source.file() + "\n" + (breadcrumb.size() > 1 ? breadcrumb.get(1) : "");
    }

    private static long hash(long seed, String text) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }
}
