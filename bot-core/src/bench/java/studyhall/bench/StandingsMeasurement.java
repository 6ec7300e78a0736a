package studyhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import studyhall.quiz.AnswerMeasurement;
import studyhall.quiz.AnswerMeasurement.Turn;
import studyhall.standings.Board;
import studyhall.standings.Kind;
import studyhall.standings.Period;
import studyhall.standings.Standings;
import studyhall.standings.Workspace;
import studyhall.storage.Database;
import studyhall.storage.Progress;

/**
 * Competitions on the PostgreSQL that comes with the program, as it is set in production: recording answers beside bare
 * inserts, and a leaderboard of ten thousand players beside grouping over the answers. All medians, of turns that
 * alternate.
 */
final class StandingsMeasurement {
    private static final int PLAYERS = 10_000;
    private static final int TURNS = 15;
    private static final int READS = 60;
    private static final int GROUPINGS = 5;

    private record Played(Workspace workspace, LocalDate day, String size) {}

    void measure(Table table) {
        try {
            Path folder = Files.createTempDirectory("studyhall-bench");
            try (Database database = Database.open(folder, Progress.silent())) {
                String durability = database.settings().get("fsync") + ", " + database.settings().get("synchronous_commit");
                table.row("fsync, synchronous_commit", durability, "for all that follows");
                answers(database, table);
                boards(database, table);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answers(Database database, Table table) throws InterruptedException {
        AnswerMeasurement answers = new AnswerMeasurement(database, MadeUpQuizzes.workspace(database, PLAYERS));
        for (int clients : new int[] {1, 16}) {
            List<Turn> turns = answers.measure(clients, clients == 1 ? 400 : 300, TURNS);
            table.row(
                    "answers recorded by " + clients + (clients == 1 ? " client" : " clients"),
                    format("%.0f a second", median(turns, Turn::ours)),
                    format(
                            "bare insert %.0f, ratio %.2f; at least %s",
                            median(turns, Turn::bare),
                            median(turns, Turn::ratio),
                            clients == 1 ? "0.9" : "0.8"));
        }
    }

    private static void boards(Database database, Table table) {
        List<Played> sizes = List.of(
                played(database, 1, 1_000, "1,000"),
                played(database, 100, 1_000_000, "1 million"),
                played(database, 1_000, 10_000_000, "10 million"));
        Standings standings = new Standings(database.jdbi());
        List<List<Double>> reads = new ArrayList<>();
        sizes.forEach(size -> reads.add(new ArrayList<>()));
        for (int i = 0; i < READS; i++) {
            for (int size = 0; size < sizes.size(); size++) {
                long own = 1 + (i * 7_919L) % PLAYERS;
                double took = read(standings, sizes.get(size), own);
                if (i >= READS / 3) {
                    reads.get(size).add(took);
                }
            }
        }
        double least = median(reads.get(0), took -> took);
        for (int size = 0; size < sizes.size(); size++) {
            double grouped = grouped(database, sizes.get(size));
            double ours = median(reads.get(size), took -> took);
            table.row(
                    "top ten and own place at " + sizes.get(size).size() + " answers",
                    format("%.1f ms", ours),
                    format(
                            "%.2f of that at 1,000; GROUP BY %.0f ms, %.0f times as long",
                            ours / least, grouped, grouped / ours)
                            + (size == 2 ? "; at most 1.2, at least 30 times" : ""));
        }
    }

    private static Played played(Database database, int rounds, long answers, String size) {
        long workspace = MadeUpQuizzes.workspace(database, PLAYERS);
        LocalDate day = MadeUpQuizzes.answer(database, workspace, PLAYERS, rounds, answers);
        return new Played(new Workspace(workspace, ZoneOffset.UTC), day, size);
    }

    private static double read(Standings standings, Played played, long own) {
        long began = System.nanoTime();
        Board board = standings.board(played.workspace(), Kind.PLAYER, Period.SEASON, played.day(), own);
        double millis = millis(began);
        if (board.top().size() != 10 || board.size() != PLAYERS || board.own().isEmpty()) {
            throw new IllegalStateException("Not a board of all players: " + board);
        }
        return millis;
    }

    /** The same from answers, without the day and the movement: what a board would be without standings. */
    private static double grouped(Database database, Played played) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < GROUPINGS; i++) {
            long own = 1 + i;
            long began = System.nanoTime();
            database.jdbi().useHandle(handle -> handle.createQuery("""
                            WITH ranked AS (
                                SELECT player_id, sum(points) AS points, rank() OVER (ORDER BY sum(points) DESC) AS place
                                FROM answer WHERE workspace_id = ? GROUP BY player_id
                            )
                            (SELECT * FROM ranked ORDER BY place LIMIT 10)
                            UNION ALL SELECT * FROM ranked WHERE player_id = ?""")
                    .bind(0, played.workspace().id())
                    .bind(1, own)
                    .mapToMap()
                    .list());
            took.add(millis(began));
        }
        return median(took, each -> each);
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> figure) {
        double[] sorted = of.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static String format(String form, Object... figures) {
        return String.format(Locale.ROOT, form, figures);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
