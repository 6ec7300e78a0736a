package studyhall.schedule;

import java.time.DayOfWeek;
import java.util.Locale;

/** What a channel may have by the clock, in the order in which one post shows it. */
public enum Activity {
    /** The end of the season on the day after the exam; comes once and in place of the others. */
    CLOSING(Days.daily()),
    TIP(Days.weekdays()),
    CHALLENGE(Days.weekdays()),
    RECAP(Days.on(DayOfWeek.MONDAY));

    private final Days usual;

    Activity(Days usual) {
        this.usual = usual;
    }

    /** The days on which it happens when nobody chose others. */
    public Days usualDays() {
        return usual;
    }

    /** As typed: {@code tip}, {@code challenge}, {@code recap}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Activity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
