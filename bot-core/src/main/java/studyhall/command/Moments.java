package studyhall.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.chat.Message;

/** Times and dates as people type and read them. */
final class Moments {
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})(?:[:.h]([0-9]{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Moments() {}

    /**
     * A time of day: {@code 8}, {@code 08:00}, {@code 6pm}.
     *
     * @throws UserError when it is none
     */
    static LocalTime time(String typed) {
        Matcher matcher = TIME.matcher(typed.strip());
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            boolean half = matcher.group(3) != null;
            boolean afternoon = half && matcher.group(3).equalsIgnoreCase("pm");
            boolean fits = half ? hour >= 1 && hour <= 12 : hour <= 23;
            if (fits && minute <= 59) {
                return LocalTime.of(half ? hour % 12 + (afternoon ? 12 : 0) : hour, minute);
            }
        }
        throw new UserError(Message.text(
                Usage.quoted(typed) + " is no time of day that I can read. Type it like `08:00` or `18:30`."));
    }

    /**
     * A date in the form {@code 2026-06-30}.
     *
     * @throws UserError when it is none
     */
    static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new UserError(Message.text(
                    Usage.quoted(typed) + " is no date that I can read. Type year, month and day like `2026-06-30`."));
        }
    }

    /** {@code Thursday 4 June}. */
    static String wholeDay(LocalDate date) {
        return WHOLE_DAY.format(date);
    }

    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** {@code Tue 2 June}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code today 08:00}, {@code tomorrow 08:00}, {@code Tue 2 June 08:00}, on the clocks of a zone. */
    static String words(Instant moment, ZoneId zone, Instant now) {
        ZonedDateTime local = moment.atZone(zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), local.toLocalDate());
        String day = days == 0 ? "today" : days == 1 ? "tomorrow" : DAY.format(local);
        return day + " " + CLOCK.format(local);
    }
}
