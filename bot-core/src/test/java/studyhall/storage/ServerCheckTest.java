package studyhall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What people read when DATABASE_URL leads nowhere. */
@Execution(ExecutionMode.CONCURRENT)
class ServerCheckTest {
    @Test
    void opensWhatItCanEnter() {
        DatabaseUrl url = TestDatabase.freshUrl();
        try (Database database = Database.open(url)) {
            assertThat(database.settings()).containsEntry("TimeZone", "UTC");
        }
    }

    @Test
    void tablesOfAnotherStudyHallAreRefusedInOurWordsAlone() {
        DatabaseUrl url = TestDatabase.freshUrl();
        try (Database database = Database.open(url)) {
            database.jdbi().useHandle(handle -> handle.execute("""
                    INSERT INTO flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    VALUES (999, '3', 'gone', 'SQL', 'V3__gone.sql', 7, 'ada', 1, true)"""));
        }
        assertThatThrownBy(() -> Database.open(url).close())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("another Study Hall than this one wrote them")
                .hasMessageContaining("STUDYHALL_DATA")
                .hasMessageNotContaining("igration")
                .hasMessageNotContaining("repair");
    }

    @Test
    void saysWhatToCheckWhereNobodyAnswers() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            closed = socket.getLocalPort();
        }
        refuses(new DatabaseUrl("127.0.0.1:" + closed, "db", "ada", "hunter2", Map.of()))
                .hasMessageContaining("nobody answers at 127.0.0.1:" + closed)
                .hasMessageContaining("Check the host and port");
    }

    @Test
    void saysWhatToCheckWhereTheHostHasNoAddress() {
        refuses(new DatabaseUrl("no-such-host.invalid:5432", "db", "ada", "hunter2", Map.of()))
                .hasMessageContaining("nobody answers at no-such-host.invalid:5432");
    }

    @Test
    void saysWhatToCheckWhereSomethingElseAnswers() throws Exception {
        try (ServerSocket web = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread answering = new Thread(() -> {
                try {
                    while (true) {
                        try (var client = web.accept()) {
                            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes("US-ASCII"));
                        }
                    }
                } catch (IOException closed) {
                    // the test is over
                }
            });
            answering.setDaemon(true);
            answering.start();

            refuses(new DatabaseUrl("127.0.0.1:" + web.getLocalPort(), "db", "ada", "hunter2", Map.of()))
                    .hasMessageContaining("host and port in DATABASE_URL");
        }
    }

    @Test
    void saysHowToWriteAPasswordThatIsRefused() {
        DatabaseUrl url = TestDatabase.freshUrl();
        refuses(new DatabaseUrl(url.hosts(), url.database(), url.user(), "hunter2", url.parameters()))
                .hasMessageContaining("the user or the password is wrong")
                .hasMessageContaining("%40");
    }

    @Test
    void saysHowToGetADatabaseThatIsMissing() {
        refuses(TestDatabase.freshUrl().withDatabase("not_there"))
                .hasMessageContaining("no database of that name")
                .hasMessageContaining("CREATE DATABASE");
    }

    @Test
    void saysWhatToGrantWhereTablesMayNotBeMade() {
        DatabaseUrl url = TestDatabase.freshUrl();
        // a template that the role does not own, and in whose schema it may not create
        refuses(url.withDatabase("postgres"))
                .hasMessageContaining("may not create tables")
                .hasMessageContaining("owner of the database");
    }

    @Test
    void saysWhatToDoWithAServerThatIsTooOld() throws Exception {
        try (OldServer old = new OldServer("11.22")) {
            refuses(old.url())
                    .hasMessageContaining("is PostgreSQL 11")
                    .hasMessageContaining("needs 14 or newer")
                    .hasMessageContaining("Upgrade it");
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(DatabaseUrl url) {
        return assertThatThrownBy(() -> Database.open(url).close())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(url.toString())
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining(url.password());
    }
}
