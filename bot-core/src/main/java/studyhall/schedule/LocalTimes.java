package studyhall.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * A time of day on some days in a time zone, as instants: each local date once, whatever the clocks do. Where the clocks
 * are put forward over the time, the first instant after the gap; where they are put back over it, the earlier of the two.
 * A date that a zone leaves out altogether, as Samoa did with 30 December 2011, is no date there.
 *
 * @param at to the minute
 */
public record LocalTimes(LocalTime at, ZoneId zone, Days days) {
    /** A week, and the dates that a zone may leave out. */
    private static final int LONGEST_WAIT = 16;

    /** The instant that stands for a date; empty when the zone has no such date. Days of the week are not looked at. */
    public Optional<Instant> on(LocalDate date) {
        ZoneRules rules = zone.getRules();
        LocalDateTime local = LocalDateTime.of(date, at);
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (!offsets.isEmpty()) {
            // of two, the first is the one before the clocks are put back
            return Optional.of(local.toInstant(offsets.get(0)));
        }
        ZoneOffsetTransition gap = rules.getTransition(local);
        boolean exists = gap.getDateTimeBefore().isAfter(date.atStartOfDay())
                || gap.getDateTimeAfter().isBefore(date.plusDays(1).atStartOfDay());
        return exists ? Optional.of(gap.getInstant()) : Optional.empty();
    }

    /** The first occurrence on a date after this one. */
    public Occurrence after(LocalDate date) {
        LocalDate next = date;
        for (int i = 0; i < LONGEST_WAIT; i++) {
            next = next.plusDays(1);
            if (days.include(next.getDayOfWeek())) {
                Optional<Instant> instant = on(next);
                if (instant.isPresent()) {
                    return new Occurrence(next, instant.get());
                }
            }
        }
        throw new IllegalStateException("No " + days.words() + " in " + zone + " after " + date);
    }

    /** The first occurrence that is later than an instant. */
    public Occurrence after(Instant instant) {
        Occurrence next = after(today(instant).minusDays(2));
        while (!next.at().isAfter(instant)) {
            next = after(next.date());
        }
        return next;
    }

    /** The local date at an instant. */
    public LocalDate today(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** When the day is over on which an occurrence may still be made up for. */
    public Instant endOf(Occurrence occurrence) {
        Instant midnight = occurrence.date().plusDays(1).atStartOfDay(zone).toInstant();
        // a gap that ends at midnight puts the occurrence itself on the next day
        return midnight.isAfter(occurrence.at())
                ? midnight
                : occurrence.date().plusDays(2).atStartOfDay(zone).toInstant();
    }

    /**
     * What is due of all that has come since an occurrence was awaited.
     *
     * @param post the occurrence to make good now; empty when its day is over, or it is not due yet after all
     * @param skipped occurrences whose day went by
     * @param next what is awaited from now on
     */
    public record Due(Optional<Occurrence> post, int skipped, Occurrence next) {}

    /** Looks at an awaited date once its time seems to have come; rules of zones may have changed since it was stored. */
    public Due due(LocalDate awaited, Instant now) {
        Occurrence first =
                on(awaited).map(instant -> new Occurrence(awaited, instant)).orElseGet(() -> after(awaited));
        if (first.at().isAfter(now)) {
            return new Due(Optional.empty(), 0, first);
        }
        int skipped = 0;
        Occurrence last = first;
        Occurrence next = after(first.date());
        while (!next.at().isAfter(now)) {
            skipped++;
            last = next;
            next = after(last.date());
        }
        boolean inTime = now.isBefore(endOf(last));
        return new Due(inTime ? Optional.of(last) : Optional.empty(), inTime ? skipped : skipped + 1, next);
    }
}
