package studyhall.app.doctor;

import java.time.Duration;
import java.util.Optional;

/** Whether a platform's clock, which it tells with each answer to the second, is ours. */
final class PlatformClock {
    /** Slack refuses what is five minutes off; a minute already is no jitter of a network. */
    private static final Duration APART = Duration.ofMinutes(1);

    private PlatformClock() {}

    static Optional<Finding> trouble(String platform, Optional<Duration> ahead) {
        return ahead.filter(difference -> difference.abs().compareTo(APART) > 0)
                .map(difference -> Finding.wrong(
                        "clock",
                        "This machine's clock is " + difference.abs().toSeconds() + " s "
                                + (difference.isNegative() ? "before " : "behind ") + platform + "'s.",
                        "Set it by NTP (timedatectl set-ntp true): what is signed with another time is refused."));
    }
}
