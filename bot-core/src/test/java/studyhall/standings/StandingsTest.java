package studyhall.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
}
