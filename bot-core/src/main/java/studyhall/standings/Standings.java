package studyhall.standings;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.standings.Board.Line;

/** Leaderboards, read from what {@link RollUp} wrote; never grouped over answers. Thread-safe. */
public final class Standings {
    private static final int TOP = 10;

    private static final String OF_BOARD = """
            WHERE now.workspace_id = :workspace AND now.kind = :kind
              AND now.period = :period AND now.starts_on = :start AND now.points > 0 """;

    private static final String TODAY = """
            LEFT JOIN standing AS today
              ON today.workspace_id = :workspace AND today.kind = :kind AND today.period = 'TODAY'
                 AND today.starts_on = :day AND today.subject_id = now.subject_id
            """;

    /**
     * The first lines and one's own come from the index that is in a board's order. Where they stood this morning needs a
     * look at the whole board, but no sorting of it, which took four times as long: every line is put between the few
     * points that the shown ones had by then, and what is above each is summed up. Its time is that of the group, not of
     * its answers. Nobody with no points is on a board.
     */
    private static final String SHOWN = """
            WITH top AS (
                SELECT subject_id, points, coalesce(last_correct_at, 'infinity') AS last
                FROM @lines ORDER BY points DESC, last_correct_at, subject_id LIMIT :top
            ), own AS (
                SELECT subject_id, points, coalesce(last_correct_at, 'infinity') AS last
                FROM @lines AND subject_id = :own
            ), shown AS (
                SELECT now.*, now.points - coalesce(today.points, 0) AS before
                FROM (TABLE top UNION TABLE own) AS now @today
            ), morning AS (
                SELECT array_agg(DISTINCT before ORDER BY before) AS steps FROM shown
            ), counted AS (
                -- one less, so that who had as many as a shown line does not count as above it
                SELECT width_bucket(now.points - coalesce(today.points, 0) - 1, (SELECT steps FROM morning)) AS step,
                       count(*) AS lines
                FROM @joined GROUP BY step
            ), above AS (
                SELECT count(*) FILTER (WHERE points > (SELECT points FROM own)
                           OR coalesce(last_correct_at, 'infinity') < (SELECT last FROM own)) AS places,
                       min(points) AS points
                FROM @lines AND points >= (SELECT points FROM own)
                  AND (points > (SELECT points FROM own)
                       OR (coalesce(last_correct_at, 'infinity'), subject_id) < (SELECT last, subject_id FROM own))
            ), placed AS (
                SELECT shown.*, row_number() OVER (ORDER BY points DESC, last, subject_id) AS line,
                       rank() OVER (ORDER BY points DESC, last) AS place
                FROM shown
            )
            SELECT placed.subject_id, placed.points, line,
                   CASE WHEN line <= :top THEN place ELSE 1 + above.places END AS place,
                   CASE WHEN before > 0 THEN (
                       SELECT 1 + coalesce(sum(lines), 0) FROM counted
                       WHERE step >= width_bucket(before, steps)) END AS place_before,
                   above.points AS above, (SELECT sum(lines) FROM counted) AS size, coalesce(@name, '') AS name
            FROM placed CROSS JOIN above CROSS JOIN morning
            LEFT JOIN @subject AS subject
              ON subject.workspace_id = :workspace AND subject.id = placed.subject_id
            ORDER BY line""".replace("@joined", "standing AS now " + TODAY + OF_BOARD)
            .replace("@lines", "standing AS now " + OF_BOARD)
            .replace("@today", TODAY);

    private record Row(Line line, boolean top, long above, int size) {}

    private final Jdbi jdbi;

    public Standings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A board.
     *
     * @param day the local day of the workspace
     * @param own our id of the player or team whose place is asked for; 0 for nobody
     */
    public Board board(Workspace workspace, Kind kind, Period period, LocalDate day, long own) {
        return jdbi.withHandle(handle -> {
            Optional<LocalDate> season = Seasons.start(handle, workspace.id(), day);
            LocalDate start = period.start(day, season.orElse(day));
            List<Row> rows = rows(handle, workspace, kind, period, start, day, own);
            Optional<Row> mine =
                    rows.stream().filter(row -> row.line().subject() == own).findFirst();
            return new Board(
                    kind,
                    period,
                    until(handle, workspace, period, start),
                    rows.stream().filter(Row::top).map(Row::line).toList(),
                    mine.map(Row::line),
                    mine.map(row -> row.above() > 0 ? row.above() - row.line().points() : 0L)
                            .orElse(0L),
                    rows.stream().mapToInt(Row::size).findFirst().orElse(0));
        });
    }

    private static List<Row> rows(
            Handle handle, Workspace workspace, Kind kind, Period period, LocalDate start, LocalDate day, long own) {
        // a person who does not want to be named keeps their place
        String name = kind == Kind.TEAM ? "subject.name" : "CASE WHEN subject.hidden THEN '' ELSE subject.name END";
        return handle.createQuery(
                        SHOWN.replace("@name", name).replace("@subject", kind == Kind.TEAM ? "team" : "player"))
                .bind("workspace", workspace.id())
                .bind("kind", kind.name())
                .bind("period", period.name())
                .bind("start", start)
                .bind("day", day)
                .bind("own", own)
                .bind("top", TOP)
                .map((row, context) -> {
                    int place = row.getInt("place");
                    int before = row.getInt("place_before");
                    boolean moved = before > 0 && period != Period.TODAY;
                    Line line = new Line(
                            place,
                            row.getLong("subject_id"),
                            row.getString("name"),
                            row.getLong("points"),
                            moved ? before - place : 0);
                    return new Row(line, row.getInt("line") <= TOP, row.getLong("above"), row.getInt("size"));
                })
                .list();
    }

    /** Ends the season that a day is in, and begins another on that day. */
    public void newSeason(long workspace, LocalDate day) {
        jdbi.useTransaction(handle -> Seasons.beginAnew(handle, workspace, day));
    }

    private static Optional<LocalDate> until(Handle handle, Workspace workspace, Period period, LocalDate start) {
        return switch (period) {
            case TODAY -> Optional.of(start);
            case WEEK -> Optional.of(start.plusDays(6));
            case MONTH -> Optional.of(start.with(TemporalAdjusters.lastDayOfMonth()));
            case SEASON -> Seasons.end(handle, workspace.id(), start);
            case ALL -> Optional.empty();
        };
    }
}
