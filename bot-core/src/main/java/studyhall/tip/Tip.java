package studyhall.tip;

import studyhall.note.FactKey;
import studyhall.note.Source;

/**
 * A fact as a card for the morning.
 *
 * @param key the fact's
 * @param text understandable alone, at most {@value #MAX} characters, in the small Markdown
 * @param source the lines that it says
 * @param rank 0 for what the author marked most strongly, higher is less
 */
public record Tip(FactKey key, String text, Source source, int rank) {
    public static final int MAX = 300;

    /** The rank of what its author has not marked. */
    static final int UNMARKED = 3;

    /** Whether its author marked it: {@code #exam-tip}, {@code #gotcha} or {@code #important}. */
    public boolean marked() {
        return rank < UNMARKED;
    }
}
