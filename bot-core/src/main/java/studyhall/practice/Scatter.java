package studyhall.practice;

import java.util.SplittableRandom;

/**
 * Scatters intervals, by the ranges that the Open Spaced Repetition project publishes with its scheduler: a day, and of the
 * days between 2.5 and 7 a share of 0.15, between 7 and 20 of 0.1, beyond of 0.05, to either side.
 */
final class Scatter {
    /** Shorter intervals are kept. */
    private static final double LEAST = 2.5;

    private static final double[] FROM = {2.5, 7, 20};
    private static final double[] TO = {7, 20, Double.POSITIVE_INFINITY};
    private static final double[] SHARE = {0.15, 0.1, 0.05};

    private Scatter() {}

    /** The shortest and the longest that an interval of whole days may become. */
    record Range(long shortest, long longest) {}

    static Range range(long days) {
        if (days < LEAST) {
            return new Range(days, days);
        }
        double either = 1;
        for (int i = 0; i < SHARE.length; i++) {
            either += SHARE[i] * Math.max(0, Math.min(days, TO[i]) - FROM[i]);
        }
        long longest = Math.min(Fsrs.MAX_DAYS, (long) Math.rint(days + either));
        return new Range(Math.min(longest, Math.max(2, (long) Math.rint(days - either))), longest);
    }

    /** One of them, each as likely; the same for the same seed. */
    static long days(long days, long seed) {
        Range range = range(days);
        return range.shortest() + new SplittableRandom(seed).nextLong(range.longest() - range.shortest() + 1);
    }
}
