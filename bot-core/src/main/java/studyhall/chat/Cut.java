package studyhall.chat;

/** Cuts text to a limit, with an ellipsis, never through a surrogate pair. */
public final class Cut {
    private Cut() {}

    /** The text, or its start and an ellipsis: at most {@code limit} UTF-16 units, which is what platforms count. */
    public static String at(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
