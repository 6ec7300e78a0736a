package studyhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.SetClock;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.delivery.Draft;
import studyhall.delivery.Outbox;
import studyhall.standings.Workspaces;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class CleanUpJobTest {
    private static final Instant MORNING = Instant.parse("2026-06-01T06:00:00Z");
    private static final ChannelRef STUDY = new ChannelRef(Platform.SLACK, "w", "study");

    private final SetClock clock = new SetClock(MORNING);
    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        long workspace = new Workspaces(database.jdbi()).idOf(STUDY);
        Draft draft = new Draft(
                workspace,
                STUDY,
                LocalDate.parse("2026-06-01"),
                "TIP",
                Optional.empty(),
                MORNING,
                MORNING.plus(Duration.ofHours(16)));
        database.jdbi().useTransaction(handle -> Outbox.add(handle, List.of(draft)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> states() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT state FROM outbox")
                .mapTo(String.class)
                .list());
    }

    @Test
    void aPostWhosePlatformNobodyServesIsSkippedOnceItsDayIsOver() {
        new CleanUpJob(database.jdbi(), clock).run();
        assertThat(states()).containsExactly("READY");

        clock.pass(Duration.ofHours(16));
        new CleanUpJob(database.jdbi(), clock).run();
        assertThat(states()).containsExactly("SKIPPED");
    }

    @Test
    void whatIsDoneWithIsKeptForNinetyDaysAndThenRemoved() {
        clock.pass(Duration.ofDays(90));
        new CleanUpJob(database.jdbi(), clock).run();
        assertThat(states()).containsExactly("SKIPPED");

        clock.pass(Duration.ofDays(1));
        new CleanUpJob(database.jdbi(), clock).run();
        assertThat(states()).isEmpty();
    }
}
