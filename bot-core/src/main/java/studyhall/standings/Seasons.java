package studyhall.standings;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Seasons of a workspace: one follows another, and the first begins with the first points. */
final class Seasons {
    /** Where no exam is near: long enough to catch up in, short enough that a newcomer sees the next one begin. */
    private static final int WEEKS = 8;

    private Seasons() {}

    /** The first day of the season that a day is in. */
    static Optional<LocalDate> start(Handle handle, long workspace, LocalDate day) {
        return handle.createQuery("""
                        SELECT starts_on FROM season
                        WHERE workspace_id = :workspace AND starts_on <= :day AND ends_on >= :day
                        ORDER BY starts_on DESC LIMIT 1""")
                .bind("workspace", workspace)
                .bind("day", day)
                .mapTo(LocalDate.class)
                .findOne();
    }

    static Optional<LocalDate> end(Handle handle, long workspace, LocalDate start) {
        return handle.createQuery("SELECT ends_on FROM season WHERE workspace_id = :workspace AND starts_on = :start")
                .bind("workspace", workspace)
                .bind("start", start)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /** Ends the season that a day is in on the day before, and begins another. */
    static void beginAnew(Handle handle, long workspace, LocalDate day) {
        handle.createUpdate("""
                        UPDATE season SET ends_on = :before
                        WHERE workspace_id = :workspace AND starts_on < :day AND ends_on >= :day""")
                .bind("before", day.minusDays(1))
                .bind("workspace", workspace)
                .bind("day", day)
                .execute();
        startOrBegin(handle, workspace, day);
    }

    /** The same, and a new season when there is none: from that day until the next exam, else eight weeks. */
    static LocalDate startOrBegin(Handle handle, long workspace, LocalDate day) {
        return start(handle, workspace, day).orElseGet(() -> {
            handle.createUpdate("""
                            INSERT INTO season (workspace_id, starts_on, ends_on, name)
                            SELECT :workspace, :day, coalesce((
                                SELECT min(exam_on) FROM study_channel
                                WHERE workspace_id = :workspace AND exam_on > :day), :end),
                                'Season ' || (count(*) + 1)
                            FROM season WHERE workspace_id = :workspace
                            ON CONFLICT DO NOTHING""")
                    .bind("workspace", workspace)
                    .bind("day", day)
                    .bind("end", day.plusWeeks(WEEKS).minusDays(1))
                    .execute();
            return day;
        });
    }
}
