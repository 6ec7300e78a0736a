package studyhall.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The day of an exam, in words as seen from another day. */
public record Exam(LocalDate date) {
    /** {@code in 12 days}, {@code tomorrow}, {@code today}; empty once it is over. */
    public String when(LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days < 0) {
            return "";
        }
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }

    /** {@code exam in 12 days}, {@code exam tomorrow}, {@code exam today}; empty once it is over. */
    public String from(LocalDate today) {
        String when = when(today);
        return when.isEmpty() ? "" : "exam " + when;
    }
}
