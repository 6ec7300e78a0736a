package studyhall.app.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studyhall.storage.Database;
import studyhall.storage.Progress;

/**
 * How fast what is due is claimed: channels by Study Hall's tick, beside Quartz and db-scheduler with one trigger or task
 * for each channel, all in one run on one PostgreSQL, and all writing the same rows of the outbox durably. Then how fast
 * posts leave for Discord, by the real program. Prints a table; exits with 1 when a bound does not hold.
 *
 * <p>Arguments: channels, and as many triggers of Quartz (100000), triggers of a small Quartz (2000), tasks of db-scheduler (20000), posts to Discord (1500).
 */
public final class Claims {
    private static final int ROUNDS = 5;
    private static final double LONGEST_SECONDS = 5;
    private static final double LEAST_RATIO = 100;

    /** Firings of Quartz that are timed while as many triggers as channels are due. */
    private static final int FIRST = 500;

    /** Heaps are read after a collection, so what is left of a round is what is kept. */
    private static final long FLAT_BYTES = 16L << 20;

    private final List<Peer> table = new ArrayList<>();

    private Claims() {}

    public static void main(String[] arguments) throws Exception {
        int[] sizes = {100_000, 2_000, 20_000, 1_500};
        for (int i = 0; i < Math.min(sizes.length, arguments.length); i++) {
            sizes[i] = Integer.parseInt(arguments[i]);
        }
        boolean well = new Claims().run(sizes);
        System.exit(well ? 0 : 1);
    }

    private boolean run(int[] sizes) throws Exception {
        Path folder = Files.createTempDirectory("studyhall-claims");
        Path data = folder.resolve("data");
        say("Everything is kept in " + folder + ".");
        try (Database database = Database.open(data, Progress.silent())) {
            boolean claims = claims(database, sizes[0]);
            peers(database, sizes[0], sizes[1], sizes[2]);
            say(Peer.table(table));
            Peer own = table.get(0);
            double plain = overAll(own, table.get(1), table.get(2));
            double tuned = overAll(own, table.get(3), table.get(4));
            say(String.format(
                    Locale.ROOT,
                    "Over all its firings, from all due to few, Quartz as it comes is %.0f times slower than the tick, and"
                            + " %.0f times when it takes 16 at a time (bound %.0f).",
                    plain,
                    tuned,
                    LEAST_RATIO));
            boolean sent = new Sending(database, folder, data).run(sizes[3]);
            return claims && plain >= LEAST_RATIO && tuned >= LEAST_RATIO && sent;
        }
    }

    /** A firing costs Quartz a sort of all that is due, so its mean cost lies midway between the first and the last. */
    private static double overAll(Peer own, Peer first, Peer last) {
        return own.perSecond() * (1 / first.perSecond() + 1 / last.perSecond()) / 2;
    }

    private boolean claims(Database database, int channels) {
        DueChannels due = new DueChannels(database.jdbi());
        due.write(channels);
        List<Double> seconds = new ArrayList<>();
        List<Long> heaps = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            due.makeDue();
            seconds.add(due.claim(channels));
            heaps.add(heapKept());
            say(String.format(
                    Locale.ROOT,
                    "round %d: %,d channels claimed in %.2f s, %.1f MB of heap kept",
                    round,
                    channels,
                    seconds.get(round - 1),
                    heaps.get(round - 1) / 1e6));
        }
        double worst = seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double middle = seconds.stream().sorted().toList().get(ROUNDS / 2);
        long grown = heaps.get(ROUNDS - 1) - heaps.get(0);
        say(String.format(
                Locale.ROOT,
                "the slowest round %.2f s (bound %.0f s), the middle one %.2f s; heap grown by %.1f MB from the first"
                        + " round to the last",
                worst,
                LONGEST_SECONDS,
                middle,
                grown / 1e6));
        table.add(new Peer(
                "Study Hall's tick",
                channels,
                middle,
                "works out local dates, combines a morning's posts, checks quiet days, the exam and the organiser"));
        return worst <= LONGEST_SECONDS * channels / 100_000 && grown < FLAT_BYTES;
    }

    private void peers(Database database, int channels, int triggers, int tasks) throws Exception {
        String job = "a record of each firing, misfires and recovery of each job, any class as a job";
        int few = Math.min(triggers, channels);
        String all = String.format(Locale.ROOT, "Quartz, clustered, %,d triggers due, ", channels);
        String only = String.format(Locale.ROOT, "Quartz, clustered, %,d triggers due, ", few);
        for (boolean tuned : List.of(false, true)) {
            String how = tuned ? "16 at a time" : "as it comes";
            table.add(new QuartzPeer(database, tuned).run(all + how, channels, Math.min(few, FIRST), job));
            table.add(new QuartzPeer(database, tuned).run(only + how, few, few, job));
        }
        table.add(new DbSchedulerPeer(database)
                .run(
                        "db-scheduler, lock and fetch",
                        tasks,
                        "a heartbeat of each running task, retries and the last success and failure of each"));
    }

    @SuppressWarnings("SystemGc") // what is kept is asked for, not what is fast
    private static long heapKept() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static void say(String line) throws IllegalStateException {
        System.out.println(line);
    }

    /** Nothing is left of a peer that would slow down the next. */
    static void forget(Database database, String... tables) throws IOException {
        database.jdbi().useHandle(handle -> {
            for (String table : tables) {
                handle.execute("TRUNCATE " + table + " CASCADE");
            }
        });
    }
}
