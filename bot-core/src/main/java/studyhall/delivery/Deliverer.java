package studyhall.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Chat;
import studyhall.chat.Platform;
import studyhall.storage.DatabaseClock;

/**
 * Posts what is in the outbox, at the pace that all replicas share. Claims no more than it can begin within seconds, so
 * that others find work too; within the queue the rows of one workspace stand a second apart, so that a workspace with
 * thousands of channels does not hold up the others. Thread-safe.
 */
public final class Deliverer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Deliverer.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Most of them wait for a platform's answer, or for their place before it. */
    private static final int THREADS = 32;

    /** Far shorter than the lease of a row, so that what is claimed is also begun, and little is lost with a replica. */
    static final Duration HORIZON = Duration.ofSeconds(5);

    /** About two seconds of what Discord takes. */
    private static final int UNDER_WAY = 100;

    private final Jdbi jdbi;
    private final Chat chat;
    private final List<Platform> platforms;
    private final DatabaseClock clock;
    private final Predicate<Platform> quizRuns;
    private final UUID replica = UUID.randomUUID();
    private final Courier courier;
    private final Gate gate = new Gate();
    private final ScheduledThreadPoolExecutor workers;
    private final Map<Platform, AtomicInteger> underWay = new LinkedHashMap<>();

    /**
     * Wires it; {@link #open} begins.
     *
     * @param platforms those that {@code chat} can write to
     * @param quizRuns whether quizzes need a part of what a platform allows
     * @param random spreads further attempts
     */
    public Deliverer(
            Jdbi jdbi,
            Chat chat,
            List<Platform> platforms,
            Composer composer,
            Predicate<Platform> quizRuns,
            DatabaseClock clock,
            RandomGenerator random) {
        this.jdbi = jdbi;
        this.chat = chat.patient();
        this.platforms = List.copyOf(platforms);
        this.clock = clock;
        this.quizRuns = quizRuns;
        this.courier = new Courier(jdbi, this.chat, composer, clock, random, replica);
        platforms.forEach(platform -> underWay.put(platform, new AtomicInteger()));
        workers = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "deliverer");
            thread.setDaemon(true);
            return thread;
        });
        // what waits for its place when this closes is handed back instead
        workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        workers.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    /**
     * A post that this replica brings.
     *
     * @param delay from the claim on
     */
    record Placed(Post post, Duration delay) {}

    /** Begins to look for work, also for what another process left behind. */
    public void open() {
        workers.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        for (Platform platform : platforms) {
            try {
                AtomicInteger busy = count(platform);
                List<Placed> placed = claim(platform, UNDER_WAY - busy.get());
                busy.addAndGet(placed.size());
                placed.forEach(each -> begin(each, busy));
            } catch (RuntimeException e) {
                log.warn("Posts for {} could not be looked for, soon again", platform, e);
            }
        }
    }

    private void begin(Placed placed, AtomicInteger busy) {
        try {
            workers.schedule(() -> turn(placed.post(), busy), placed.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            busy.decrementAndGet();
        }
    }

    /** Its place has come; where others of this process are late too, it comes a gap after them. */
    private void turn(Post post, AtomicInteger busy) {
        Optional<String> bucket = Pace.bucket(post.channel());
        if (bucket.isEmpty()) {
            bring(post, busy);
            return;
        }
        long gap = Pace.apart(post.channel().platform()).toNanos();
        pass(post, busy, gate.next(bucket.get(), System.nanoTime(), gap), gap);
    }

    private void pass(Post post, AtomicInteger busy, long slot, long gap) {
        long late = System.nanoTime() - slot;
        if (late > gap / 2) {
            turn(post, busy);
        } else if (late >= 0) {
            bring(post, busy);
        } else {
            try {
                workers.schedule(() -> pass(post, busy, slot, gap), -late, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException closing) {
                busy.decrementAndGet();
            }
        }
    }

    private void bring(Post post, AtomicInteger busy) {
        try {
            courier.deliver(post);
        } catch (RuntimeException e) {
            log.error("Post {} failed; it is looked for later", post.key(), e);
        } finally {
            busy.decrementAndGet();
        }
    }

    /**
     * Posts all whose turn has come, here and now and in their order, without waiting for the pace.
     *
     * @return how many rows were claimed
     */
    public int drain() {
        int all = 0;
        for (Platform platform : platforms) {
            List<Post> claimed;
            do {
                claimed = jdbi.inTransaction(handle ->
                        Outbox.claim(handle, replica, platform, chat.share(platform), UNDER_WAY, clock.now(handle)));
                claimed.forEach(courier::deliver);
                all += claimed.size();
            } while (!claimed.isEmpty());
        }
        return all;
    }

    /** Claims rows and gives them their places; what finds none in time is handed back until there may be one. */
    List<Placed> claim(Platform platform, int most) {
        if (most <= 0) {
            return List.of();
        }
        boolean quiz = platform == Platform.DISCORD && quizRuns.test(platform);
        return jdbi.inTransaction(handle -> {
            Instant now = clock.now(handle);
            return place(handle, Outbox.claim(handle, replica, platform, chat.share(platform), most, now), quiz, now);
        });
    }

    private List<Placed> place(Handle handle, List<Post> posts, boolean quiz, Instant now) {
        Map<Optional<String>, List<Post>> buckets = new LinkedHashMap<>();
        posts.forEach(post -> buckets.computeIfAbsent(Pace.bucket(post.channel()), bucket -> new ArrayList<>())
                .add(post));
        List<Placed> placed = new ArrayList<>();
        // in the same order everywhere, so that two replicas never wait for each other
        buckets.entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.getKey().orElse("")))
                .forEach(entry -> {
                    List<Post> of = entry.getValue();
                    if (entry.getKey().isEmpty()) {
                        of.forEach(post -> placed.add(new Placed(post, Duration.ZERO)));
                        return;
                    }
                    Duration gap = Pace.gap(of.get(0).channel().platform(), quiz);
                    RateBudget.Places places =
                            RateBudget.take(handle, entry.getKey().get(), of.size(), gap, HORIZON, now);
                    for (int i = 0; i < places.granted(); i++) {
                        Duration delay = Duration.between(now, places.first()).plus(gap.multipliedBy(i));
                        placed.add(new Placed(of.get(i), delay));
                    }
                    Instant next = places.after(gap).minus(HORIZON);
                    Outbox.defer(
                            handle,
                            of.subList(places.granted(), of.size()),
                            replica,
                            next.isAfter(now) ? next : now.plus(LOOK),
                            gap);
                });
        return placed;
    }

    private AtomicInteger count(Platform platform) {
        return java.util.Objects.requireNonNull(underWay.get(platform));
    }

    /** Finishes what is being posted and hands back the rest. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("A post was still under way when this closed; it is looked for later");
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        jdbi.useHandle(handle -> Outbox.release(handle, replica));
    }
}
