package studyhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.SetClock;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.practice.Person;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** When reminders of practice are written into the outbox. */
class PracticeRemindersTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ChannelRef HERE = new ChannelRef(Platform.CONSOLE, "w", "study");
    private static final ChannelRef ELSEWHERE = new ChannelRef(Platform.CONSOLE, "w", "other");

    private final SetClock clock = new SetClock(Instant.parse("2026-03-27T10:00:00Z"));
    private Database database;
    private PracticeReminders reminders;
    private Person ada;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        reminders = new PracticeReminders(database.jdbi(), clock);
        long workspace = new Workspaces(database.jdbi()).idOf(HERE);
        ada = person(workspace, "ada");
        due(ada);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anHourThatNeverComesRemindsOnceTheClocksArePutForward() {
        reminders.set(ada, HERE, at("02:30", BERLIN));
        // 29 March 2026: at 02:00 the clocks go to 03:00
        assertThat(over(Instant.parse("2026-03-29T00:00:00Z"), Duration.ofDays(1)))
                .containsExactly(LocalDate.of(2026, 3, 29));
        assertThat(instants()).containsExactly(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void anHourThatComesTwiceRemindsOnce() {
        clock.set(Instant.parse("2026-10-24T10:00:00Z"));
        reminders.set(ada, HERE, at("02:30", BERLIN));
        // 25 October 2026: 02:30 comes twice
        assertThat(over(Instant.parse("2026-10-25T00:00:00Z"), Duration.ofHours(20)))
                .containsExactly(LocalDate.of(2026, 10, 25));
        assertThat(instants()).containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void anotherHourZoneOrPlaceOnTheSameDayRemindsNoSecondTime() {
        reminders.set(ada, HERE, at("11:30", BERLIN));
        assertThat(over(clock.instant(), Duration.ofHours(1))).containsExactly(LocalDate.of(2026, 3, 27));
        reminders.set(ada, HERE, at("13:00", BERLIN));
        assertThat(over(clock.instant(), Duration.ofHours(3))).hasSize(1);
        reminders.set(ada, ELSEWHERE, at("16:00", BERLIN));
        assertThat(over(clock.instant(), Duration.ofHours(2))).hasSize(1);
        reminders.off(ada);
        // there it is morning yet, of the same day
        reminders.set(ada, HERE, at("12:00", ZoneId.of("America/Los_Angeles")));
        assertThat(over(clock.instant(), Duration.ofHours(8))).hasSize(1);
    }

    @Test
    void whoTravelsEastIsRemindedOnTheNextDayThatIsNoneYetByTheClocksThere() {
        clock.set(Instant.parse("2026-03-28T05:30:00Z"));
        ZoneId home = ZoneId.of("America/Los_Angeles");
        reminders.set(ada, HERE, at("23:00", home));
        assertThat(over(clock.instant(), Duration.ofHours(1))).containsExactly(LocalDate.of(2026, 3, 27));
        // in Berlin that was the 28th
        reminders.set(ada, HERE, at("08:00", BERLIN));
        assertThat(reminders.of(ada).orElseThrow().next().date()).isEqualTo(LocalDate.of(2026, 3, 29));
    }

    @Test
    void inAYearOfChangedHoursAndZonesNoDayHasTwo() {
        Random random = new Random(11);
        List<String> zones =
                List.of("Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata", "Pacific/Apia");
        for (int day = 0; day < 200; day++) {
            reminders.set(
                    ada,
                    random.nextBoolean() ? HERE : ELSEWHERE,
                    at(
                            String.format("%02d:%02d", random.nextInt(24), random.nextInt(60)),
                            ZoneId.of(zones.get(random.nextInt(zones.size())))));
            for (int i = 0; i < 4; i++) {
                clock.pass(Duration.ofMinutes(random.nextInt(600)));
                reminders.dispatch();
                practised();
            }
        }
        List<LocalDate> dates = dates();
        assertThat(dates).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void manyReplicasRemindOnce() {
        for (int person = 0; person < 20; person++) {
            Person each = person(ada.workspace(), "p" + person);
            due(each);
            reminders.set(each, HERE, at("12:00", BERLIN));
        }
        clock.pass(Duration.ofHours(2));
        IntStream.range(0, 8)
                .mapToObj(replica ->
                        CompletableFuture.runAsync(() -> new PracticeReminders(database.jdbi(), clock).dispatch()))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(dates()).hasSize(20);
    }

    @Test
    void whenNothingIsDueThereIsNoneAndTheDayIsNotUsedUp() {
        database.jdbi().useHandle(handle -> handle.execute("UPDATE memory SET due_at = '2026-03-27T11:00:00Z'"));
        reminders.set(ada, HERE, at("11:30", BERLIN));
        assertThat(over(clock.instant(), Duration.ofHours(1))).isEmpty();
        reminders.set(ada, HERE, at("13:00", BERLIN));
        assertThat(over(clock.instant(), Duration.ofHours(3))).containsExactly(LocalDate.of(2026, 3, 27));
    }

    @Test
    void whatIsHoursLateIsLeftOut() {
        reminders.set(ada, HERE, at("12:00", BERLIN));
        clock.pass(Duration.ofHours(9));
        reminders.dispatch();
        assertThat(dates()).isEmpty();
        assertThat(reminders.of(ada).orElseThrow().next().date()).isEqualTo(LocalDate.of(2026, 3, 28));
    }

    @Test
    void whoLeftOrWhoseWorkspaceLetTheBotGoIsNotWrittenTo() {
        reminders.set(ada, HERE, at("12:00", BERLIN));
        database.jdbi().useHandle(handle -> handle.execute("UPDATE player SET gone_at = now()"));
        assertThat(over(clock.instant(), Duration.ofDays(1))).isEmpty();
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE player SET gone_at = NULL");
            handle.execute("UPDATE workspace SET left_at = now()");
        });
        assertThat(over(clock.instant(), Duration.ofDays(1))).isEmpty();
    }

    /** Looks every ten minutes. */
    private List<LocalDate> over(Instant from, Duration time) {
        clock.set(from);
        Instant until = from.plus(time);
        while (clock.instant().isBefore(until)) {
            clock.pass(Duration.ofMinutes(10));
            reminders.dispatch();
            reminders.dispatch();
        }
        return dates();
    }

    private List<LocalDate> dates() {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT local_date FROM outbox WHERE kind LIKE 'REMIND-%' ORDER BY id")
                .mapTo(LocalDate.class)
                .list());
    }

    private List<Instant> instants() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT due_at FROM outbox ORDER BY id")
                .mapTo(Instant.class)
                .list());
    }

    private void practised() {
        database.jdbi().useHandle(handle -> handle.createUpdate("UPDATE memory SET reviewed_at = :now")
                .bind("now", clock.instant())
                .execute());
    }

    private Person person(long workspace, String name) {
        return new Person(
                workspace,
                new Players(database.jdbi())
                        .named(workspace, new UserRef(Platform.CONSOLE, "w", name), name)
                        .id());
    }

    private void due(Person person) {
        database.jdbi()
                .useHandle(
                        handle -> handle.createUpdate("""
                        INSERT INTO memory (workspace_id, player_id, fact_key, fact_version, note, stage, step, stability,
                                            difficulty, reviewed_at, due_at)
                        VALUES (:workspace, :player, 'f', 'v', 'a.md', 'REVIEW', 0, 1, 5, '2026-01-01', '2026-01-02')""").bindMethods(person).execute());
    }

    private static LocalTimes at(String time, ZoneId zone) {
        return new LocalTimes(LocalTime.parse(time), zone, Days.daily());
    }
}
