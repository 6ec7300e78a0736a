package studyhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.SetClock;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.schedule.Schedule.Pause;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class DispatchDueTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ChannelRef STUDY = new ChannelRef(Platform.CONSOLE, "w", "study");

    /** A Sunday, noon in Berlin. */
    private final SetClock clock = new SetClock(Instant.parse("2026-05-31T10:00:00Z"));

    private Database database;
    private Schedules schedules;
    private DispatchDue dispatch;
    private Organisers organisers;
    private long workspace;
    private Player ada;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        Workspaces workspaces = new Workspaces(database.jdbi());
        organisers = new Organisers(database.jdbi(), workspaces, new Players(database.jdbi()));
        schedules = new Schedules(database.jdbi(), clock);
        dispatch = new DispatchDue(database.jdbi(), clock);
        workspace = workspaces.idOf(STUDY);
        ada = organisers.acting(
                new Scene(new UserRef(Platform.CONSOLE, "w", "ada"), "Ada", STUDY, false, true, Optional.empty()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Schedule plan(Activity activity, String time, Days days) {
        LocalTimes times = new LocalTimes(LocalTime.parse(time), BERLIN, days);
        return schedules.set(workspace, STUDY, activity, times, "", ada.id());
    }

    private List<String> outbox() {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT channel || ' ' || local_date || ' ' || kind || coalesce(' in ' || rides, '')
                        FROM outbox ORDER BY id""").mapTo(String.class).list());
    }

    private LocalDate next(Activity activity) {
        return schedules.find(workspace, STUDY, activity).orElseThrow().next().date();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    @Test
    void nothingHappensBeforeItsTime() {
        plan(Activity.TIP, "08:00", Days.weekdays());

        at("2026-06-01T05:59:59Z");

        assertThat(dispatch.run(Activity.TIP).posts()).isZero();
        assertThat(outbox()).isEmpty();
    }

    @Test
    void whatIsDueIsWrittenOnceAndMovedOn() {
        plan(Activity.TIP, "08:00", Days.weekdays());

        at("2026-06-01T06:00:00Z");
        dispatch.run(Activity.TIP);
        dispatch.run(Activity.TIP);

        assertThat(outbox()).containsExactly("study 2026-06-01 TIP");
        assertThat(next(Activity.TIP)).isEqualTo("2026-06-02");
    }

    @Test
    void whatIsDueInOneMorningIsOnePost() {
        plan(Activity.TIP, "08:00", Days.weekdays());
        plan(Activity.CHALLENGE, "08:30", Days.weekdays());
        plan(Activity.RECAP, "09:00", Days.on(DayOfWeek.MONDAY));

        at("2026-06-01T06:00:01Z");
        dispatch.run(Activity.TIP);
        at("2026-06-01T09:00:00Z");
        dispatch.run(Activity.CHALLENGE);
        dispatch.run(Activity.RECAP);

        assertThat(outbox())
                .containsExactly(
                        "study 2026-06-01 TIP", "study 2026-06-01 CHALLENGE in TIP", "study 2026-06-01 RECAP in TIP");
        assertThat(next(Activity.CHALLENGE)).isEqualTo("2026-06-02");
        assertThat(next(Activity.RECAP)).isEqualTo("2026-06-08");
    }

    @Test
    void theEveningIsNotBroughtForward() {
        plan(Activity.TIP, "08:00", Days.weekdays());
        plan(Activity.CHALLENGE, "18:00", Days.weekdays());

        at("2026-06-01T06:00:01Z");
        dispatch.run(Activity.TIP);

        assertThat(outbox()).containsExactly("study 2026-06-01 TIP");
        assertThat(next(Activity.CHALLENGE)).isEqualTo("2026-06-01");
    }

    @Test
    void afterAnOutageTodaysPostGoesOutLateAndTheOthersAreCounted() {
        plan(Activity.TIP, "08:00", Days.weekdays());

        at("2026-06-04T20:00:00Z");
        DispatchDue.Outcome outcome = dispatch.run(Activity.TIP);

        assertThat(outcome).isEqualTo(new DispatchDue.Outcome(1, 3));
        assertThat(outbox()).containsExactly("study 2026-06-04 TIP");
        assertThat(schedules.find(workspace, STUDY, Activity.TIP))
                .map(Schedule::skipped)
                .contains(3);
    }

    @Test
    void aTimeThatIsPutOffAfterThePostBringsNoSecondOneThatDay() {
        plan(Activity.TIP, "08:00", Days.daily());
        at("2026-06-01T06:00:00Z");
        dispatch.run(Activity.TIP);

        plan(Activity.TIP, "10:00", Days.daily());
        at("2026-06-01T08:00:00Z");
        dispatch.run(Activity.TIP);

        assertThat(outbox()).containsExactly("study 2026-06-01 TIP");
        assertThat(next(Activity.TIP)).isEqualTo("2026-06-02");
    }

    @Test
    void anHourThatComesTwiceBringsOnePost() {
        plan(Activity.TIP, "02:30", Days.daily());
        at("2026-10-25T00:30:00Z");
        dispatch.run(Activity.TIP);

        at("2026-10-25T01:30:00Z");
        dispatch.run(Activity.TIP);

        assertThat(outbox()).containsExactly("study 2026-10-25 TIP");
    }

    @Test
    void anHourThatNeverComesBringsOnePostOnceTheClocksArePutForward() {
        at("2026-03-27T10:00:00Z");
        plan(Activity.TIP, "02:30", Days.daily());
        for (String instant : List.of("2026-03-28T01:30:00Z", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z")) {
            at(instant);
            dispatch.run(Activity.TIP);
        }
        at("2026-03-29T01:30:00Z");
        dispatch.run(Activity.TIP);

        assertThat(outbox()).containsExactly("study 2026-03-28 TIP", "study 2026-03-29 TIP");
        assertThat(next(Activity.TIP)).isEqualTo("2026-03-30");
    }

    @Test
    void aDayHasOnePostAlsoWhenTheRulesOfItsZoneChangeWhileItIsAwaited() {
        for (String hour : List.of("-2 hours", "2 hours")) {
            plan(Activity.TIP, "08:00", Days.daily());
            database.jdbi()
                    .useHandle(handle ->
                            handle.execute("UPDATE schedule SET next_at = next_at + CAST(? AS interval)", hour));
            LocalDate day = next(Activity.TIP);
            for (int minute = 0; minute < 24 * 60; minute += 30) {
                clock.set(day.atStartOfDay(BERLIN).plusMinutes(minute).toInstant());
                dispatch.run(Activity.TIP);
            }
            assertThat(outbox().stream().filter(row -> row.contains(day.toString())))
                    .as(hour)
                    .hasSize(1);
            assertThat(next(Activity.TIP)).as(hour).isEqualTo(day.plusDays(1));
            LocalTimes times =
                    schedules.find(workspace, STUDY, Activity.TIP).orElseThrow().times();
            assertThat(schedules
                            .find(workspace, STUDY, Activity.TIP)
                            .orElseThrow()
                            .next())
                    .as(hour)
                    .isEqualTo(times.after(day));
        }
    }

    @Test
    void whoeverIsNoOrganiserAnyMoreSetsNothingOff() {
        plan(Activity.TIP, "08:00", Days.daily());
        organisers.remove(workspace, ada.id());

        at("2026-06-01T06:00:00Z");
        dispatch.run(Activity.TIP);

        assertThat(outbox()).isEmpty();
        assertThat(schedules.find(workspace, STUDY, Activity.TIP))
                .map(Schedule::pause)
                .contains(Pause.CREATOR);
    }

    @Test
    void whatRestsComesBackAtItsNextTime() {
        plan(Activity.TIP, "08:00", Days.daily());
        schedules.pause(workspace, STUDY, Activity.TIP);
        at("2026-06-03T10:00:00Z");
        dispatch.run(Activity.TIP);

        schedules.resume(workspace, STUDY, Activity.TIP, ada.id());
        dispatch.run(Activity.TIP);
        at("2026-06-04T06:00:00Z");
        dispatch.run(Activity.TIP);

        assertThat(outbox()).containsExactly("study 2026-06-04 TIP");
    }

    @Test
    void onTheDayAfterTheExamTheClosingComesAndDailyPostsRest() {
        LocalTimes eight = plan(Activity.TIP, "08:00", Days.daily()).times();
        schedules.setExam(workspace, STUDY, Optional.of(LocalDate.parse("2026-06-01")), eight, ada.id());

        for (int day = 1; day <= 4; day++) {
            at("2026-06-0" + day + "T06:00:00Z");
            for (Activity activity : Activity.values()) {
                dispatch.run(activity);
            }
        }

        assertThat(outbox()).containsExactly("study 2026-06-01 TIP", "study 2026-06-02 CLOSING");
        assertThat(schedules.find(workspace, STUDY, Activity.TIP))
                .map(Schedule::pause)
                .contains(Pause.EXAM);
    }

    @Test
    void ticksThatOverlapWriteEachChannelOnce() {
        int channels = DispatchDue.BATCH * 2 + 7;
        many(channels);
        at("2026-06-01T06:00:00Z");
        DispatchDue other = new DispatchDue(database.jdbi(), clock);

        CompletableFuture<Integer> there =
                CompletableFuture.supplyAsync(() -> other.run(Activity.TIP).posts());
        int here = dispatch.run(Activity.CHALLENGE).posts();
        int both = here + there.join();
        // what one held while the other looked
        both += dispatch.run(Activity.TIP).posts()
                + dispatch.run(Activity.CHALLENGE).posts();

        assertThat(both).isEqualTo(2 * channels);
        assertThat(count("SELECT count(*) FROM outbox WHERE rides IS NULL")).isEqualTo(channels);
        assertThat(count("SELECT count(*) FROM schedule WHERE next_on = '2026-06-02'"))
                .isEqualTo(2 * channels);
    }

    private void many(int channels) {
        database.jdbi().useTransaction(handle -> {
            handle.execute("""
                    INSERT INTO study_channel (workspace_id, channel)
                    SELECT ?, 'c' || n FROM generate_series(1, ?) AS n""", workspace, channels);
            handle.execute("""
                    INSERT INTO schedule
                        (workspace_id, channel, activity, at_local, zone, days, creator_id, next_on, next_at)
                    SELECT ?, 'c' || n, activity, '08:00', 'Europe/Berlin', 127, ?, '2026-06-01', '2026-06-01T06:00:00Z'
                    FROM generate_series(1, ?) AS n, unnest(ARRAY['TIP', 'CHALLENGE']) AS activity""", workspace, ada.id(), channels);
        });
    }

    private int count(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void aTickPassesOverAChannelThatAnotherHolds() {
        plan(Activity.TIP, "08:00", Days.daily());
        at("2026-06-01T06:00:00Z");

        int meanwhile = database.jdbi().inTransaction(handle -> {
            Schedules.hold(handle, workspace, STUDY);
            return CompletableFuture.supplyAsync(
                            () -> dispatch.run(Activity.TIP).posts())
                    .orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        });

        assertThat(meanwhile).isZero();
        assertThat(dispatch.run(Activity.TIP).posts()).isEqualTo(1);
    }
}
