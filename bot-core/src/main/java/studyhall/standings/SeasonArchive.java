package studyhall.standings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Seasons with their names, and what is left of those that are over: who stood on top. Thread-safe. */
public final class SeasonArchive {
    private static final int PODIUM = 3;
    private static final int BATCH = 100;

    private record Over(long workspace, LocalDate startsOn) {}

    private final Jdbi jdbi;

    public SeasonArchive(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps the podium of each season whose last day is over where its workspace is. A quiz that went on over midnight
     * still belongs to the day on which it began, so this waits a few hours.
     *
     * @return how many were archived; call again while it is not 0
     */
    public int archive() {
        return jdbi.inTransaction(handle -> {
            List<Over> over = handle.createQuery("""
                            SELECT workspace_id, starts_on FROM season
                            JOIN workspace ON workspace.id = workspace_id
                            WHERE archived_at IS NULL
                              AND ends_on < ((now() - interval '3 hours') AT TIME ZONE zone)::date
                            ORDER BY workspace_id, starts_on LIMIT :batch FOR UPDATE OF season SKIP LOCKED""")
                    .bind("batch", BATCH)
                    .map((row, context) ->
                            new Over(row.getLong("workspace_id"), row.getObject("starts_on", LocalDate.class)))
                    .list();
            over.forEach(season -> archive(handle, season));
            return over.size();
        });
    }

    private static void archive(Handle handle, Over season) {
        handle.createUpdate("""
                        INSERT INTO podium (workspace_id, starts_on, kind, subject_id, place, points)
                        SELECT workspace_id, starts_on, kind, subject_id, place, points FROM (
                            SELECT *, row_number() OVER (
                                PARTITION BY kind ORDER BY points DESC, last_correct_at, subject_id) AS place
                            FROM standing
                            WHERE workspace_id = :workspace AND period = 'SEASON' AND starts_on = :start AND points > 0
                        ) AS ranked
                        WHERE place <= :podium ON CONFLICT DO NOTHING""")
                .bind("workspace", season.workspace())
                .bind("start", season.startsOn())
                .bind("podium", PODIUM)
                .execute();
        handle.createUpdate("""
                        UPDATE season SET archived_at = clock_timestamp()
                        WHERE workspace_id = :workspace AND starts_on = :start""")
                .bind("workspace", season.workspace())
                .bind("start", season.startsOn())
                .execute();
    }

    /** The season that a day is in. */
    public Optional<Season> current(long workspace, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT starts_on, ends_on, name FROM season
                        WHERE workspace_id = :workspace AND starts_on <= :day AND ends_on >= :day
                        ORDER BY starts_on DESC LIMIT 1""")
                .bind("workspace", workspace)
                .bind("day", day)
                .map((row, context) -> new Season(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("name"),
                        List.of()))
                .findOne());
    }

    /** Gives the season that a day is in another name, and begins one when there is none. */
    public Season name(long workspace, LocalDate day, String name) {
        jdbi.useTransaction(handle -> {
            LocalDate start = Seasons.startOrBegin(handle, workspace, day);
            handle.createUpdate("UPDATE season SET name = :name WHERE workspace_id = :workspace AND starts_on = :start")
                    .bind("workspace", workspace)
                    .bind("start", start)
                    .bind("name", name)
                    .execute();
        });
        return current(workspace, day).orElseThrow();
    }

    /** Those that are over, the latest first, each with its podium. */
    public List<Season> past(long workspace, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT starts_on, ends_on, name FROM season
                        WHERE workspace_id = :workspace AND archived_at IS NOT NULL
                        ORDER BY starts_on DESC LIMIT :limit""")
                .bind("workspace", workspace)
                .bind("limit", limit)
                .map((row, context) -> {
                    LocalDate start = row.getObject("starts_on", LocalDate.class);
                    return new Season(
                            start,
                            row.getObject("ends_on", LocalDate.class),
                            row.getString("name"),
                            podium(handle, workspace, start));
                })
                .list());
    }

    private static List<Season.Place> podium(Handle handle, long workspace, LocalDate start) {
        return handle.createQuery("""
                        SELECT podium.kind, place, points, CASE
                                   WHEN podium.kind = 'TEAM' THEN trim(team.emoji || ' ' || team.name)
                                   WHEN player.hidden THEN '' ELSE player.name END AS name
                        FROM podium
                        LEFT JOIN player
                          ON player.workspace_id = podium.workspace_id AND player.id = subject_id
                             AND podium.kind = 'PLAYER'
                        LEFT JOIN team
                          ON team.workspace_id = podium.workspace_id AND team.id = subject_id AND podium.kind = 'TEAM'
                        WHERE podium.workspace_id = :workspace AND starts_on = :start
                        ORDER BY podium.kind DESC, place""")
                .bind("workspace", workspace)
                .bind("start", start)
                .map((row, context) -> new Season.Place(
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("place"),
                        row.getString("name") == null ? "" : row.getString("name"),
                        row.getLong("points")))
                .list();
    }
}
