package studyhall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** PostgreSQL refuses to run as root, as whom stock containers run everything. */
@Execution(ExecutionMode.CONCURRENT)
class ServerAsRootTest {
    /** Stands for unshare where user namespaces are forbidden: it fails, as unshare then does. */
    private static final String FORBIDDEN = "false";

    /** What a stock container leaves to root; it cannot look into other users' processes, nor make namespaces. */
    private static final String CONTAINER = "--bounding-set=-all,+chown,+dac_override,+fowner,+fsetid,+kill,+setgid,"
            + "+setuid,+setpcap,+net_bind_service,+net_raw,+sys_chroot,+mknod,+audit_write,+setfcap";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void beRoot() throws IOException {
        assumeTrue(
                Integer.valueOf(0).equals(Files.getAttribute(temporary, "unix:uid")),
                "skipped: only root has to run PostgreSQL as somebody else");
        folder = temporary.resolve("data-folder");
    }

    @Test
    void runsInAUserNamespaceWhereThatIsAllowed() throws Exception {
        assumeTrue(
                Command.run(List.of("unshare", "-U", "--", "true"), Map.of(), Duration.ofSeconds(20))
                        .ok(),
                "skipped: user namespaces are forbidden here");
        try (EmbeddedServer server = EmbeddedServer.open(folder, LaunchSettings.usual(), Progress.silent())) {
            assertThat(works(server)).isTrue();
            assertThat(Files.getOwner(folder.resolve("postgres/data")).getName())
                    .isEqualTo("root");
        }
    }

    @Test
    void runsAsNobodyWhereUserNamespacesAreForbidden() throws Exception {
        enterableByAll();
        try (EmbeddedServer server = EmbeddedServer.open(folder, forbidden("setpriv"), Progress.silent())) {
            assertThat(works(server)).isTrue();
            assertThat(Files.getOwner(folder.resolve("postgres/data")).getName())
                    .isEqualTo("nobody");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres"))))
                    .isEqualTo("rwx------");
        }
        assertThat(Postmaster.read(folder.resolve("postgres/data"))).isEmpty();
    }

    @Test
    void movesBetweenBothWaysWithItsData() throws Exception {
        enterableByAll();
        for (LaunchSettings settings : List.of(LaunchSettings.usual(), forbidden("setpriv"), LaunchSettings.usual())) {
            try (EmbeddedServer server = EmbeddedServer.open(folder, settings, Progress.silent())) {
                assertThat(works(server)).isTrue();
            }
        }
    }

    @Test
    void worksWithTheRightsThatAStockContainerLeavesToRoot() throws Exception {
        enterableByAll();
        try (OtherProcess killed = OtherProcess.start(folder, forbidden("setpriv"), "setpriv", CONTAINER)) {
            killed.awaitOpen();
            killed.run("CREATE TABLE confirmed AS SELECT 5 AS id");
            killed.kill();
        }
        try (OtherProcess next = OtherProcess.start(folder, forbidden("setpriv"), "setpriv", CONTAINER)) {
            next.awaitOpen();
            assertThat(next.run("SELECT id FROM confirmed")).isEqualTo("5");
            next.leave();
        }
        assertThat(Postmaster.read(folder.resolve("postgres/data"))).isEmpty();
    }

    @Test
    void keepsTheDatabaseInAShelterWhereNobodyCannotReachTheDataFolder() throws Exception {
        // as a home folder of root's is: closed to all others
        Path closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path shelter = temporary.resolve("shelter");
        enterableByAll();
        folder = closed.resolve("data-folder");
        List<String> said = new ArrayList<>();
        Path home;
        try (EmbeddedServer server = EmbeddedServer.open(folder, forbidden("setpriv"), said::add)) {
            assertThat(works(server)).isTrue();
            home = Path.of(
                    Files.readString(folder.resolve("postgres-is-in.txt")).strip());
            assertThat(home).startsWith(shelter.toRealPath()).isDirectory();
        }
        assertThat(said).anyMatch(line -> line.contains(home.toString()) && line.contains("nobody"));

        Trees.delete(home);
        assertThatThrownBy(() -> EmbeddedServer.open(folder, forbidden("setpriv"), Progress.silent()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("Put it back, or delete")
                .hasMessageContaining("postgres-is-in.txt");
    }

    @Test
    void saysWhereToPutADatabaseThatNobodyCannotReachAnyMore() throws Exception {
        Path closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        folder = closed.resolve("data-folder");
        Files.createDirectories(folder.resolve("postgres"));

        assertThatThrownBy(() -> EmbeddedServer.open(folder, forbidden("setpriv"), Progress.silent()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("account nobody")
                .hasMessageContaining("Move")
                .hasMessageContaining("STUDYHALL_DATA");
    }

    @Test
    void saysWhatToDoWhereNeitherWayIsOpen() {
        assertThatThrownBy(() -> EmbeddedServer.open(folder, forbidden("no-such-program"), Progress.silent()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("does not run as root")
                .hasMessageContaining("as a user other than root")
                .hasMessageContaining("DATABASE_URL");
    }

    private LaunchSettings forbidden(String setpriv) {
        return new LaunchSettings(
                FORBIDDEN,
                setpriv,
                temporary.resolve("shelter"),
                LaunchSettings.usual().patience());
    }

    /** Temporary folders are closed to all but their owner. */
    private void enterableByAll() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static boolean works(EmbeddedServer server) throws Exception {
        try (var connection = ServerCheck.connect(server.url())) {
            return connection.isValid(5);
        }
    }
}
