package studyhall.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.delivery.Withdrawal;
import studyhall.storage.DatabaseClock;

/**
 * How often a channel is written to when nobody answers. After {@link #PATIENCE} posts in a row that nobody touched, an
 * organiser is asked, and daily posts come once a week until somebody presses something. Thread-safe.
 */
public final class Silence {
    /** Posts in a row that nobody touched. */
    static final int PATIENCE = 5;

    private final Jdbi jdbi;
    private final DatabaseClock clock;

    public Silence(Jdbi jdbi, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Counts a post that now stands in its channel. */
    static void posted(Handle handle, long workspace, String channel) {
        handle.createUpdate("""
                        UPDATE study_channel SET untouched = untouched + 1
                        WHERE workspace_id = :workspace AND channel = :channel""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .execute();
    }

    /** Somebody has pressed something below a post of the channel. */
    public void touched(long workspace, String channel) {
        boolean counted = jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE study_channel SET untouched = 0
                        WHERE workspace_id = :workspace AND channel = :channel
                          AND (untouched > 0 OR rhythm = 'QUIET')""")
                        .bind("workspace", workspace)
                        .bind("channel", channel)
                        .execute()
                == 1);
        if (counted) {
            jdbi.useTransaction(handle -> {
                if (set(handle, workspace, channel, Rhythm.USUAL, Optional.of(Rhythm.QUIET))) {
                    renew(handle, workspace, channel);
                }
            });
        }
    }

    /** Goes on as planned; the posts so far are forgiven. */
    public void keep(long workspace, String channel) {
        change(workspace, channel, Rhythm.USUAL);
    }

    /** Once a week from now on, whatever people press. */
    public void weekly(long workspace, String channel) {
        change(workspace, channel, Rhythm.WEEKLY);
    }

    private void change(long workspace, String channel, Rhythm rhythm) {
        jdbi.useTransaction(handle -> {
            set(handle, workspace, channel, rhythm, Optional.empty());
            renew(handle, workspace, channel);
        });
    }

    /** Lets all that the channel has rest. */
    public void pause(long workspace, String channel) {
        jdbi.useTransaction(handle -> {
            set(handle, workspace, channel, Rhythm.USUAL, Optional.empty());
            handle.createUpdate("""
                            UPDATE schedule SET paused = true, held = ''
                            WHERE workspace_id = :workspace AND channel = :channel AND NOT paused""")
                    .bind("workspace", workspace)
                    .bind("channel", channel)
                    .execute();
            List<String> all = Stream.of(Activity.values()).map(Activity::name).toList();
            Withdrawal.of(handle, workspace, channel, all);
        });
    }

    static boolean set(Handle handle, long workspace, String channel, Rhythm rhythm, Optional<Rhythm> instead) {
        return handle.createUpdate("""
                        UPDATE study_channel SET rhythm = :rhythm, untouched = 0
                        WHERE workspace_id = :workspace AND channel = :channel
                          AND (:instead::text IS NULL OR rhythm = :instead)""")
                        .bind("rhythm", rhythm.name())
                        .bind("instead", instead.map(Rhythm::name).orElse(null))
                        .bind("workspace", workspace)
                        .bind("channel", channel)
                        .execute()
                == 1;
    }

    static Rhythm rhythm(Handle handle, long workspace, String channel) {
        return handle.createQuery("""
                        SELECT rhythm FROM study_channel WHERE workspace_id = :workspace AND channel = :channel""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .mapTo(String.class)
                .findOne()
                .map(Rhythm::valueOf)
                .orElse(Rhythm.USUAL);
    }

    /** Works out anew when what comes daily comes next. */
    private void renew(Handle handle, long workspace, String channel) {
        Instant now = clock.now(handle);
        Rhythm rhythm = rhythm(handle, workspace, channel);
        List<Schedule> all = handle.createQuery(Schedules.SELECT
                        + "WHERE workspace_id = :workspace AND channel = :channel FOR UPDATE OF schedule")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .map((row, context) -> Schedules.read(row))
                .list();
        for (Schedule schedule : all) {
            if (schedule.activity().daily()) {
                LocalTimes times = schedule.times();
                Occurrence next = rhythm == Rhythm.USUAL
                        ? Schedules.upcoming(handle, workspace, channel, schedule.activity(), times, now)
                        : times.after(endOfWeek(times.today(now)));
                handle.createUpdate("""
                                UPDATE schedule SET next_on = :date, next_at = :next
                                WHERE workspace_id = :workspace AND channel = :channel AND activity = :activity""")
                        .bind("date", next.date())
                        .bind("next", next.at())
                        .bind("workspace", workspace)
                        .bind("channel", channel)
                        .bind("activity", schedule.activity().name())
                        .execute();
            }
        }
    }

    /** What comes after a date in a rhythm. */
    static Occurrence after(Rhythm rhythm, LocalTimes times, LocalDate date) {
        return times.after(rhythm == Rhythm.USUAL ? date : endOfWeek(date));
    }

    private static LocalDate endOfWeek(LocalDate date) {
        return date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
