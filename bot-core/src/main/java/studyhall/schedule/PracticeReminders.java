package studyhall.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.delivery.Draft;
import studyhall.delivery.Outbox;
import studyhall.practice.Person;
import studyhall.schedule.PracticeReminder.State;
import studyhall.storage.DatabaseClock;

/**
 * Reminders of practice: at most one for a local date of its person, whatever the clocks do, whatever else is chosen that
 * day and however many replicas look; none when nothing is due. After {@link #PATIENCE} in a row without practice the
 * next one says goodbye. Thread-safe.
 */
public final class PracticeReminders {
    /** Reminders in a row that were followed by no practice. */
    static final int PATIENCE = 5;

    /** Later than this after its hour a reminder is left out. */
    private static final Duration LATEST = Duration.ofHours(6);

    private static final int BATCH = 1_000;

    private final Jdbi jdbi;
    private final DatabaseClock clock;

    public PracticeReminders(Jdbi jdbi, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Somebody's; empty where they never asked for any. */
    public Optional<PracticeReminder> of(Person person) {
        return jdbi.withHandle(handle -> find(handle, person).map(Row::reminder));
    }

    /** Begins or changes them; they come daily from now on. */
    public PracticeReminder set(Person person, ChannelRef channel, LocalTimes times) {
        return jdbi.inTransaction(handle -> {
            Optional<Row> before = find(handle, person);
            Occurrence next = upcoming(times, clock.now(handle), before);
            handle.createUpdate("""
                            INSERT INTO practice_reminder
                                (workspace_id, player_id, channel, at_local, zone, state, next_on, next_at)
                            VALUES (:workspace, :player, :channel, :at, :zone, 'ON', :date, :next)
                            ON CONFLICT (workspace_id, player_id) DO UPDATE
                            SET channel = excluded.channel, at_local = excluded.at_local, zone = excluded.zone,
                                state = 'ON', next_on = excluded.next_on, next_at = excluded.next_at, ignored = 0""")
                    .bindMethods(person)
                    .bind("channel", channel.channel())
                    .bind("at", times.at())
                    .bind("zone", times.zone().getId())
                    .bind("date", next.date())
                    .bind("next", next.at())
                    .execute();
            return new PracticeReminder(times, State.ON, next);
        });
    }

    /** On a date that had none yet, neither by the clocks of then nor by those of now. */
    private static Occurrence upcoming(LocalTimes times, Instant now, Optional<Row> before) {
        Occurrence next = times.after(now);
        Optional<LocalDate> used = before.flatMap(Row::usedUp);
        Optional<LocalDate> here = before.flatMap(Row::usedAt).map(times::today);
        while (covers(used, next) || covers(here, next)) {
            next = times.after(next.date());
        }
        return next;
    }

    private static boolean covers(Optional<LocalDate> used, Occurrence next) {
        return used.filter(date -> !date.isBefore(next.date())).isPresent();
    }

    /** Goes on at the same hour; empty where there were none. */
    public Optional<PracticeReminder> goOn(Person person, ChannelRef channel) {
        return of(person).map(before -> set(person, channel, before.times()));
    }

    /** Ends them. */
    public void off(Person person) {
        jdbi.useHandle(handle -> state(handle, person, State.OFF));
    }

    private static void state(Handle handle, Person person, State state) {
        handle.createUpdate("""
                        UPDATE practice_reminder SET state = :state
                        WHERE workspace_id = :workspace AND player_id = :player""").bindMethods(person).bind("state", state.name()).execute();
    }

    /** The platform writes nothing to this person. */
    static void refused(Handle handle, Person person) {
        state(handle, person, State.REFUSED);
    }

    /** One was written. */
    static void written(Handle handle, Person person) {
        handle.createUpdate("""
                        UPDATE practice_reminder SET ignored = ignored + 1
                        WHERE workspace_id = :workspace AND player_id = :player""").bindMethods(person).execute();
    }

    /** Writes those whose hour has come into the outbox. Overlapping calls are harmless. */
    public void dispatch() {
        int claimed;
        do {
            claimed = jdbi.inTransaction(this::batch);
        } while (claimed == BATCH);
    }

    private record Claimed(Person person, Row row, ChannelRef channel, UserRef user, boolean due, boolean practised) {}

    private int batch(Handle handle) {
        Instant now = clock.now(handle);
        List<Claimed> all = handle.createQuery("""
                        SELECT reminder.*, platform, workspace.external, home, player.external AS person,
                               EXISTS (SELECT 1 FROM memory
                                       WHERE memory.workspace_id = reminder.workspace_id
                                         AND memory.player_id = reminder.player_id AND due_at <= :now) AS due,
                               EXISTS (SELECT 1 FROM memory
                                       WHERE memory.workspace_id = reminder.workspace_id
                                         AND memory.player_id = reminder.player_id
                                         AND reviewed_at >= reminder.last_at) AS practised
                        FROM practice_reminder AS reminder
                        JOIN player ON player.workspace_id = reminder.workspace_id AND player.id = player_id
                        JOIN workspace ON workspace.id = reminder.workspace_id
                        WHERE state = 'ON' AND next_at <= :now AND left_at IS NULL AND gone_at IS NULL
                        ORDER BY next_at LIMIT :batch FOR UPDATE OF reminder SKIP LOCKED""")
                .bind("now", now)
                .bind("batch", BATCH)
                .map((row, context) -> claimed(row))
                .list();
        List<Draft> drafts = new ArrayList<>();
        all.forEach(each -> move(handle, each, now).ifPresent(drafts::add));
        Outbox.add(handle, drafts);
        return all.size();
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        Platform platform = Platform.valueOf(row.getString("platform"));
        return new Claimed(
                new Person(row.getLong("workspace_id"), row.getLong("player_id")),
                read(row),
                new ChannelRef(platform, row.getString("external"), row.getString("channel")),
                new UserRef(platform, row.getString("home"), row.getString("person")),
                row.getBoolean("due"),
                row.getBoolean("practised"));
    }

    private static Optional<Draft> move(Handle handle, Claimed claimed, Instant now) {
        LocalTimes times = claimed.row().reminder().times();
        LocalTimes.Due due = times.due(claimed.row().reminder().next().date(), now);
        Optional<Occurrence> post = due.post()
                .filter(each -> each.at().plus(LATEST).isAfter(now))
                .filter(each -> !covers(claimed.row().usedUp(), each));
        int ignored = claimed.practised() ? 0 : claimed.row().ignored();
        boolean goodbye = post.isPresent() && ignored >= PATIENCE;
        boolean writes = post.isPresent() && (goodbye || claimed.due());
        handle.createUpdate("""
                        UPDATE practice_reminder
                        SET next_on = :date, next_at = :next, ignored = :ignored, state = :state,
                            last_on = CASE WHEN :writes THEN CAST(:used AS date) ELSE last_on END,
                            last_at = CASE WHEN :writes THEN CAST(:now AS timestamptz) ELSE last_at END
                        WHERE workspace_id = :workspace AND player_id = :player""")
                .bindMethods(claimed.person())
                .bind("date", due.next().date())
                .bind("next", due.next().at())
                .bind("ignored", ignored)
                .bind("state", (goodbye ? State.IGNORED : State.ON).name())
                .bind("writes", writes)
                .bind("used", post.map(Occurrence::date).orElse(null))
                .bind("now", now)
                .execute();
        return post.filter(each -> writes).map(each -> new Draft(
                        claimed.person().workspace(),
                        claimed.channel(),
                        each.date(),
                        ReminderLetter.KIND + claimed.person().player(),
                        Optional.empty(),
                        each.at(),
                        each.at().plus(LATEST))
                .to(claimed.user()));
    }

    private record Row(
            PracticeReminder reminder,
            @Nullable LocalDate lastOn,
            @Nullable Instant lastAt,
            int ignored) {
        Optional<LocalDate> usedUp() {
            return Optional.ofNullable(lastOn);
        }

        Optional<Instant> usedAt() {
            return Optional.ofNullable(lastAt);
        }
    }

    private static Optional<Row> find(Handle handle, Person person) {
        return handle.createQuery("""
                        SELECT * FROM practice_reminder
                        WHERE workspace_id = :workspace AND player_id = :player FOR UPDATE""")
                .bindMethods(person)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static Row read(ResultSet row) throws SQLException {
        LocalTimes times = new LocalTimes(
                row.getObject("at_local", LocalTime.class), Schedules.zone(row.getString("zone")), Days.daily());
        @Nullable OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
        return new Row(
                new PracticeReminder(
                        times,
                        State.valueOf(row.getString("state")),
                        new Occurrence(
                                row.getObject("next_on", LocalDate.class),
                                row.getObject("next_at", OffsetDateTime.class).toInstant())),
                row.getObject("last_on", LocalDate.class),
                last == null ? null : last.toInstant(),
                row.getInt("ignored"));
    }

    /** Whether the one that is about to be written is a goodbye. */
    static Optional<PracticeReminder> awaited(Handle handle, Person person) {
        return find(handle, person).map(Row::reminder);
    }
}
