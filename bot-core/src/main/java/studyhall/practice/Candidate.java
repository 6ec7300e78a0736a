package studyhall.practice;

/**
 * A fact that might be asked next, the most urgent first.
 *
 * @param fact its key
 * @param why for what reason
 * @param note the file that stated it, for what was learned before; else empty
 * @param question the short id of the question that was missed; else empty
 */
public record Candidate(String fact, Why why, String note, String question) {
    /** In the order in which they come. */
    public enum Why {
        /** Learned, and now to be asked again. */
        DUE,
        /** Got wrong in a quiz, and not practised since. */
        MISSED,
        /** Not practised yet. */
        NEW,
        /** Forgotten or new some minutes ago; asked again before its minutes are over when nothing else is left. */
        SOON
    }
}
