package studyhall.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Platform;

/** Where the notes that workspaces have of their own are kept. Each change is told to all replicas. Thread-safe. */
public final class OwnNotes {
    /** A note of a megabyte is a book. */
    public static final int MAX_BYTES = 1 << 20;

    public static final int MAX_FILES = 200;

    /** All notes of a workspace: they are held in the heap while people use them. */
    public static final int MAX_TOTAL = 10 << 20;

    /** What listens hears of changes here. */
    static final String TOLD = "studyhall_own_notes";

    private final Jdbi jdbi;

    public OwnNotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A workspace, by what its platform calls it. */
    record Place(Platform platform, String workspace) {}

    /** The notes of a workspace as they are numbered. */
    record Numbered(long workspace, long version) {}

    /**
     * A note as it is kept.
     *
     * @param content empty where the caller has it already
     */
    record Kept(String name, long version, Optional<byte[]> content) {}

    /** What became of a note. */
    public enum Outcome {
        ADDED,
        REPLACED,
        /** There was the very same. */
        SAME,
        TOO_MANY,
        TOO_MUCH
    }

    /** Adds a note, or puts it in the place of the one with its name. */
    public Outcome put(long workspace, String name, byte[] content, long player) {
        return jdbi.inTransaction(handle -> {
            long version = lock(handle, workspace) + 1;
            Map<String, byte[]> before = same(handle, workspace, name);
            byte[] old = before.get(name);
            if (old != null && java.util.Arrays.equals(old, content)) {
                return Outcome.SAME;
            }
            Optional<Outcome> full = full(handle, workspace, name, content.length);
            if (full.isPresent()) {
                return full.get();
            }
            handle.createUpdate("""
                            INSERT INTO own_note (workspace_id, name, content, version, added_by)
                            VALUES (:workspace, :name, :content, :version, :player)
                            ON CONFLICT (workspace_id, name) DO UPDATE
                            SET content = excluded.content, version = excluded.version, added_by = excluded.added_by,
                                added_at = now()""")
                    .bind("workspace", workspace)
                    .bind("name", name)
                    .bind("content", content)
                    .bind("version", version)
                    .bind("player", player)
                    .execute();
            changed(handle, workspace, version);
            return old == null ? Outcome.ADDED : Outcome.REPLACED;
        });
    }

    /** Takes a note out; false where there is none of the name. */
    public boolean remove(long workspace, String name) {
        return jdbi.inTransaction(handle -> {
            long version = lock(handle, workspace) + 1;
            int removed = handle.createUpdate("DELETE FROM own_note WHERE workspace_id = :workspace AND name = :name")
                    .bind("workspace", workspace)
                    .bind("name", name)
                    .execute();
            if (removed > 0) {
                changed(handle, workspace, version);
            }
            return removed > 0;
        });
    }

    /** What there is, by name. */
    public List<OwnNote> list(long workspace) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT own_note.name, octet_length(content) AS size, version, player.name AS by, added_at
                        FROM own_note LEFT JOIN player
                          ON player.workspace_id = own_note.workspace_id AND player.id = added_by
                        WHERE own_note.workspace_id = :workspace ORDER BY own_note.name""")
                .bind("workspace", workspace)
                .map((row, context) -> new OwnNote(
                        row.getString("name"),
                        row.getInt("size"),
                        row.getLong("version"),
                        Optional.ofNullable(row.getString("by")).orElse(""),
                        row.getTimestamp("added_at").toInstant()))
                .list());
    }

    /** Whether everybody may add and remove notes, and not organisers only. */
    public boolean openToAll(long workspace) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT open_to_all FROM own_notes WHERE workspace_id = :workspace")
                        .bind("workspace", workspace)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    /** Says who may. */
    public void open(long workspace, boolean toAll) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO own_notes (workspace_id, open_to_all) VALUES (:workspace, :open)
                        ON CONFLICT (workspace_id) DO UPDATE SET open_to_all = excluded.open_to_all""")
                .bind("workspace", workspace)
                .bind("open", toAll)
                .execute());
    }

    /** The workspaces that have notes of their own. */
    Map<Place, Numbered> numbers() {
        Map<Place, Numbered> numbers = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT platform, external, workspace_id, version
                        FROM own_notes JOIN workspace ON workspace.id = workspace_id
                        WHERE EXISTS (SELECT 1 FROM own_note WHERE own_note.workspace_id = own_notes.workspace_id)""")
                .map((row, context) -> Map.entry(
                        new Place(Platform.valueOf(row.getString(1)), row.getString(2)),
                        new Numbered(row.getLong(3), row.getLong(4))))
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue())));
        return numbers;
    }

    /**
     * All notes of a workspace by name, as of one moment.
     *
     * @param known versions of those whose content the caller has
     */
    List<Kept> all(long workspace, Collection<Long> known) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT name, version, CASE WHEN version = ANY (:known) THEN NULL ELSE content END AS content
                        FROM own_note WHERE workspace_id = :workspace ORDER BY name""")
                .bind("workspace", workspace)
                .bindArray("known", Long.class, List.copyOf(known))
                .map((row, context) -> kept(row))
                .list());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getString("name"), row.getLong("version"), Optional.ofNullable(row.getBytes("content")));
    }

    /** The version of a workspace's notes, which nobody else changes until the transaction ends. */
    private static long lock(Handle handle, long workspace) {
        handle.createUpdate("INSERT INTO own_notes (workspace_id) VALUES (:workspace) ON CONFLICT DO NOTHING")
                .bind("workspace", workspace)
                .execute();
        return handle.createQuery("SELECT version FROM own_notes WHERE workspace_id = :workspace FOR UPDATE")
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, byte[]> same(Handle handle, long workspace, String name) {
        Map<String, byte[]> found = new HashMap<>();
        handle.createQuery("SELECT content FROM own_note WHERE workspace_id = :workspace AND name = :name")
                .bind("workspace", workspace)
                .bind("name", name)
                .mapTo(byte[].class)
                .forEach(content -> found.put(name, content));
        return found;
    }

    private static Optional<Outcome> full(Handle handle, long workspace, String name, int size) {
        return handle.createQuery("""
                        SELECT count(*) AS files, coalesce(sum(octet_length(content)), 0) AS bytes
                        FROM own_note WHERE workspace_id = :workspace AND name <> :name""")
                .bind("workspace", workspace)
                .bind("name", name)
                .map((row, context) -> row.getInt("files") >= MAX_FILES
                        ? Optional.of(Outcome.TOO_MANY)
                        : row.getLong("bytes") + size > MAX_TOTAL
                                ? Optional.of(Outcome.TOO_MUCH)
                                : Optional.<Outcome>empty())
                .one();
    }

    private static void changed(Handle handle, long workspace, long version) {
        handle.createUpdate("UPDATE own_notes SET version = :version WHERE workspace_id = :workspace")
                .bind("version", version)
                .bind("workspace", workspace)
                .execute();
        // heard once this is committed, and not before
        handle.createQuery("SELECT pg_notify('" + TOLD + "', '')")
                .map((row, context) -> "")
                .one();
    }
}
