package studyhall.schedule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import studyhall.note.FactKey;
import studyhall.tip.Tip;
import studyhall.tip.TipRotation.Missed;

/** Which tip comes next in a channel. Thread-safe, and the same on all replicas. */
@FunctionalInterface
public interface TipChoice {
    /**
     * The next tip.
     *
     * @param tips all that the channel may see
     * @param shown what it has seen, the oldest first
     * @param postsLeft how many posts remain until the exam, this one among them; empty without an exam
     * @param seed the channel's
     * @param missed what the channel answers badly
     * @return empty when there are no tips
     */
    Optional<Tip> next(List<Tip> tips, List<FactKey> shown, OptionalInt postsLeft, long seed, Missed missed);
}
