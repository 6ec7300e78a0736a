package studyhall.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.PGConnection;

/**
 * All that is kept, in one file, by COPY: the embedded server brings no pg_dump along. A ZIP with {@code backup.txt}, which
 * names the version of the tables and their columns, an entry for each table, and {@code end.txt}, so that a file that was cut
 * is told from a whole one. What Quartz and Flyway keep for themselves is left out.
 */
public final class Backup {
    private static final String HEAD = "study-hall-backup 1";
    private static final String CONTENTS = "backup.txt";
    private static final String END = "end.txt";

    private static final String OURS = """
            c.table_schema = current_schema() AND c.table_name NOT LIKE 'qrtz\\_%'
              AND c.table_name <> 'flyway_schema_history'""";

    private Backup() {}

    /** What was written or read. */
    public record Counts(int tables, long rows) {}

    /** Writes all as it is at one moment, while others go on; closes nothing. */
    public static Counts write(Database database, OutputStream out) throws IOException {
        return database.jdbi().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> write(handle, out));
    }

    private static Counts write(Handle handle, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Map<String, List<String>> tables = tables(handle);
        entry(zip, CONTENTS, contents(version(handle), tables));
        long rows = 0;
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            zip.putNextEntry(new ZipEntry(table.getKey() + ".copy"));
            try {
                rows += copying(handle)
                        .getCopyAPI()
                        .copyOut("COPY " + name(table.getKey()) + columns(table.getValue()) + " TO STDOUT", zip);
            } catch (SQLException e) {
                throw new StorageException("The table " + table.getKey() + " could not be read: " + e.getMessage(), e);
            }
            zip.closeEntry();
        }
        entry(zip, END, HEAD + "\n");
        zip.finish();
        return new Counts(tables.size(), rows);
    }

    /**
     * Puts all back into a database in which nobody has done anything yet, with the tables of the version that wrote the file,
     * and brings those up to date.
     *
     * @throws StorageException when the file is none of ours, was cut, or is of a newer version, or the database holds
     *     something; nothing is then changed
     */
    public static Counts restore(Database database, InputStream in) {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        Contents contents;
        try {
            contents = read(zip);
        } catch (IOException e) {
            throw new StorageException("The backup ends too soon, and nothing was restored. Was it cut?", e);
        }
        String here = database.jdbi().withHandle(Backup::version);
        if (Integer.parseInt(contents.version()) > Integer.parseInt(here)) {
            throw new StorageException("This backup is of a newer Study Hall (tables " + contents.version() + ", here "
                    + here + "). Restore it with that one, or a newer one.");
        }
        requireEmpty(database);
        Migrations.afresh(database.dataSource(), database.url(), contents.version());
        try {
            Counts counts = database.jdbi().inTransaction(handle -> fill(handle, zip, contents.tables()));
            Migrations.migrate(database.dataSource(), database.url());
            return counts;
        } catch (IOException | RuntimeException e) {
            // nothing was there before, and nothing is to be there after
            Migrations.afresh(database.dataSource(), database.url(), "latest");
            throw e instanceof StorageException told
                    ? told
                    : new StorageException(
                            "The backup could not be read to its end, and nothing was restored: " + e.getMessage(), e);
        }
    }

    private record Contents(String version, Map<String, List<String>> tables) {}

    private static Contents read(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
        if (first == null || !first.getName().equals(CONTENTS) || !HEAD.equals(lines.readLine())) {
            throw new StorageException("This is no backup of Study Hall's. Name a file that db backup wrote.");
        }
        String version = "";
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 3);
            if (words[0].equals("version")) {
                version = words[1];
            } else if (words[0].equals("table")) {
                tables.put(words[1], List.of(words[2].split(",")));
            }
        }
        if (!version.matches("[0-9]{1,6}")) {
            throw new StorageException("The backup does not say of which version it is. Was it changed?");
        }
        return new Contents(version, tables);
    }

    private static String contents(String version, Map<String, List<String>> tables) {
        StringBuilder text = new StringBuilder(HEAD + "\nversion " + version + "\n");
        tables.forEach((table, columns) -> text.append("table ")
                .append(table)
                .append(' ')
                .append(String.join(",", columns))
                .append('\n'));
        return text.toString();
    }

    private static void requireEmpty(Database database) {
        boolean used = database.jdbi().withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT FROM workspace)")
                .mapTo(Boolean.class)
                .one());
        if (used) {
            throw new StorageException("The database " + database.url() + " holds workspaces already, and nothing was"
                    + " changed. Restore into an empty one: name another in DATABASE_URL, or another folder in"
                    + " STUDYHALL_DATA.");
        }
    }

    private static Counts fill(Handle handle, ZipInputStream zip, Map<String, List<String>> written)
            throws IOException {
        Map<String, List<String>> here = tables(handle);
        List<String[]> held = held(handle);
        for (String[] constraint : held) {
            handle.execute("ALTER TABLE " + constraint[0] + " ALTER CONSTRAINT " + constraint[1] + " DEFERRABLE");
        }
        handle.execute("SET CONSTRAINTS ALL DEFERRED");
        here.keySet().forEach(table -> handle.execute("TRUNCATE " + name(table) + " CASCADE"));
        long rows = 0;
        int tables = 0;
        ZipEntry entry = zip.getNextEntry();
        for (; entry != null && !entry.getName().equals(END); entry = zip.getNextEntry()) {
            String table = entry.getName().replaceFirst("\\.copy$", "");
            List<String> columns = written.get(table);
            if (columns == null || !here.getOrDefault(table, List.of()).containsAll(columns)) {
                throw new StorageException("The backup holds a table that is not known here: " + table + ". Restore it"
                        + " with the Study Hall that wrote it.");
            }
            try {
                rows += copying(handle)
                        .getCopyAPI()
                        .copyIn("COPY " + name(table) + columns(columns) + " FROM STDIN", zip);
            } catch (SQLException e) {
                throw new StorageException("The table " + table + " could not be restored: " + e.getMessage(), e);
            }
            tables++;
        }
        if (entry == null) {
            throw new StorageException("The backup ends too soon, and nothing was restored. Was it cut?");
        }
        handle.execute("SET CONSTRAINTS ALL IMMEDIATE");
        for (String[] constraint : held) {
            handle.execute("ALTER TABLE " + constraint[0] + " ALTER CONSTRAINT " + constraint[1] + " NOT DEFERRABLE");
        }
        goOnCounting(handle);
        return new Counts(tables, rows);
    }

    /** Foreign keys that are looked at with each row, which would want parents before children. */
    private static List<String[]> held(Handle handle) {
        return handle.createQuery("""
                        SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint
                        WHERE contype = 'f' AND NOT condeferrable
                          AND connamespace = current_schema()::regnamespace AND conparentid = 0""")
                .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                .list();
    }

    /** Identities go on behind what was restored. */
    private static void goOnCounting(Handle handle) {
        handle.createQuery("""
                        SELECT format('SELECT setval(%L, (SELECT coalesce(max(%I), 0) + 1 FROM %I), false)',
                                      pg_get_serial_sequence(quote_ident(c.table_name), c.column_name),
                                      c.column_name, c.table_name)
                        FROM information_schema.columns AS c
                        WHERE pg_get_serial_sequence(quote_ident(c.table_name), c.column_name) IS NOT NULL AND
                        """ + OURS).mapTo(String.class).list().forEach(statement -> handle.createQuery(statement)
                .mapTo(Long.class)
                .one());
    }

    private static Map<String, List<String>> tables(Handle handle) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT c.table_name, c.column_name FROM information_schema.columns AS c
                        JOIN information_schema.tables AS t USING (table_schema, table_name)
                        WHERE t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER' AND
                        """ + OURS + " ORDER BY c.table_name, c.ordinal_position")
                .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                .forEach(column -> tables.computeIfAbsent(column[0], table -> new ArrayList<>())
                        .add(column[1]));
        return tables;
    }

    /** The number of the last step that the tables took. */
    private static String version(Handle handle) {
        return handle.createQuery("""
                        SELECT max(version::int)::text FROM flyway_schema_history
                        WHERE success AND version IS NOT NULL""").mapTo(String.class).one();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String columns(List<String> columns) {
        return columns.stream().map(Backup::name).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static PGConnection copying(Handle handle) throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class);
    }
}
