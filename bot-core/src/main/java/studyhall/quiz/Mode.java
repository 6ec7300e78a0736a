package studyhall.quiz;

import java.util.Locale;

/** How a quiz is played. */
public enum Mode {
    /** No points for speed; a round closes when all who joined have answered, or after the time. */
    CALM,
    /** Points for speed, which fall only after the reading time; a round closes after the time. */
    LIVE,
    /** A tap is a proposal to one's team; the majority counts when the round closes. */
    TEAM,
    /** All rounds are open at once and for hours, each person is asked alone, and there are no points for speed. */
    CHALLENGE;

    /** As typed: {@code calm}, {@code live}, {@code team}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Mode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
