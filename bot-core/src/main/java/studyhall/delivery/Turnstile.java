package studyhall.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Platform;
import studyhall.storage.DatabaseClock;

/**
 * Lets requests to a platform through one by one, each at a place of the budget that all processes share. What is patient
 * lets everything else pass: in its own process always, and before other processes since it takes no place that is far
 * ahead, so that there is always one near for what is not. Places are taken several at a time, so that a crowd costs few
 * statements, and one that is missed is lost, since a platform counts by the second. Thread-safe.
 */
public final class Turnstile implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Turnstile.class);

    /** How far ahead places are taken: as long as somebody waits, and for the patient no longer than nobody notices. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private static final Duration PATIENTLY_AHEAD = Duration.ofMillis(250);

    /** Fewer places at hand than this, and more are taken, so that none between is lost. */
    private static final int FEW = 6;

    /** Without the database each process lets through a fifth of the whole. */
    private static final int ALONE = 5;

    /** Longer, and a post that began to be sent would be looked for as lost. */
    private static final Duration PATIENCE = OutboxRecovery.SENDING.dividedBy(2);

    private final Jdbi jdbi;
    private final String bucket;
    private final Duration gap;
    private final DatabaseClock clock = DatabaseClock.ofServer();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<CompletableFuture<Long>> hurried = new ArrayDeque<>();
    private final Deque<CompletableFuture<Long>> patient = new ArrayDeque<>();

    /** Places at hand, by {@link System#nanoTime}, the next one first. */
    private final Deque<Long> places = new ArrayDeque<>();

    /** Only for whoever takes. */
    private final ServerLag lag = new ServerLag();

    private boolean taking;
    private boolean alone;
    private boolean closed;
    private long passedAt = System.nanoTime() - TimeUnit.MINUTES.toNanos(1);

    private Turnstile(Jdbi jdbi, String bucket, Duration gap) {
        this.jdbi = jdbi;
        this.bucket = bucket;
        this.gap = gap;
        start("turnstile", this::turn);
        // apart, so that places at hand are used while more are asked for
        start("turnstile-places", this::take);
    }

    private void start(String name, Step step) {
        Thread thread = new Thread(() -> repeat(step), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The one before Discord, which allows a bot fifty requests a second. */
    public static Turnstile discord(Jdbi jdbi) {
        return new Turnstile(jdbi, "DISCORD REQUESTS", Pace.gap(Platform.DISCORD, false));
    }

    /**
     * Waits for a place.
     *
     * @throws TimeoutException when there was none in time, or this is closed
     */
    public void pass() throws InterruptedException, TimeoutException {
        await(hurried);
    }

    /** The same for what can wait. */
    public void passPatiently() throws InterruptedException, TimeoutException {
        await(patient);
    }

    /** Gives nobody a place for so long, in any process: the platform has said so. */
    public void hold(Duration time) {
        lock.lock();
        try {
            places.clear();
        } finally {
            lock.unlock();
        }
        try {
            jdbi.useHandle(handle -> RateBudget.hold(handle, bucket, time));
        } catch (RuntimeException e) {
            log.warn("Other processes could not be told of a limit of {}", time, e);
        }
    }

    private void await(Deque<CompletableFuture<Long>> queue) throws InterruptedException, TimeoutException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        // a thread that woke late has missed its place, too
        while (System.nanoTime() - await(queue, until) > gap.toNanos()) {
            log.debug("A place in the budget was missed");
        }
    }

    private long await(Deque<CompletableFuture<Long>> queue, long until) throws InterruptedException, TimeoutException {
        CompletableFuture<Long> turn = new CompletableFuture<>();
        lock.lock();
        try {
            if (closed) {
                throw new TimeoutException("This process is closing");
            }
            queue.add(turn);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            return turn.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException e) {
            throw new TimeoutException("This process is closing");
        } finally {
            lock.lock();
            try {
                queue.remove(turn);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Runs under the lock, again and again. */
    private interface Step {
        void run() throws InterruptedException;
    }

    private void repeat(Step step) {
        lock.lock();
        try {
            while (!closed) {
                step.run();
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            hurried.forEach(turn -> turn.cancel(false));
            patient.forEach(turn -> turn.cancel(false));
            lock.unlock();
        }
    }

    private int wanted() {
        int wanted = hurried.size() + patient.size() - places.size();
        return places.size() < Math.max(FEW, hurried.size()) ? wanted : 0;
    }

    private void turn() throws InterruptedException {
        // one that was slept through is lost: others stand right behind it
        places.removeIf(place -> System.nanoTime() - place > gap.toNanos());
        if (!taking && wanted() > 0) {
            taking = true;
            changed.signalAll();
        }
        Long next = places.peekFirst();
        if (next == null || hurried.isEmpty() && patient.isEmpty()) {
            changed.await();
        } else if (next - System.nanoTime() > 0) {
            changed.awaitNanos(next - System.nanoTime());
        } else {
            places.removeFirst();
            passedAt = System.nanoTime();
            (hurried.isEmpty() ? patient : hurried).removeFirst().complete(next);
        }
    }

    private void take() throws InterruptedException {
        if (!taking) {
            changed.await();
            return;
        }
        int urgent = Math.max(0, hurried.size() - places.size());
        int others = Math.max(0, wanted() - urgent);
        Optional<List<Long>> asked = Optional.empty();
        lock.unlock();
        try {
            asked = Optional.of(jdbi.inTransaction(handle -> take(handle, urgent, others)));
        } catch (RuntimeException e) {
            log.debug("The budget shared with other processes could not be asked", e);
        } finally {
            lock.lock();
        }
        List<Long> taken = asked.orElseGet(() -> List.of(alone(System.nanoTime())));
        places.addAll(taken);
        shared(asked.isPresent());
        taking = false;
        changed.signalAll();
        if (taken.isEmpty()) {
            changed.awaitNanos(3 * gap.toNanos());
            // whoever came meanwhile has not been asked for
            changed.signalAll();
        }
    }

    private long alone(long now) {
        return now + Math.max(0, passedAt + gap.multipliedBy(ALONE).toNanos() - now);
    }

    private void shared(boolean now) {
        if (!now && !alone) {
            log.warn("The budget shared with other processes could not be asked, so this one keeps to a part of it");
        }
        alone = !now;
    }

    /** The moments of the places, by our own clock. */
    private List<Long> take(Handle handle, int urgent, int others) {
        // what is lost with the server is a fraction of a second
        handle.execute("SET LOCAL synchronous_commit = off");
        long asked = System.nanoTime();
        Instant now = clock.now(handle);
        lag.learn(asked, System.nanoTime(), now);
        List<Long> taken = new ArrayList<>();
        if (urgent > 0) {
            take(handle, urgent, AHEAD, now, taken);
        }
        if (others > 0) {
            take(handle, others, PATIENTLY_AHEAD, now, taken);
        }
        return taken;
    }

    private void take(Handle handle, int calls, Duration horizon, Instant now, List<Long> taken) {
        RateBudget.Places places = RateBudget.take(handle, bucket, calls, gap, horizon, now);
        for (int i = 0; i < places.granted(); i++) {
            taken.add(lag.ours(places.first().plus(gap.multipliedBy(i))));
        }
    }

    /** Lets nobody through any more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
