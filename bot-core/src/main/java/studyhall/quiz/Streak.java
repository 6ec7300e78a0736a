package studyhall.quiz;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;

/**
 * Challenges that somebody answered in a row, by the local days of their channel. Days without a challenge do not matter.
 * One missed day of each week (Monday to Sunday) is forgiven, but never three in a row: where a challenge comes once a
 * week, somebody who left would else go on for ever.
 *
 * @param days how many were answered up to {@code lastOn}
 * @param best the most there ever were
 * @param lastOn the last day that was answered
 * @param frozenOn the last missed day that was forgiven
 */
record Streak(int days, int best, LocalDate lastOn, Optional<LocalDate> frozenOn) {
    private static final int FORGIVEN_IN_A_ROW = 2;

    static Streak begun(LocalDate day) {
        return new Streak(1, 1, day, Optional.empty());
    }

    /**
     * With one more day.
     *
     * @param day answered just now; one that is not after {@code lastOn} changes nothing
     * @param missed days with a challenge between {@code lastOn} and {@code day}, in order
     */
    Streak answered(LocalDate day, List<LocalDate> missed) {
        if (!day.isAfter(lastOn)) {
            return this;
        }
        if (!survives(missed)) {
            return new Streak(1, best, day, frozenOn);
        }
        Optional<LocalDate> frozen = missed.isEmpty() ? frozenOn : Optional.of(missed.get(missed.size() - 1));
        return new Streak(days + 1, Math.max(best, days + 1), day, frozen);
    }

    /** What it comes to after missed days: 0 when they broke it. */
    int after(List<LocalDate> missed) {
        return survives(missed) ? days : 0;
    }

    private boolean survives(List<LocalDate> missed) {
        if (missed.size() > FORGIVEN_IN_A_ROW) {
            return false;
        }
        LocalDate frozen = frozenOn.orElse(LocalDate.MIN);
        for (LocalDate day : missed) {
            if (sameWeek(day, frozen)) {
                return false;
            }
            frozen = day;
        }
        return true;
    }

    private static boolean sameWeek(LocalDate one, LocalDate other) {
        return !other.equals(LocalDate.MIN)
                && one.get(IsoFields.WEEK_BASED_YEAR) == other.get(IsoFields.WEEK_BASED_YEAR)
                && one.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == other.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
