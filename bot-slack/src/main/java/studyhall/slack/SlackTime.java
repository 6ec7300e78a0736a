package studyhall.slack;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Slack's times: seconds since 1970 with microseconds behind a point, such as {@code 1767225600.123456}. */
final class SlackTime {
    private static final Pattern TS = Pattern.compile("([0-9]{1,11})\\.([0-9]{1,6})");

    private SlackTime() {}

    /** The instant, or empty for what is no time of Slack's. */
    static Optional<Instant> of(@Nullable String ts) {
        Matcher parts = TS.matcher(ts == null ? "" : ts);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong((parts.group(2) + "000000").substring(0, 6));
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(parts.group(1)), micros * 1_000));
    }
}
