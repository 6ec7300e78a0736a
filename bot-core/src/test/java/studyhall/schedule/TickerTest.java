package studyhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import studyhall.SetClock;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class TickerTest {
    /** Writes down when it should have run. */
    @DisallowConcurrentExecution
    record Noting(Queue<Long> runs) implements Turn {
        @Override
        public void run() {}

        @Override
        public void execute(JobExecutionContext context) {
            runs.add(context.getScheduledFireTime().getTime());
        }
    }

    /** A job of an older version. */
    record Former() implements Turn {
        @Override
        public void run() {}
    }

    private final Queue<Long> runs = new ConcurrentLinkedQueue<>();
    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Ticker ticker(Tick... ticks) {
        return Ticker.over(database.ownPool(Ticker.CONNECTIONS), List.of(ticks));
    }

    private Tick noting() {
        return new Tick(new Noting(runs), Duration.ofMillis(200));
    }

    @Test
    void eachTickRunsOnOneOfTheReplicas() {
        try (Ticker one = ticker(noting());
                Ticker other = ticker(noting())) {
            one.start();
            other.start();
            // a start writes the tick down anew, and what was due at that moment may run once more: turns bear that
            long started = System.currentTimeMillis();

            await().atMost(Duration.ofSeconds(30)).until(() -> since(started).size() >= 5);
            assertThat(since(started)).doesNotHaveDuplicates();
        }
    }

    private List<Long> since(long moment) {
        return runs.stream().filter(run -> run > moment).toList();
    }

    @Test
    void inStandbyNoTipIsPosted() {
        SetClock clock = new SetClock(Instant.parse("2026-06-01T05:00:00Z"));
        DailyTipJob tips = new DailyTipJob(new DispatchDue(database.jdbi(), clock));
        plan(clock);
        try (Ticker ticker = ticker(new Tick(tips, Duration.ofMillis(100)))) {
            ticker.start();
            ticker.standby();

            await("the last tick to end").atMost(Duration.ofSeconds(30)).until(() -> overdueMillis() > 500);
            clock.pass(Duration.ofHours(2));
            long before = overdueMillis();
            await("ticks that were due").atMost(Duration.ofSeconds(30)).until(() -> overdueMillis() > before + 1_000);
            assertThat(outbox()).as("in standby").isZero();

            ticker.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> outbox() == 1);
        }
    }

    private void plan(SetClock clock) {
        Workspaces workspaces = new Workspaces(database.jdbi());
        ChannelRef study = new ChannelRef(Platform.CONSOLE, "w", "study");
        Scene ada = new Scene(new UserRef(Platform.CONSOLE, "w", "ada"), "Ada", study, false, true, Optional.empty());
        Player player = new Organisers(database.jdbi(), workspaces, new Players(database.jdbi())).acting(ada);
        LocalTimes eight = new LocalTimes(LocalTime.of(8, 0), ZoneId.of("Europe/Berlin"), Days.daily());
        new Schedules(database.jdbi(), clock).set(workspaces.idOf(study), study, Activity.TIP, eight, "", player.id());
    }

    /** For how long the tick has been due: it grows while nothing runs. */
    private long overdueMillis() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT (extract(epoch FROM clock_timestamp()) * 1000 - min(next_fire_time))::bigint
                        FROM qrtz_triggers""").mapTo(Long.class).one());
    }

    private int outbox() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void jobsThatAreNoMoreAreForgottenAtTheStart() throws SchedulerException {
        try (Ticker old = ticker(noting(), new Tick(new Former(), Duration.ofHours(1)))) {
            old.start();
        }
        try (Ticker next = ticker(noting())) {
            next.start();

            assertThat(next.scheduler().getJobKeys(GroupMatcher.anyJobGroup()))
                    .extracting(JobKey::getName)
                    .containsExactly("Noting");
        }
    }
}
