package studyhall.discord;

import java.time.Instant;
import java.util.regex.Pattern;

/** Discord's ids, which carry the platform's own time in milliseconds since 2015. */
final class Snowflake {
    private static final long EPOCH_MILLIS = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    private Snowflake() {}

    static Instant time(long id) {
        return Instant.ofEpochMilli((id >>> TIME_SHIFT) + EPOCH_MILLIS);
    }

    /** The least id of an instant. */
    static long first(Instant at) {
        return Math.max(0, at.toEpochMilli() - EPOCH_MILLIS) << TIME_SHIFT;
    }

    static boolean is(String text) {
        return DIGITS.matcher(text).matches();
    }
}
