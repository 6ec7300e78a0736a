package studyhall.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.delivery.Withdrawal;
import studyhall.schedule.Schedule.Pause;
import studyhall.storage.DatabaseClock;

/** What channels have by the clock, as organisers see and change it. Thread-safe. */
public final class Schedules {
    private static final Logger log = LoggerFactory.getLogger(Schedules.class);

    static final String SELECT = """
            SELECT schedule.*, workspace.platform, workspace.external
            FROM schedule JOIN workspace ON workspace.id = schedule.workspace_id
            """;

    private final Jdbi jdbi;
    private final DatabaseClock clock;

    public Schedules(Jdbi jdbi, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Sets what a channel has from its next time on, in place of what it had of this activity. */
    public Schedule set(
            long workspace, ChannelRef channel, Activity activity, LocalTimes times, String topic, long creator) {
        return jdbi.inTransaction(handle -> {
            hold(handle, workspace, channel);
            plan(handle, workspace, channel, activity, times, topic, creator, clock.now(handle));
            return find(handle, workspace, channel, activity).orElseThrow();
        });
    }

    /** The channel's row, held until the end of the transaction. */
    static void hold(Handle handle, long workspace, ChannelRef channel) {
        handle.createUpdate("""
                        INSERT INTO study_channel (workspace_id, channel) VALUES (:workspace, :channel)
                        ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .execute();
        handle.createQuery("""
                        SELECT 1 FROM study_channel WHERE workspace_id = :workspace AND channel = :channel
                        FOR UPDATE""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .mapTo(Integer.class)
                .one();
    }

    private static void plan(
            Handle handle,
            long workspace,
            ChannelRef channel,
            Activity activity,
            LocalTimes times,
            String topic,
            long creator,
            Instant now) {
        forgetExam(handle, workspace, channel, times.today(now));
        Occurrence next = upcoming(handle, workspace, channel.channel(), activity, times, now);
        write(handle, workspace, channel, activity, times, topic, creator, next);
        if (activity.daily()) {
            // whoever plans it anew wants it as planned
            Silence.set(handle, workspace, channel.channel(), Rhythm.USUAL, Optional.empty());
        }
        find(handle, workspace, channel, Activity.QUIZ)
                .filter(quiz -> quiz.pause() == Pause.NONE)
                .ifPresent(quiz -> Companions.of(
                                Activity.QUIZ, quiz.times(), morning(handle, workspace, channel.channel()))
                        .forEach((companion, when) -> write(
                                handle,
                                workspace,
                                channel,
                                companion,
                                when,
                                quiz.topic(),
                                quiz.creatorId(),
                                when.after(now))));
    }

    /** The next time that is not of a date which had its post already: each date has one, whatever is planned anew. */
    static Occurrence upcoming(
            Handle handle, long workspace, String channel, Activity activity, LocalTimes times, Instant now) {
        Occurrence next = times.after(now);
        while (handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM outbox WHERE workspace_id = :workspace AND channel = :channel
                                       AND local_date = :date AND kind = :kind)""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("date", next.date())
                .bind("kind", activity.name())
                .mapTo(Boolean.class)
                .one()) {
            next = times.after(next.date());
        }
        return next;
    }

    /** Whoever plans something after the closing has said how to go on: an exam that is over holds nothing back any more. */
    private static void forgetExam(Handle handle, long workspace, ChannelRef channel, LocalDate today) {
        int over = handle.createUpdate("""
                        UPDATE study_channel SET exam_on = NULL
                        WHERE workspace_id = :workspace AND channel = :channel AND exam_on < :today
                          AND NOT EXISTS (SELECT 1 FROM schedule
                                          WHERE workspace_id = :workspace AND channel = :channel
                                            AND activity = 'CLOSING' AND NOT paused)""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .bind("today", today)
                .execute();
        if (over > 0) {
            handle.createUpdate("""
                            DELETE FROM schedule WHERE workspace_id = :workspace AND channel = :channel
                              AND activity = 'CLOSING'""")
                    .bind("workspace", workspace)
                    .bind("channel", channel.channel())
                    .execute();
        }
    }

    /** When the channel gets its morning post. */
    private static Optional<LocalTime> morning(Handle handle, long workspace, String channel) {
        return handle.createQuery("""
                        SELECT min(at_local) FROM schedule
                        WHERE workspace_id = :workspace AND channel = :channel
                          AND activity IN ('TIP', 'CHALLENGE', 'RECAP') AND NOT paused""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .mapTo(LocalTime.class)
                .findOne();
    }

    private static void write(
            Handle handle,
            long workspace,
            ChannelRef channel,
            Activity activity,
            LocalTimes times,
            String topic,
            long creator,
            Occurrence next) {
        handle.createUpdate("""
                        INSERT INTO schedule
                            (workspace_id, channel, activity, at_local, zone, days, topic, creator_id, next_on, next_at)
                        VALUES (:workspace, :channel, :activity, :at, :zone, :days, :topic, :creator, :date, :next)
                        ON CONFLICT (workspace_id, channel, activity) DO UPDATE
                        SET at_local = excluded.at_local, zone = excluded.zone, days = excluded.days,
                            topic = excluded.topic, creator_id = excluded.creator_id, paused = false, held = '',
                            next_on = excluded.next_on, next_at = excluded.next_at""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .bind("activity", activity.name())
                .bind("at", times.at())
                .bind("zone", times.zone().getId())
                .bind("days", times.days().bits())
                .bind("topic", topic)
                .bind("creator", creator)
                .bind("date", next.date())
                .bind("next", next.at())
                .execute();
    }

    /** All of a workspace, by channel and in the order of activities. */
    public List<Schedule> list(long workspace) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "WHERE workspace_id = :workspace ORDER BY channel, activity")
                        .bind("workspace", workspace)
                        .map((row, context) -> read(row))
                        .list());
    }

    /** One of a channel. */
    public Optional<Schedule> find(long workspace, ChannelRef channel, Activity activity) {
        return jdbi.withHandle(handle -> find(handle, workspace, channel, activity));
    }

    static Optional<Schedule> find(Handle handle, long workspace, ChannelRef channel, Activity activity) {
        return handle.createQuery(SELECT + """
                        WHERE workspace_id = :workspace AND channel = :channel AND activity = :activity""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .bind("activity", activity.name())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Lets it rest until somebody resumes it, with what waits to be posted; empty when the channel has none. */
    public Optional<Schedule> pause(long workspace, ChannelRef channel, Activity activity) {
        return jdbi.inTransaction(handle -> {
            hold(handle, workspace, channel);
            handle.createUpdate("""
                            UPDATE schedule SET paused = true, held = ''
                            WHERE workspace_id = :workspace AND channel = :channel AND activity = ANY(:activities)""")
                    .bind("workspace", workspace)
                    .bind("channel", channel.channel())
                    .bind("activities", together(activity))
                    .execute();
            Withdrawal.of(handle, workspace, channel.channel(), List.of(together(activity)));
            return find(handle, workspace, channel, activity);
        });
    }

    /**
     * Goes on from the next time on, on the word of whoever says so; empty when the channel has none.
     *
     * @param creator our id of that person, who answers for it from now on
     */
    public Optional<Schedule> resume(long workspace, ChannelRef channel, Activity activity, long creator) {
        return find(workspace, channel, activity)
                .map(found -> set(workspace, channel, activity, found.times(), found.topic(), creator));
    }

    /** Ends it; false when the channel had none. */
    public boolean remove(long workspace, ChannelRef channel, Activity activity) {
        return jdbi.inTransaction(handle -> {
            hold(handle, workspace, channel);
            Withdrawal.of(handle, workspace, channel.channel(), List.of(together(activity)));
            return handle.createUpdate("""
                            DELETE FROM schedule
                            WHERE workspace_id = :workspace AND channel = :channel AND activity = ANY(:activities)""")
                            .bind("workspace", workspace)
                            .bind("channel", channel.channel())
                            .bind("activities", together(activity))
                            .execute()
                    > 0;
        });
    }

    private static String[] together(Activity activity) {
        return Stream.concat(Stream.of(activity), activity.companions().stream())
                .map(Activity::name)
                .toArray(String[]::new);
    }

    /** The day of a channel's exam. */
    public Optional<LocalDate> exam(long workspace, ChannelRef channel) {
        return jdbi.withHandle(handle -> exam(handle, workspace, channel.channel()));
    }

    /** Whether the weakest topic picks the tips of a channel. */
    public boolean weakestTips(long workspace, ChannelRef channel) {
        return jdbi.withHandle(handle -> weakestTips(handle, workspace, channel.channel()));
    }

    static boolean weakestTips(Handle handle, long workspace, String channel) {
        return handle.createQuery("""
                        SELECT weakest_tips FROM study_channel
                        WHERE workspace_id = :workspace AND channel = :channel""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** Lets the weakest topic pick the tips of a channel, or no longer. */
    public void weakestTips(long workspace, ChannelRef channel, boolean on) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO study_channel (workspace_id, channel, weakest_tips)
                        VALUES (:workspace, :channel, :on)
                        ON CONFLICT (workspace_id, channel) DO UPDATE SET weakest_tips = excluded.weakest_tips""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .bind("on", on)
                .execute());
    }

    static Optional<LocalDate> exam(Handle handle, long workspace, String channel) {
        return handle.createQuery("""
                        SELECT exam_on FROM study_channel
                        WHERE workspace_id = :workspace AND channel = :channel AND exam_on IS NOT NULL""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /**
     * Sets the day of a channel's exam, and the closing on the day after; without a date, neither.
     *
     * @param times at which the closing comes, in the zone that the date is meant in
     */
    public void setExam(long workspace, ChannelRef channel, Optional<LocalDate> date, LocalTimes times, long creator) {
        jdbi.useTransaction(handle -> {
            hold(handle, workspace, channel);
            handle.createUpdate("""
                            UPDATE study_channel SET exam_on = :exam
                            WHERE workspace_id = :workspace AND channel = :channel""")
                    .bind("exam", date.orElse(null))
                    .bind("workspace", workspace)
                    .bind("channel", channel.channel())
                    .execute();
            handle.createUpdate("""
                            DELETE FROM schedule WHERE workspace_id = :workspace AND channel = :channel
                              AND activity = 'CLOSING'""")
                    .bind("workspace", workspace)
                    .bind("channel", channel.channel())
                    .execute();
            LocalTimes daily = new LocalTimes(times.at(), times.zone(), Days.daily());
            date.ifPresent(
                    exam -> write(handle, workspace, channel, Activity.CLOSING, daily, "", creator, daily.after(exam)));
        });
    }

    static Schedule read(ResultSet row) throws SQLException {
        Pause pause = !row.getBoolean("paused")
                ? Pause.NONE
                : row.getString("held").isEmpty() ? Pause.ASKED : Pause.valueOf(row.getString("held"));
        Instant next = row.getTimestamp("next_at").toInstant();
        return new Schedule(
                row.getLong("workspace_id"),
                new ChannelRef(
                        Platform.valueOf(row.getString("platform")),
                        row.getString("external"),
                        row.getString("channel")),
                Activity.valueOf(row.getString("activity")),
                new LocalTimes(
                        row.getObject("at_local", LocalTime.class),
                        zone(row.getString("zone")),
                        Days.ofBits(row.getInt("days"))),
                row.getString("topic"),
                row.getLong("creator_id"),
                pause,
                new Occurrence(row.getObject("next_on", LocalDate.class), next),
                row.getInt("skipped"));
    }

    /** A zone may have gone since it was stored; a post that is hours off beats none. */
    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            log.warn("This Java does not know the time zone {}; UTC stands in for it", id);
            return ZoneOffset.UTC;
        }
    }
}
