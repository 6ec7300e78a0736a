package studyhall.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Local dates on which nothing is posted by the clock in a workspace, such as holidays. Thread-safe. */
public record QuietDates(Jdbi jdbi) {
    /** One of them. */
    record Quiet(long workspace, LocalDate day) {}

    /** Makes days quiet, both ends included. */
    public void add(long workspace, LocalDate from, LocalDate to) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO quiet_date (workspace_id, day)
                        SELECT :workspace, day::date FROM generate_series(:from::date, :to::date, interval '1 day') AS day
                        ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("from", from)
                .bind("to", to)
                .execute());
    }

    /** Ends that; the number of days that were quiet. */
    public int remove(long workspace, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "DELETE FROM quiet_date WHERE workspace_id = :workspace AND day BETWEEN :from AND :to")
                .bind("workspace", workspace)
                .bind("from", from)
                .bind("to", to)
                .execute());
    }

    /** Those that are not over, in order. */
    public List<LocalDate> list(long workspace, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT day FROM quiet_date WHERE workspace_id = :workspace AND day >= :today ORDER BY day""")
                .bind("workspace", workspace)
                .bind("today", today)
                .mapTo(LocalDate.class)
                .list());
    }

    /** Whether a day is one. */
    public static boolean is(Handle handle, long workspace, LocalDate day) {
        return of(handle, Set.of(workspace)).contains(new Quiet(workspace, day));
    }

    /** All of some workspaces. */
    static Set<Quiet> of(Handle handle, Collection<Long> workspaces) {
        return new HashSet<>(
                handle.createQuery("SELECT workspace_id, day FROM quiet_date WHERE workspace_id = ANY (:workspaces)")
                        .bindArray("workspaces", Long.class, List.copyOf(workspaces))
                        .map((row, context) -> new Quiet(row.getLong(1), row.getObject(2, LocalDate.class)))
                        .list());
    }
}
