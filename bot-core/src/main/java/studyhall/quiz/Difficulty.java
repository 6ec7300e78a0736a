package studyhall.quiz;

import java.util.Locale;

/** How hard a quiz is meant to be for those who play in its channel. */
public enum Difficulty {
    EASY(0.85),
    /** Hard enough to learn from, easy enough to go on. */
    MIXED(0.7),
    HARD(0.55);

    private final double expected;

    Difficulty(double expected) {
        this.expected = expected;
    }

    /** The share of right answers that questions are chosen for, from 0 to 1. */
    double expected() {
        return expected;
    }

    /** As typed: {@code easy}, {@code mixed}, {@code hard}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Difficulty of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
