package studyhall.standings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What a board counts. A week begins on Monday. */
public enum Period {
    TODAY,
    WEEK,
    MONTH,
    SEASON,
    ALL;

    /** A board of all time begins before anybody played. */
    static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    /**
     * The first day of the period that a day is in.
     *
     * @param season the first day of the season that the day is in
     */
    LocalDate start(LocalDate day, LocalDate season) {
        return switch (this) {
            case TODAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case SEASON -> season;
            case ALL -> EVER;
        };
    }

    /** As typed: {@code today}, {@code week}, {@code month}, {@code season}, {@code all}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Period of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
