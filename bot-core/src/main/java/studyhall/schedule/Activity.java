package studyhall.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** What a channel may have by the clock, in the order in which one post shows it. */
public enum Activity {
    /** The end of the season on the day after the exam; comes once and in place of the others. */
    CLOSING(Days.daily()),
    TIP(Days.weekdays()),
    CHALLENGE(Days.weekdays()),
    /** Tells in the morning that there is a quiz today. */
    CALL(Days.on(DayOfWeek.THURSDAY)),
    RECAP(Days.on(DayOfWeek.MONDAY)),
    /** Tells ten minutes before that the quiz is about to begin. */
    SOON(Days.on(DayOfWeek.THURSDAY)),
    QUIZ(Days.on(DayOfWeek.THURSDAY));

    /** How long before a quiz people are reminded of it. */
    static final Duration REMINDED = Duration.ofMinutes(10);

    /** Nobody waits longer for a quiz that does not begin. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Days usual;

    Activity(Days usual) {
        this.usual = usual;
    }

    /** Those that organisers plan; the others come with them. */
    public static List<Activity> planned() {
        return List.of(TIP, CHALLENGE, QUIZ, RECAP);
    }

    /** The days on which it happens when nobody chose others. */
    public Days usualDays() {
        return usual;
    }

    /** When it happens when nobody chose another time. */
    public LocalTime usualTime() {
        return this == QUIZ ? LocalTime.of(18, 0) : MORNING;
    }

    /** As typed: {@code tip}, {@code challenge}, {@code quiz}, {@code recap}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Activity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What is planned, paused and removed together with it. */
    List<Activity> companions() {
        return this == QUIZ ? List.of(CALL, SOON) : List.of();
    }

    /** Whether it goes into the one post of a morning; what has a minute of its own does not. */
    boolean combines() {
        return this != SOON && this != QUIZ;
    }

    /** Whether it comes less often where nobody touches anything. */
    boolean daily() {
        return this == TIP || this == CHALLENGE;
    }

    /** How long it makes sense after its time; the day's end bounds it too. */
    Duration lasts() {
        return switch (this) {
            case SOON -> REMINDED;
            case QUIZ -> PATIENCE;
            default -> Duration.ofDays(2);
        };
    }
}
