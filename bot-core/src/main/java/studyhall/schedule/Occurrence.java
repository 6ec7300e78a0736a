package studyhall.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time at which a schedule is due.
 *
 * @param date the local date that it stands for, once; where a gap of the clocks ends at midnight, the instant may be the
 *     first of the next date
 * @param at when
 */
public record Occurrence(LocalDate date, Instant at) {}
