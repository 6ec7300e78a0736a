package studyhall.command;

import java.time.Duration;

/** How long something takes, in words. */
final class Spans {
    private Spans() {}

    /** {@code 40 seconds}, {@code 24 minutes}, {@code 1 hour 30 minutes}; whole minutes from two on, never none. */
    static String words(Duration span) {
        long seconds = Math.max(1, span.toSeconds());
        if (seconds < 90) {
            return count(seconds, "second");
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 60) {
            return count(minutes, "minute");
        }
        return count(minutes / 60, "hour") + (minutes % 60 == 0 ? "" : " " + count(minutes % 60, "minute"));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
