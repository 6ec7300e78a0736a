package studyhall.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.chat.FakeChat;
import studyhall.library.BundledSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;

class BackupTest {
    @Test
    void allThatIsKeptComesBackIntoAnEmptyDatabaseAndGoesOnFromThere() throws IOException {
        Library library = LibraryLoader.once(new BundledSource());
        try (Database one = TestDatabase.fresh();
                Database other = TestDatabase.fresh()) {
            FakeChat chat = Classroom.chat();
            try (Classroom room = new Classroom(one, library, chat, "kept")) {
                room.type("Olga", "team create Red \t Pandas \\. \\N");
                room.type("Olga", "schedule tip 08:00 weekdays Europe/Berlin");
                room.type("Ada", "quiz start questions:1");
                room.press("Ada", "Start now");
                room.settle();
                room.press("Ada", "A");
                room.timePasses();
            }
            byte[] backup = written(one);

            Backup.Counts counts = Backup.restore(other, new ByteArrayInputStream(backup));

            Map<String, List<String>> rows = rows(one);
            assertThat(rows(other)).isEqualTo(rows);
            assertThat(counts.rows())
                    .isEqualTo(rows.values().stream().mapToLong(List::size).sum());
            assertThat(rows.get("answer")).isNotEmpty();
            String held = "SELECT count(*)::text FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable";
            assertThat(one(other, held)).isEqualTo(one(one, held));
            try (Classroom room = new Classroom(other, library, chat, "kept")) {
                assertThat(room.type("Ada", "team list")).contains("Red");
                room.type("Ben", "team create Blues");
                assertThat(room.type("Ben", "quiz start questions:1")).doesNotContain("went wrong");
            }
        }
    }

    @Test
    void whatIsInUseIsNotOverwritten() throws IOException {
        try (Database one = TestDatabase.fresh()) {
            byte[] backup = written(one);
            one.jdbi()
                    .useHandle(handle ->
                            handle.execute("INSERT INTO workspace (platform, external) VALUES ('SLACK', 'T1')"));
            Map<String, List<String>> before = rows(one);
            assertThatThrownBy(() -> Backup.restore(one, new ByteArrayInputStream(backup)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("holds workspaces already")
                    .hasMessageContaining("Restore into an empty one");
            assertThat(rows(one)).isEqualTo(before);
        }
    }

    @Test
    void aFileThatWasCutOrIsNoneRestoresNothing() throws IOException {
        try (Database one = TestDatabase.fresh();
                Database other = TestDatabase.fresh()) {
            one.jdbi()
                    .useHandle(handle ->
                            handle.execute("INSERT INTO workspace (platform, external) VALUES ('SLACK', 'T1')"));
            byte[] backup = written(one);
            for (int length : new int[] {backup.length / 8, backup.length / 4, backup.length / 3}) {
                byte[] cut = Arrays.copyOf(backup, length);
                assertThatThrownBy(() -> Backup.restore(other, new ByteArrayInputStream(cut)))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("nothing was restored");
                assertThat(one(other, "SELECT count(*)::text FROM workspace")).isEqualTo("0");
            }
            assertThatThrownBy(() -> Backup.restore(
                            other, new ByteArrayInputStream("PK no zip".getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("no backup of Study Hall's");
            assertThat(Backup.restore(other, new ByteArrayInputStream(backup)).rows())
                    .isPositive();
        }
    }

    @Test
    void aBackupOfAnOlderVersionIsBroughtUpToDate() throws IOException {
        try (Database old = TestDatabase.fresh();
                Database other = TestDatabase.fresh()) {
            Migrations.afresh(old.dataSource(), old.url(), "90");
            old.jdbi()
                    .useHandle(handle ->
                            handle.execute("INSERT INTO workspace (platform, external) VALUES ('SLACK', 'T1')"));
            Backup.restore(other, new ByteArrayInputStream(written(old)));
            assertThat(one(other, "SELECT external FROM workspace")).isEqualTo("T1");
            assertThat(one(other, "SELECT to_regclass('own_note')::text")).isEqualTo("own_note");
            assertThatThrownBy(() -> Backup.restore(old, new ByteArrayInputStream(written(other))))
                    .hasMessageContaining("of a newer Study Hall");
        }
    }

    private static String one(Database database, String query) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    private static byte[] written(Database database) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Backup.write(database, out);
        return out.toByteArray();
    }

    /** All rows of all tables of ours, as text. */
    private static Map<String, List<String>> rows(Database database) {
        return database.jdbi().withHandle(handle -> {
            Map<String, List<String>> rows = new TreeMap<>();
            handle.createQuery("""
                            SELECT tablename FROM pg_tables WHERE schemaname = 'public'
                              AND tablename NOT LIKE 'qrtz%' AND tablename <> 'flyway_schema_history'""")
                    .mapTo(String.class)
                    .list()
                    .forEach(table -> rows.put(
                            table,
                            handle.createQuery(
                                            "SELECT row_to_json(kept)::text FROM \"" + table + "\" AS kept ORDER BY 1")
                                    .mapTo(String.class)
                                    .list()));
            return rows;
        });
    }
}
