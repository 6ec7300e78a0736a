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

    /**
     * Ranks a whole board twice: as it is, and as it was this morning. Its size is that of the group, not of its
     * answers. Nobody with no points is on a board.
     */
    private static final String RANKED = """
            WITH board AS (
                SELECT now.subject_id, now.points, now.last_correct_at,
                       now.points - coalesce(today.points, 0) AS before
                FROM standing AS now
                LEFT JOIN standing AS today
                  ON today.workspace_id = now.workspace_id AND today.kind = now.kind
                     AND today.subject_id = now.subject_id AND today.period = 'TODAY' AND today.starts_on = :day
                WHERE now.workspace_id = :workspace AND now.kind = :kind
                  AND now.period = :period AND now.starts_on = :start AND now.points > 0
            ), ranked AS (
                SELECT subject_id, points,
                       rank() OVER (ORDER BY points DESC, last_correct_at) AS place,
                       row_number() OVER (ORDER BY points DESC, last_correct_at, subject_id) AS line,
                       CASE WHEN before > 0 THEN rank() OVER (ORDER BY before DESC) END AS place_before,
                       lag(points) OVER (ORDER BY points DESC, last_correct_at, subject_id) AS above,
                       count(*) OVER () AS size
                FROM board
            )
            SELECT ranked.*, coalesce(%s, '') AS name
            FROM ranked LEFT JOIN %s AS subject ON subject.workspace_id = :workspace AND subject.id = ranked.subject_id
            WHERE line <= :top OR subject_id = :own
            ORDER BY line""";

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
        return handle.createQuery(String.format(RANKED, name, kind == Kind.TEAM ? "team" : "player"))
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
