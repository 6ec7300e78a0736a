package studyhall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that production has, in folders of its own. */
class EmbeddedServerTest {
    @TempDir
    private static Path temporary;

    /** For the tests that only look: a server takes seconds to create. */
    private static Database shared;

    private static final List<String> SAID = new ArrayList<>();

    @BeforeAll
    static void create() {
        shared = Database.open(folder(), SAID::add);
    }

    @AfterAll
    static void close() {
        shared.close();
    }

    @Test
    void losesNothingThatItConfirmed() {
        Map<String, String> settings = shared.settings();

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(settings).containsEntry("fsync", "on");
            softly.assertThat(settings).containsEntry("synchronous_commit", "on");
            softly.assertThat(settings).containsEntry("full_page_writes", "on");
            softly.assertThat(settings).containsEntry("server_encoding", "UTF8");
            softly.assertThat(settings.get("server_version")).startsWith("18.");
            softly.assertThat(value(
                            shared,
                            "SELECT datcollate || ' ' || datctype FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("C C");
        });
    }

    @Test
    void listensOnLoopbackAloneAndAsksForAPassword() throws Exception {
        assertThat(shared.settings())
                .containsEntry("listen_addresses", "127.0.0.1")
                .containsEntry("password_encryption", "scram-sha-256");
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> assertThat(rule).endsWith("scram-sha-256"));
        assertThatThrownBy(() -> enter("postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> enter("")).isInstanceOf(SQLException.class);
    }

    @Test
    void worksAsARoleThatIsNoSuperuser() {
        assertThat(value(shared, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void keepsItsFilesAndSocketsToItsOwner() throws Exception {
        for (String folder :
                List.of(".", "data", "run", "binaries-" + Binaries.here().version())) {
            assertThat(modes(home().resolve(folder).normalize())).as(folder).isEqualTo("rwx------");
        }
        assertThat(modes(home().resolve("password"))).isEqualTo("rw-------");
        assertThat(Files.readString(home().resolve("password")))
                .isEqualTo(shared.url().password())
                .hasSize(48);
        assertThat(asAdmin("SHOW unix_socket_directories"))
                .isEqualTo(home().resolve("run").toRealPath().toString());
        try (Stream<Path> sockets = Files.list(home().resolve("run"))) {
            assertThat(sockets.map(Path::getFileName).map(Path::toString))
                    .anyMatch(name -> name.startsWith(".s.PGSQL."));
        }
    }

    @Test
    void saysWhatTakesLongAtTheFirstStartAlone() {
        List<String> next = new ArrayList<>();
        Database.open(folder(), next::add).close();

        assertThat(SAID).anyMatch(line -> line.startsWith("Unpacking")).contains("Creating the database");
        assertThat(next).isEmpty();
    }

    @Test
    void followsALinkToTheDataFolder() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder());
        try (Database byLink = Database.open(link, Progress.silent())) {
            assertThat(byLink.url().hosts()).isEqualTo(shared.url().hosts());
        }
    }

    @Test
    void keepsWhatWasWrittenAndItsDurabilityWhenItIsOpenedAgain() throws Exception {
        Path folder = temporary.resolve("o'brien's Übungs-データ, old & new;");
        String password;
        try (Database database = Database.open(folder, Progress.silent())) {
            password = database.url().password();
            database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 42 AS answer"));
        }
        Path data = folder.resolve("postgres").resolve("data");
        assertThat(Postmaster.read(data)).isEmpty();
        // what an ALTER SYSTEM of former days would have left
        Files.writeString(data.resolve("postgresql.auto.conf"), "fsync = off\nsynchronous_commit = off\n");

        try (Database database = Database.open(folder, Progress.silent())) {
            assertThat(value(database, "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(database.settings()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on");
            assertThat(database.url().password())
                    .isEqualTo(password)
                    .isNotEqualTo(shared.url().password());
            assertThat(database.url().toString()).doesNotContain(password);
        }
    }

    @Test
    void livesInAFolderThatIsTooDeepForASocket() {
        Path folder = temporary.resolve("deep-".repeat(30)).resolve("deeper-".repeat(20));
        try (Database database = Database.open(folder, Progress.silent())) {
            assertThat(value(database, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Path folder() {
        return temporary.resolve("data-folder");
    }

    private static Path home() {
        return folder().resolve("postgres");
    }

    /** What the server's own file of rules says, without comments. */
    private static List<String> rules() throws IOException {
        return Files.readAllLines(home().resolve("data").resolve("pg_hba.conf")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String modes(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void enter(String password) throws SQLException {
        Connection connection = DriverManager.getConnection(
                shared.url().jdbcUrl() + "?sslmode=disable", EmbeddedServer.ADMIN, password);
        connection.close();
    }

    /** Asks as the superuser, who sees settings that others do not. */
    private static String asAdmin(String sql) throws SQLException {
        DatabaseUrl url = shared.url();
        DatabaseUrl admin =
                new DatabaseUrl(url.hosts(), EmbeddedServer.ADMIN, EmbeddedServer.ADMIN, url.password(), Map.of());
        try (Connection connection = ServerCheck.connect(admin);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String value(Database database, String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
