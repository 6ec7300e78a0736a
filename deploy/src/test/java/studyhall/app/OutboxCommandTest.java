package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.standings.Workspaces;
import studyhall.storage.Database;
import studyhall.storage.DatabaseUrl;
import studyhall.storage.TestDatabase;

/** The outbox as whoever runs the bot looks at it, with a post that was refused and one that nobody can tell of. */
class OutboxCommandTest {
    private final DatabaseUrl url = TestDatabase.freshUrl();

    @TempDir
    Path home;

    private record Ran(int code, String out) {}

    @BeforeEach
    void fill() {
        try (Database database = TestDatabase.open(url)) {
            new Workspaces(database.jdbi()).idOf(new ChannelRef(Platform.SLACK, "T1", "C1"));
            database.jdbi().useHandle(handle -> handle.execute("""
                    INSERT INTO outbox (workspace_id, platform, external, channel, local_date, kind, rides, state,
                                        due_at, expires_at, turn_at, not_before, attempts, error)
                    SELECT workspace.id, 'SLACK', 'T1', channel, '2026-06-01', kind, rides, state,
                           '2026-06-01T06:00:00Z', '2026-06-01T22:00:00Z', now(), now(), 3, error
                    FROM workspace, (VALUES ('C1', 'TIP', NULL, 'DEAD', 'Slack refused it: is_archived'),
                                            ('C2', 'TIP', NULL, 'AMBIGUOUS', 'Nobody can tell'),
                                            ('C2', 'CHALLENGE', 'TIP', 'AMBIGUOUS', 'Nobody can tell'),
                                            ('C3', 'TIP', NULL, 'POSTED', NULL))
                                    AS post (channel, kind, rides, state, error)"""));
        }
    }

    private Ran run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String address = "postgresql://" + url.user() + ":" + url.password() + "@" + url.hosts() + "/" + url.database();
        int code = new Program(new Surroundings(
                        Map.of("DATABASE_URL", address),
                        home,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        false))
                .run(words);
        return new Ran(code, out.toString(StandardCharsets.UTF_8));
    }

    private String id(String channel) {
        return run("outbox", "list")
                .out()
                .lines()
                .filter(line -> line.contains(" " + channel + " ") && line.contains(" TIP "))
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[0];
    }

    @Test
    void whatNeedsAPersonIsListedWithItsReasonAndTheRestIsCounted() {
        Ran list = run("outbox", "list");

        assertThat(list.code()).isZero();
        assertThat(list.out())
                .contains("DEAD  SLACK T1 C1  2026-06-01  TIP  attempts 3  Slack refused it: is_archived")
                .contains("AMBIGUOUS  SLACK T1 C2  2026-06-01  TIP  attempts 3  Nobody can tell")
                .contains("In all: {POSTED=1, DEAD=1, AMBIGUOUS=2}")
                .endsWith("Look into the channel, then: studyhall outbox retry ID\n")
                .doesNotContain("C3");
        assertThat(run("outbox", "list", "--all").out()).contains("POSTED  SLACK T1 C3");
    }

    @Test
    void aPostThatIsRetriedIsInTheQueueWithAllThatAppearsInIt() {
        Ran retried = run("outbox", "retry", id("C2"));

        assertThat(retried.code()).isZero();
        assertThat(retried.out()).contains("is in the queue again");
        assertThat(run("outbox", "list").out()).doesNotContain("C2").contains("In all: {READY=2, POSTED=1, DEAD=1}");
    }

    @Test
    void whatIsPostedIsNotRetried() {
        String ids = run("outbox", "list", "--all").out();
        String posted = ids.lines()
                .filter(line -> line.contains("C3"))
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[0];

        Ran retried = run("outbox", "retry", posted);
        assertThat(retried.code()).isEqualTo(1);
        assertThat(retried.out()).startsWith("There is no dead or ambiguous post " + posted);
    }
}
