package studyhall.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import studyhall.storage.Database;
import studyhall.storage.Progress;

/**
 * Quizzes under SIGKILL: groups in many channels play them through two processes of the program on one PostgreSQL, each
 * tap going to any of the two, while one or both are killed at random points and started again. Prints what came of it
 * as a table, and exits with 1 when a confirmed answer was lost, a round closed twice or a quiz did not end.
 *
 * <p>Arguments: quizzes (200), channels that play at once (25), seconds between kills at most, beside the time that a start takes (7), seed (by the clock).
 */
public final class Crashes {
    private static final long LONGEST_SECONDS = 1_800;
    private static final int PROCESSES = 2;

    /** Connections that each holds. */
    private static final int LINES = 2;

    private static final long LONGEST_START_SECONDS = 120;
    private static final long GONE_MILLIS = 500;

    /** Every so many kills are of both. */
    private static final int BOTH_EVERY = 2;

    private static final int PEOPLE = 4;

    private final int quizzes;
    private final int channels;
    private final int killEvery;
    private final Random random;
    private final Path folder;
    private final Set<Long> hit = new HashSet<>();
    private int kills;
    private int fullStops;

    private Crashes(int quizzes, int channels, int killEvery, long seed, Path folder) {
        this.quizzes = quizzes;
        this.channels = channels;
        this.killEvery = killEvery;
        this.random = new Random(seed);
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int quizzes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int channels = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 25;
        int killEvery = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime();
        Path folder = Files.createTempDirectory("studyhall-crashes");
        System.out.println("Everything is kept in " + folder + "; seed " + seed + ".");
        boolean well = new Crashes(quizzes, channels, killEvery, seed, folder).run();
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (Database database = Database.open(data, Progress.silent());
                Lateness lateness = new Lateness(database.jdbi());
                TalkingSlack slack = new TalkingSlack(lateness::connected);
                Fleet fleet = new Fleet(folder, environment(data, slack), List.of(0, 0))) {
            Closings.watch(database.jdbi());
            fleet.start();
            lateness.restarted();
            lateness.open();
            Taps taps = new Taps();
            AtomicInteger ended = new AtomicInteger();
            long began = System.nanoTime();
            ExecutorService groups = groups(slack, taps, ended);
            disturb(database, slack, fleet, lateness, ended, groups, began);
            settle(database, began);
            Counted counted = new Counted(database.jdbi(), slack, taps);
            List<String> wrong = counted.wrong();
            wrong.stream().limit(20).forEach(System.out::println);
            System.out.println(table(database, counted, lateness, ended.get(), wrong.size(), seconds(began)));
            return wrong.isEmpty() && ended.get() == quizzes;
        }
    }

    /** An end is seen a moment before it is marked as shown; what is left after a while did not end. */
    private static void settle(Database database, long began) throws InterruptedException {
        for (long until = seconds(began) + 30; seconds(began) < until; Thread.sleep(200)) {
            int left = database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT count(*) FROM quiz WHERE shown < step")
                            .mapTo(Integer.class)
                            .one());
            if (left == 0) {
                return;
            }
        }
    }

    private static Map<String, String> environment(Path data, TalkingSlack slack) {
        return Map.of(
                "STUDYHALL_DATA",
                data.toString(),
                "PORT",
                "0",
                "SLACK_BOT_TOKEN",
                "xoxb-crashes-1",
                "SLACK_APP_TOKEN",
                "xapp-crashes-1",
                "SLACK_API_URL",
                slack.api());
    }

    /** Some play in two channels, whose quizzes then share their points. */
    private ExecutorService groups(TalkingSlack slack, Taps taps, AtomicInteger ended) {
        ExecutorService groups = Executors.newFixedThreadPool(channels);
        AtomicInteger toPlay = new AtomicInteger(quizzes);
        for (int i = 0; i < channels; i++) {
            List<String> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                people.add("U0P" + (i * (PEOPLE - 1) + person));
            }
            groups.execute(new Group(slack, taps, "C0CRASH" + i, people, toPlay, ended, new Random(random.nextLong())));
        }
        groups.shutdown();
        return groups;
    }

    private void disturb(
            Database database,
            TalkingSlack slack,
            Fleet fleet,
            Lateness lateness,
            AtomicInteger ended,
            ExecutorService groups,
            long began)
            throws IOException, InterruptedException {
        while (!rest(slack, groups) && seconds(began) < LONGEST_SECONDS) {
            database.jdbi()
                    .useHandle(handle -> hit.addAll(handle.createQuery("SELECT id FROM quiz WHERE phase <> 'OVER'")
                            .mapTo(Long.class)
                            .list()));
            kills++;
            if (kills % BOTH_EVERY == 0) {
                fullStops++;
                fleet.killAll(lateness::restarted);
            } else {
                fleet.kill(random.nextInt(PROCESSES));
            }
            System.out.printf("%4d s: %d kills, %d quizzes ended%n", seconds(began), kills, ended.get());
        }
        groups.shutdownNow();
    }

    /** Until the next kill; whether all quizzes are over. Most kills wait for both processes, some come sooner. */
    private boolean rest(TalkingSlack slack, ExecutorService groups) throws InterruptedException {
        boolean soon = random.nextInt(6) == 0;
        boolean over = false;
        long began = System.nanoTime();
        // until the connections of the killed are known to be gone
        Thread.sleep(GONE_MILLIS);
        while (!over && !soon && slack.lines() < PROCESSES * LINES && seconds(began) < LONGEST_START_SECONDS) {
            over = groups.awaitTermination(100, TimeUnit.MILLISECONDS);
        }
        return over || groups.awaitTermination(random.nextInt(killEvery * 1_000), TimeUnit.MILLISECONDS);
    }

    private String table(Database database, Counted counted, Lateness lateness, int ended, int wrong, long seconds) {
        StringBuilder table = new StringBuilder("| | |\n|---|---|\n");
        row(table, "quizzes played, seen to end", quizzes + ", " + ended);
        row(table, "kills of one process, of both", kills - fullStops + ", " + fullStops);
        row(table, "quizzes that were on at a kill", hit.size());
        counted.figures().forEach((name, figure) -> row(table, name, figure));
        row(table, "rounds closed, closed more than once", Closings.counted(database.jdbi()));
        row(table, "longest wait for a step that was due, while a process was connected", lateness.waited() + " ms");
        row(
                table,
                "longest from the start of a process, after both were killed, to the step then due",
                lateness.restart() + " ms; at most 5000 on a machine that is at rest");
        row(table, "differences", wrong);
        return table.append("Took ").append(seconds).append(" s.").toString();
    }

    private static void row(StringBuilder table, String name, Object figure) {
        table.append("| ").append(name).append(" | ").append(figure).append(" |\n");
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / 1_000_000_000L;
    }
}
