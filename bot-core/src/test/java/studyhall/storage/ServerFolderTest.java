package studyhall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Data folders that cannot be used: the message names the folder and a way out, and nothing is destroyed. */
@Execution(ExecutionMode.CONCURRENT)
class ServerFolderTest {
    @TempDir
    private Path folder;

    @Test
    void refusesADatabaseOfAnotherMajorVersionAndShowsTheWayOut() throws Exception {
        Path version = Files.createDirectories(folder.resolve("postgres/data")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("brings 18")
                .hasMessageContaining("db backup")
                .hasMessageContaining("db restore")
                .hasMessageContaining(folder.toRealPath().toString());
        assertThat(Files.readString(version)).isEqualTo("17\n");
    }

    @Test
    void refusesADatabaseWhosePasswordIsGone() throws Exception {
        open().close();
        Files.delete(folder.resolve("postgres/password"));

        assertThatThrownBy(this::open)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("password")
                .hasMessageContaining("Put back the file");
    }

    @Test
    void saysSoWhenThePasswordIsThatOfAnotherDatabase() throws Exception {
        open().close();
        Files.writeString(folder.resolve("postgres/password"), "0123456789abcdef");

        assertThatThrownBy(this::open)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("does not let Study Hall in")
                .hasMessageContaining(
                        folder.toRealPath().resolve("postgres/password").toString())
                .hasMessageNotContaining("0123456789abcdef");
        assertThat(Postmaster.read(folder.resolve("postgres/data")))
                .as("the server that was started in vain")
                .isEmpty();
    }

    @Test
    void saysWhatToDoWhereItMayNotWrite() throws Exception {
        Path fileInTheWay = Files.writeString(folder.resolve("file"), "not a folder");

        for (Path impossible : List.of(fileInTheWay.resolve("data"), fileInTheWay, Path.of("/proc/study-hall"))) {
            assertThatThrownBy(() -> Database.open(impossible, Progress.silent()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(impossible.toString())
                    .hasMessageContaining("STUDYHALL_DATA");
        }
    }

    @Test
    void saysWhatToDoWhenTheDiskIsFullAndGoesOnWhenItIsNot() throws Exception {
        // room for the programs and not for a database
        Path disk = mount("80m");
        try {
            assertThatThrownBy(() -> Database.open(disk.resolve("data"), Progress.silent()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(disk.toString())
                    .satisfies(failure -> assertThat(failure.getMessage()).containsIgnoringCase("disk"));

            run("mount", "-o", "remount,size=400m", disk.toString());
            try (Database database = Database.open(disk.resolve("data"), Progress.silent())) {
                assertThat(database.settings()).containsEntry("fsync", "on");
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void saysWhatToDoWhenTheProgramsDoNotEvenFit() throws Exception {
        Path disk = mount("10m");
        try {
            assertThatThrownBy(() -> Database.open(disk.resolve("data"), Progress.silent()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(disk.toString())
                    .hasMessageContaining("disk is not full")
                    .hasMessageContaining("STUDYHALL_DATA");
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private Database open() {
        return Database.open(folder, Progress.silent());
    }

    private Path mount(String size) throws IOException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Command.Outcome outcome = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
        assumeTrue(outcome.ok(), "skipped: a small disk cannot be mounted here: " + outcome.output());
        return disk;
    }

    private static Command.Outcome run(String... command) {
        return Command.run(List.of(command), Map.of(), Duration.ofSeconds(20));
    }
}
