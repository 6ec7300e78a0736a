package studyhall.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import studyhall.bench.MadeUpQuizzes;
import studyhall.storage.Database;
import studyhall.storage.DatabaseClock;
import studyhall.storage.Progress;

/**
 * What to ask next, of a person among two thousand who made ten million reviews, on the PostgreSQL that comes with the
 * program, as it is set in production: beside a statement that does nothing, in turns.
 */
public final class NextItemMeasurement {
    private static final int PEOPLE = 2_000;
    private static final int REVIEWS = 5_000;
    private static final int FACTS = 500;

    /** As many as a practice draws to be new. */
    private static final int FRESH = 400;

    private static final int TURNS = 4_000;
    private static final int WARM = 500;

    /** What was measured, its figure, and what is beside it. */
    public record Row(String measured, String figure, String beside) {}

    /** Measures; how PostgreSQL goes about it is printed, to be read. */
    public List<Row> measure() {
        try {
            Path folder = Files.createTempDirectory("studyhall-bench");
            try (Database database = Database.open(folder, Progress.silent())) {
                long workspace = load(database);
                long reviews = count(database, "review");
                Memories memories = new Memories(database.jdbi(), DatabaseClock.ofServer(), Fsrs.retaining(0.9));
                List<String> all = IntStream.range(0, 2 * FACTS)
                        .mapToObj(NextItemMeasurement::fact)
                        .toList();
                plan(database, workspace);
                return List.of(
                        row(database, memories, workspace, "on all notes", Optional.empty(), reviews),
                        row(database, memories, workspace, "on a topic", Optional.of(all.subList(100, 400)), reviews));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fact(int number) {
        return "notes.md/scope " + number % 40 + "/subject " + number + "/attribute";
    }

    private static Row row(
            Database database,
            Memories memories,
            long workspace,
            String what,
            Optional<Collection<String>> within,
            long reviews) {
        List<String> fresh =
                IntStream.range(FACTS - 200, FACTS - 200 + FRESH).mapToObj(NextItemMeasurement::fact).toList();
        double[] bare = new double[TURNS];
        double[] ours = new double[TURNS];
        for (int i = -WARM; i < TURNS; i++) {
            Person person = new Person(workspace, 1 + (i + WARM) * 7_919L % PEOPLE);
            double nothing = bare(database);
            long began = System.nanoTime();
            List<Candidate> next = memories.candidates(person, within, fresh);
            double took = (System.nanoTime() - began) / 1e6;
            if (next.isEmpty()) {
                throw new IllegalStateException("Nothing to ask " + person);
            }
            bare[Math.max(0, i)] = nothing;
            ours[Math.max(0, i)] = took;
        }
        Arrays.sort(bare);
        Arrays.sort(ours);
        return new Row(
                "next item " + what + ", " + String.format(Locale.ROOT, "%,d", reviews) + " reviews",
                String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", at(ours, 0.5), at(ours, 0.99)),
                String.format(
                        Locale.ROOT,
                        "SELECT 1 in turns with it: p50 %.2f ms, p99 %.2f ms; over it p50 %.2f, p99 %.2f ms, at most 2",
                        at(bare, 0.5),
                        at(bare, 0.99),
                        at(ours, 0.5) - at(bare, 0.5),
                        at(ours, 0.99) - at(bare, 0.99)));
    }

    private static double bare(Database database) {
        long began = System.nanoTime();
        database.jdbi().useHandle(handle ->
                handle.createQuery("SELECT 1").mapTo(Integer.class).one());
        return (System.nanoTime() - began) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static long load(Database database) {
        long workspace = MadeUpQuizzes.workspace(database, PEOPLE);
        MadeUpQuizzes.answer(database, workspace, PEOPLE, 50, 50L * PEOPLE);
        database.jdbi().useHandle(handle -> handle.execute("""
                INSERT INTO quiz_score (workspace_id, quiz_id, kind, subject_id, day, points, correct, answered, counts)
                SELECT player.workspace_id, quiz.id, 'PLAYER', player.id, day, 0, 0, 50, true
                FROM player JOIN quiz ON quiz.workspace_id = player.workspace_id WHERE player.workspace_id = ?""", workspace));
        database.jdbi().useHandle(handle -> {
            bind(handle, workspace, """
                    INSERT INTO memory (workspace_id, player_id, fact_key, fact_version, note, stage, step, stability,
                                        difficulty, reviewed_at, due_at)
                    SELECT :workspace, player.id,
                           'notes.md/scope ' || fact % 40 || '/subject ' || fact || '/attribute', 'v', 'notes.md',
                           CASE WHEN fact % 50 = 0 THEN 'LEARNING' ELSE 'REVIEW' END, 0, 1 + fact % 90, 5,
                           now() - (fact * 37 % 60) * interval '1 day',
                           now() + (fact * 53 % 60 - 6) * interval '1 day' + fact * interval '7 seconds'
                    FROM player CROSS JOIN generate_series(0, :facts - 1) AS fact
                    WHERE workspace_id = :workspace ORDER BY hashint4(fact), player.id""");
            bind(handle, workspace, """
                    INSERT INTO review (workspace_id, player_id, exam, practice, item, fact_key, question_id, rating,
                                        reviewed_at)
                    SELECT :workspace, player.id, false, n / 20 + 1, n % 20 + 1,
                           'notes.md/scope ' || n % :facts % 40 || '/subject ' || n % :facts || '/attribute', 'q', 'GOOD',
                           now() - (:reviews - n) * interval '1 hour'
                    FROM generate_series(0, :reviews - 1) AS n CROSS JOIN player WHERE workspace_id = :workspace""");
            handle.execute("VACUUM ANALYZE memory");
            handle.execute("VACUUM ANALYZE review");
            handle.execute("ANALYZE");
            // what was loaded is on its way to the disk for a while
            handle.execute("CHECKPOINT");
        });
        return workspace;
    }

    private static void bind(Handle handle, long workspace, String sql) {
        handle.createUpdate(sql)
                .bind("workspace", workspace)
                .bind("facts", FACTS)
                .bind("reviews", REVIEWS)
                .execute();
    }

    private static long count(Database database, String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
    }

    private static void plan(Database database, long workspace) {
        List<String> fresh = IntStream.range(300, 300 + FRESH).mapToObj(NextItemMeasurement::fact).toList();
        List<String> plan = database.jdbi().withHandle(handle -> Memories.bound(
                        handle.createQuery("EXPLAIN (ANALYZE, BUFFERS) " + Memories.NEXT),
                        new Person(workspace, 7),
                        Optional.empty(),
                        fresh,
                        Optional.empty())
                .mapTo(String.class)
                .list());
        System.out.println(String.join("\n", plan));
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
