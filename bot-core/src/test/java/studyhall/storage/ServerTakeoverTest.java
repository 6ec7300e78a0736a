package studyhall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Several processes on one data folder, some of which are killed. */
@Execution(ExecutionMode.CONCURRENT)
class ServerTakeoverTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void takesOverTheServerThatAKilledProcessLeftBehind() throws Exception {
        Postmaster orphan;
        try (OtherProcess killed = OtherProcess.open(folder)) {
            killed.run("CREATE TABLE confirmed (id int)");
            killed.run("INSERT INTO confirmed VALUES (1), (2), (3)");
            killed.kill();
            orphan = Postmaster.read(data()).orElseThrow();
            assertThat(orphan.alive(home())).isTrue();
        }

        try (Database database = open()) {
            assertThat(Postmaster.read(data())).contains(orphan);
            assertThat(value(database, "SELECT count(*) FROM confirmed")).isEqualTo("3");
        }
        assertThat(orphan.alive(home())).isFalse();
    }

    @Test
    void recoversWhenServerAndOwnerWereKilledTogether() throws Exception {
        try (OtherProcess killed = OtherProcess.open(folder)) {
            killed.run("CREATE TABLE confirmed (id int)");
            killed.run("INSERT INTO confirmed VALUES (1), (2), (3)");
            killed.kill();
            killServer();
        }
        assertThat(Postmaster.read(data())).as("what the dead server left").isPresent();

        try (Database database = open()) {
            assertThat(value(database, "SELECT count(*) FROM confirmed")).isEqualTo("3");
        }
    }

    @Test
    void bringsTheServerBackWhenItAloneWasKilled() throws Exception {
        try (Database database = open();
                OtherProcess other = OtherProcess.open(folder)) {
            other.run("CREATE TABLE confirmed AS SELECT 1 AS id");
            killServer();

            await().atMost(LONG)
                    .ignoreExceptionsMatching(JdbiException.class::isInstance)
                    .untilAsserted(() -> assertThat(value(database, "SELECT count(*) FROM confirmed"))
                            .isEqualTo("1"));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(sessions(database)).isEqualTo("2"));
        }
        assertThat(Postmaster.read(data())).isEmpty();
    }

    @Test
    void isSharedByProcessesUntilTheLastOfThemLeaves() throws Exception {
        try (OtherProcess other = OtherProcess.open(folder)) {
            Postmaster running = Postmaster.read(data()).orElseThrow();
            try (Database joined = open()) {
                assertThat(joined.url().hosts()).isEqualTo("127.0.0.1:" + running.port());
            }
            assertThat(running.alive(home())).as("after one of two has left").isTrue();

            try (Database joined = open()) {
                other.leave();
                assertThat(running.alive(home()))
                        .as("after the one who started it has left")
                        .isTrue();
                assertThat(value(joined, "SELECT 1")).isEqualTo("1");
            }
            assertThat(running.alive(home())).as("after both have left").isFalse();
        }
    }

    @Test
    void isCreatedOnceWhenTwoProcessesOpenANewFolderAtTheSameMoment() throws Exception {
        try (OtherProcess one = OtherProcess.start(folder, LaunchSettings.usual());
                OtherProcess two = OtherProcess.start(folder, LaunchSettings.usual())) {
            one.awaitOpen();
            two.awaitOpen();

            one.run("CREATE TABLE shared AS SELECT 7 AS seen");
            assertThat(two.run("SELECT seen FROM shared")).isEqualTo("7");
            one.leave();
            two.leave();
        }
        assertThat(Postmaster.read(data())).isEmpty();
    }

    @Test
    void completesAFolderWhoseCreatorWasKilledWhileUnpacking() throws Exception {
        try (OtherProcess killed = OtherProcess.start(folder, LaunchSettings.usual())) {
            await().atMost(LONG).until(() -> there("binaries-"));
            killed.kill();
        }
        try (Database database = open()) {
            assertThat(value(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void completesAFolderWhoseCreatorWasKilledWhileItCreatedTheDatabase() throws Exception {
        try (OtherProcess killed = OtherProcess.start(folder, LaunchSettings.usual())) {
            await().atMost(LONG).until(() -> there("data."));
            killed.kill();
        }
        try (Database database = open()) {
            assertThat(value(database, "SELECT 1")).isEqualTo("1");
        }
        open().close();
        assertThat(there("data.")).as("what the killed one left").isFalse();
    }

    @Test
    void startsWhenThePidInTheFileBelongsToAnotherProgramByNow() throws Exception {
        open().close();
        Files.writeString(
                data().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data() + "\n1700000000\n5432\n\n127.0.0.1\n 1 1\nready\n");

        try (Database database = open()) {
            assertThat(value(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsWhenAPowerCutLeftAnEmptyPidFile() throws Exception {
        open().close();
        Files.writeString(data().resolve("postmaster.pid"), "");

        try (Database database = open()) {
            assertThat(value(database, "SELECT 1")).isEqualTo("1");
        }
    }

    private Database open() {
        return Database.open(folder, Progress.silent());
    }

    private Path home() throws IOException {
        return folder.toRealPath().resolve("postgres");
    }

    private Path data() throws IOException {
        return home().resolve("data");
    }

    private boolean there(String prefix) throws IOException {
        if (!Files.isDirectory(home())) {
            return false;
        }
        try (Stream<Path> files = Files.list(home())) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(prefix));
        }
    }

    private void killServer() throws IOException {
        Postmaster postmaster = Postmaster.read(data()).orElseThrow();
        ProcessHandle server = ProcessHandle.of(postmaster.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static String sessions(Database database) {
        return value(
                database,
                "SELECT count(DISTINCT application_name) FROM pg_stat_activity WHERE application_name LIKE 'studyhall %'");
    }

    private static String value(Database database, String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
