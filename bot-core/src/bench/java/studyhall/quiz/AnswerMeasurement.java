package studyhall.quiz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import studyhall.bench.MadeUpQuizzes;
import studyhall.storage.Database;

/**
 * Recording answers, beside bare inserts into the same table with the same keys and durability: a statement prepared
 * once, on a connection of each client's own. Both take turns in short blocks, each on a round of its own, and the first
 * changes from turn to turn, since others may use the machine.
 */
public final class AnswerMeasurement {
    /** Answers of each kind before it counts: Java has compiled all of it by then, as in a program that has run a while. */
    private static final int WARM_UP = 12_000;

    /**
     * A turn of each.
     *
     * @param bare inserts a second
     * @param ours answers a second
     */
    public record Turn(double bare, double ours) {
        public double ratio() {
            return ours / bare;
        }
    }

    private final Database database;
    private final long workspace;
    private final Answers answers;
    private int round;

    public AnswerMeasurement(Database database, long workspace) {
        this.database = database;
        this.workspace = workspace;
        this.answers = new Answers(database.jdbi(), QuizTimes.usual());
    }

    /**
     * Measures.
     *
     * @param clients who answer at once
     * @param each answers of each client in a turn
     */
    public List<Turn> measure(int clients, int each, int turns) throws InterruptedException {
        List<Turn> measured = new ArrayList<>();
        int warmUp = WARM_UP / (clients * each);
        for (int turn = 0; turn < warmUp + turns; turn++) {
            boolean oursFirst = turn % 2 == 1;
            double first = oursFirst ? ours(clients, each) : bare(clients, each);
            double second = oursFirst ? bare(clients, each) : ours(clients, each);
            if (turn >= warmUp) {
                measured.add(oursFirst ? new Turn(second, first) : new Turn(first, second));
            }
        }
        return measured;
    }

    private double ours(int clients, int each) throws InterruptedException {
        MadeUpQuizzes.Asked asked = MadeUpQuizzes.ask(database, workspace, ++round);
        return perSecond(clients, each, client -> () -> {
            for (int i = 0; i < each; i++) {
                Tap tap = answers.first(new Answers.Tapped(
                        workspace, asked.quiz(), asked.number(), player(client, each, i), i % 4, Instant.now()));
                if (!(tap instanceof Tap.Counted)) {
                    throw new IllegalStateException("Not counted: " + tap);
                }
            }
            return null;
        });
    }

    private double bare(int clients, int each) throws InterruptedException {
        MadeUpQuizzes.Asked asked = MadeUpQuizzes.ask(database, workspace, ++round);
        List<Connection> connections = new ArrayList<>();
        try (var pool = database.ownPool(clients)) {
            for (int i = 0; i < clients; i++) {
                connections.add(pool.getConnection());
            }
            return perSecond(clients, each, client -> () -> {
                insert(connections.get(client), asked, client, each);
                return null;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(Connection connection, MadeUpQuizzes.Asked asked, int client, int each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO answer (workspace_id, quiz_id, number, player_id, option, took_millis)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < each; i++) {
                statement.setLong(1, workspace);
                statement.setLong(2, asked.quiz());
                statement.setInt(3, asked.number());
                statement.setLong(4, player(client, each, i));
                statement.setInt(5, i % 4);
                statement.setInt(6, 1_000);
                statement.executeUpdate();
            }
        }
    }

    private static long player(int client, int each, int i) {
        return 1 + (long) client * each + i;
    }

    private interface Work {
        Callable<Void> of(int client);
    }

    private static double perSecond(int clients, int each, Work work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(work.of(client));
            }
            long began = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
            return clients * each / ((System.nanoTime() - began) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}
