package studyhall.quiz;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import studyhall.chat.SmallMarkdown;

/**
 * A challenge as it is stored: a quiz whose rounds are all open at once.
 *
 * @param date the local day of its channel
 * @param zone of that day
 * @param closesAt the last instant at which a tap counts
 * @param postKey the post that carries it; empty when it is a message of its own
 * @param league the league that plays it; empty when only this channel does
 */
record Challenge(
        Quiz quiz, LocalDate date, ZoneId zone, Instant closesAt, Optional<String> postKey, Optional<InLeague> league) {
    /**
     * What it is a place of.
     *
     * @param workspace the league's own
     * @param quiz the challenge there, where the answers of all places come together
     * @param name from outside, so escape it
     */
    record InLeague(long workspace, long quiz, String name) {}

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    /** Platforms let old messages be edited less often, so a count on one is left as it is. */
    private static final Duration COUNTED = Duration.ofMinutes(50);

    /** {@code 20:00 Berlin time}; with the day of the week where that is not the challenge's own. */
    String closing() {
        boolean sameDay = LocalDate.ofInstant(closesAt, zone).equals(date);
        return (sameDay ? CLOCK : DAY).format(closesAt.atZone(zone)) + " " + city();
    }

    private String city() {
        String id = zone.getId();
        return zone.getRules().isFixedOffset()
                        && zone.getRules().getOffset(closesAt).getTotalSeconds() == 0
                ? "UTC"
                : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
    }

    /** Where all answers to it are: its own, or those of all places of the league. */
    Quiz everywhere() {
        return league.map(all -> quiz.at(all.workspace(), all.quiz(), quiz.round(), quiz.day()))
                .orElse(quiz);
    }

    /** {@code Challenge of the day}, with the league's name. */
    String title() {
        return league.map(all -> "Challenge of the day, " + SmallMarkdown.escape(all.name()))
                .orElse("Challenge of the day");
    }

    boolean open() {
        return quiz.live();
    }

    /** Whether its message tells at this instant how many have answered. */
    boolean counts(Instant now) {
        return open()
                && quiz.message()
                        .map(message -> message.at().plus(COUNTED))
                        .filter(until -> now.isBefore(until) && now.isBefore(closesAt.minusSeconds(60)))
                        .isPresent();
    }
}
