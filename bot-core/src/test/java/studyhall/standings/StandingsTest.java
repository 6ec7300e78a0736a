package studyhall.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studyhall.standings.Board.Line;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Twelve players, a hundred points apart; the second has won half of theirs today. */
class StandingsTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);
    private static long workspace;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeAll
    static void fill() {
        workspace = DATABASE.jdbi().inTransaction(handle -> {
            long id = handle.createQuery(
                            "INSERT INTO workspace (platform, external) VALUES ('SLACK', 'T') RETURNING id")
                    .mapTo(Long.class)
                    .one();
            handle.execute("""
                    INSERT INTO player (workspace_id, id, home, external, name, hidden) OVERRIDING SYSTEM VALUE
                    SELECT ?, n, 'T', 'U' || n, 'Player ' || n, n = 4 FROM generate_series(1, 12) AS n""", id);
            handle.execute("""
                    INSERT INTO standing (workspace_id, kind, period, starts_on, subject_id, points, correct, answered)
                    SELECT ?, 'PLAYER', 'WEEK', DATE '2026-06-01', n, 1300 - 100 * n, 1, 1
                    FROM generate_series(1, 12) AS n
                    UNION ALL SELECT ?, 'PLAYER', 'TODAY', DATE '2026-06-03', 2, 550, 1, 1""", id, id);
            return id;
        });
    }

    private static Board board(Period period, long own) {
        return new Standings(DATABASE.jdbi())
                .board(new Workspace(workspace, ZoneOffset.UTC), Kind.PLAYER, period, DAY, own);
    }

    @Test
    void whoIsBelowTheTopTenSeesTheirPlaceAndHowFarTheNextIs() {
        Board board = board(Period.WEEK, 12);

        assertThat(board.top()).hasSize(10);
        assertThat(board.own()).map(Line::place).contains(12);
        assertThat(board.ahead()).isEqualTo(100);
        assertThat(board.size()).isEqualTo(12);
    }

    @Test
    void aLineTellsHowManyPlacesItMovedSinceThisMorning() {
        Board board = board(Period.WEEK, 0);

        assertThat(board.top().stream().map(Line::climb)).startsWith(0, 5, -1, -1, -1, -1, -1, 0);
    }

    @Test
    void whoOptedOutHasAPlaceAndNoName() {
        assertThat(board(Period.WEEK, 0).top().get(3).name()).isEmpty();
    }

    @Test
    void todayIsABoardOfItsOwn() {
        assertThat(board(Period.TODAY, 0).top().stream().map(Line::name)).containsExactly("Player 2");
    }

    private record Row(
            long subject, long points, long today, @Nullable Integer last) {
        long before() {
            return points - today;
        }
    }

    /** Few points and few instants, so that many lines tie, and some of nobody right yet. */
    private static List<Row> madeUp(Random random, LocalDate day) {
        List<Row> rows = new ArrayList<>();
        for (int n = 1; n <= 12 + random.nextInt(8); n++) {
            long points = random.nextInt(6);
            long today = random.nextBoolean() ? 0 : random.nextInt((int) points + 1);
            rows.add(new Row(n, points, today, random.nextInt(4) == 0 ? null : random.nextInt(3)));
        }
        DATABASE.jdbi()
                .useHandle(handle -> rows.forEach(row -> handle.execute(
                        """
                INSERT INTO standing
                    (workspace_id, kind, period, starts_on, subject_id, points, correct, answered, last_correct_at)
                SELECT ?, 'TEAM', period, starts_on, ?, points, 1, 1,
                       timestamptz '2026-06-01' + ?::int * interval '1 minute'
                FROM (VALUES ('WEEK', ?::date, ?), ('TODAY', ?, ?)) AS board (period, starts_on, points)
                WHERE period = 'WEEK' OR points > 0""", workspace, row.subject(), row.last(), day.minusDays(2), row.points(), day, row.today())));
        return rows;
    }

    @Test
    void aBoardIsWhatRankingEveryLineOfItWouldShow() {
        Comparator<Row> best = Comparator.comparingLong(Row::points)
                .reversed()
                .thenComparing(row -> row.last() == null ? Integer.MAX_VALUE : row.last());
        for (int week = 1; week <= 25; week++) {
            LocalDate day = DAY.plusWeeks(week);
            List<Row> rows = new ArrayList<>(madeUp(new Random(week), day));
            rows.removeIf(row -> row.points() == 0);
            rows.sort(best.thenComparing(Row::subject));
            List<Line> lines = rows.stream()
                    .map(row -> {
                        int place = 1
                                + (int) rows.stream()
                                        .filter(o -> best.compare(o, row) < 0)
                                        .count();
                        int before = 1
                                + (int) rows.stream()
                                        .filter(o -> o.before() > row.before())
                                        .count();
                        return new Line(place, row.subject(), "", row.points(), row.before() > 0 ? before - place : 0);
                    })
                    .toList();
            for (int own = 0; own < rows.size(); own++) {
                Board board = new Standings(DATABASE.jdbi())
                        .board(
                                new Workspace(workspace, ZoneOffset.UTC),
                                Kind.TEAM,
                                Period.WEEK,
                                day,
                                rows.get(own).subject());
                assertThat(board.top()).isEqualTo(lines.subList(0, Math.min(10, lines.size())));
                assertThat(board.own()).contains(lines.get(own));
                assertThat(board.ahead())
                        .isEqualTo(
                                own == 0
                                        ? 0
                                        : rows.get(own - 1).points()
                                                - rows.get(own).points());
                assertThat(board.size()).isEqualTo(rows.size());
            }
        }
    }
}
