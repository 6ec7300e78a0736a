package studyhall.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Message;

/**
 * Works off what people did, so that nobody's flood is anybody else's wait: workspaces take turns, and in each its people do;
 * while others do something too, no workspace is worked for by more than its share of threads, not counted those that have
 * waited for somebody else for a while, as for a platform that takes a picture. What one person did is worked off in its order,
 * and who does more at once than a person can is asked to wait. Thread-safe.
 */
public final class Turns implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    /** Of one person at once: more than anybody presses in a live quiz, and than any program of theirs should. */
    static final int AT_ONCE = 40;

    /** What comes free for one person in a second. */
    static final int PER_SECOND = 5;

    /** Of one workspace: a minute of what a small machine works off. */
    static final int WAITING = 20_000;

    private static final long TOGETHER_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Whatever takes longer is waiting, since nothing here computes for so long. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int FULL_SECONDS = 10;
    private static final int FORGETTING = 4_096;
    private static final int LAST_SECONDS = 10;

    private static final class Person {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean worked;
        private double free = AT_ONCE;
        private long freeAt;

        /** Takes one of what is free; the seconds until there is one, 0 when there was. */
        int take(long now) {
            free = Math.min(AT_ONCE, free + (now - freeAt) / 1e9 * PER_SECOND);
            freeAt = now;
            if (free >= 1) {
                free--;
                return 0;
            }
            return (int) Math.max(1, Math.ceil((AT_ONCE / 2.0 - free) / PER_SECOND));
        }

        boolean forgettable(long now) {
            return !worked && waiting.isEmpty() && free + (now - freeAt) / 1e9 * PER_SECOND >= AT_ONCE;
        }
    }

    private static final class House {
        private final Map<String, Person> people = new HashMap<>();
        private final Deque<Person> next = new ArrayDeque<>();
        private final Set<Work> worked = new HashSet<>();
        private int waiting;
        private boolean inLine;

        boolean idle() {
            return worked.isEmpty() && waiting == 0;
        }

        long computing(long now) {
            return worked.stream()
                    .filter(work -> now - work.begunAt < SLOW_NANOS)
                    .count();
        }
    }

    private static final class Work {
        private final House house;
        private final Person person;
        private final Runnable task;
        private final long begunAt;

        Work(House house, Person person, Runnable task, long begunAt) {
            this.house = house;
            this.person = person;
            this.task = task;
            this.begunAt = begunAt;
        }
    }

    private final int share;
    private final int most;
    private final LongSupplier nanos;
    private final ThreadPoolExecutor workers;
    private final Map<String, House> houses = new HashMap<>();
    private final Deque<House> line = new ArrayDeque<>();
    private @Nullable House last;
    private long togetherAt;
    private boolean looksAgain;

    /**
     * Opens it.
     *
     * @param name of its threads
     * @param threads as many as may wait for the database at once, and a few more
     */
    public Turns(String name, int threads) {
        this(name, threads, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), System::nanoTime);
    }

    Turns(String name, int threads, int share, LongSupplier nanos) {
        this.share = share;
        this.most = Math.max(share, threads / 2);
        this.nanos = nanos;
        this.togetherAt = nanos.getAsLong() - TOGETHER_NANOS;
        AtomicInteger number = new AtomicInteger();
        workers = new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes work.
     *
     * @return how many seconds to wait with it, when it is not taken; empty when it is
     */
    public OptionalInt offer(String workspace, String person, Runnable task) {
        synchronized (line) {
            long now = nanos.getAsLong();
            House house = houses.computeIfAbsent(workspace, name -> new House());
            if (last != null && last != house) {
                togetherAt = now;
            }
            last = house;
            Person who = house.people.computeIfAbsent(person, name -> new Person());
            int wait = house.waiting >= WAITING ? FULL_SECONDS : who.take(now);
            if (wait > 0) {
                return OptionalInt.of(wait);
            }
            who.waiting.add(task);
            house.waiting++;
            if (who.waiting.size() == 1 && !who.worked) {
                queue(house, who);
            }
            if (house.people.size() % FORGETTING == 0) {
                house.people.values().removeIf(each -> each.forgettable(now));
            }
        }
        try {
            workers.execute(this::work);
        } catch (RejectedExecutionException closed) {
            return OptionalInt.of(FULL_SECONDS);
        }
        return OptionalInt.empty();
    }

    /** What to say to whoever is to wait. */
    public static Message patience(int seconds) {
        return Message.text(
                "That is more at once than I can take, so I left it undone. Try again in " + seconds + " s.");
    }

    private void queue(House house, Person person) {
        house.next.add(person);
        if (!house.inLine) {
            house.inLine = true;
            line.add(house);
        }
    }

    private void work() {
        for (Work work = take(); work != null; work = take()) {
            try {
                work.task.run();
            } catch (RuntimeException | Error e) {
                log.error("Something that somebody did was not answered", e);
            } finally {
                done(work);
            }
        }
    }

    /** The next that may be worked on; null when all that is there has its share already. */
    private @Nullable Work take() {
        synchronized (line) {
            long now = nanos.getAsLong();
            boolean together = now - togetherAt < TOGETHER_NANOS;
            for (Iterator<House> houses = line.iterator(); houses.hasNext(); ) {
                House house = houses.next();
                if (together && (house.worked.size() >= most || house.computing(now) >= share)) {
                    continue;
                }
                houses.remove();
                Person person = house.next.remove();
                Work work = new Work(house, person, person.waiting.remove(), now);
                person.worked = true;
                house.waiting--;
                house.worked.add(work);
                house.inLine = !house.next.isEmpty();
                if (house.inLine) {
                    line.add(house);
                }
                return work;
            }
            if (!line.isEmpty() && !looksAgain) {
                looksAgain = true;
                CompletableFuture.delayedExecutor(SLOW_NANOS, TimeUnit.NANOSECONDS)
                        .execute(this::lookAgain);
            }
            return null;
        }
    }

    /** What was computing when nothing could be taken may be waiting by now. */
    private void lookAgain() {
        synchronized (line) {
            looksAgain = false;
        }
        try {
            workers.execute(this::work);
        } catch (RejectedExecutionException closed) {
            log.debug("Closed while something waited for its turn");
        }
    }

    private void done(Work work) {
        synchronized (line) {
            work.person.worked = false;
            work.house.worked.remove(work);
            if (!work.person.waiting.isEmpty()) {
                queue(work.house, work.person);
            }
            if (work.house.idle() && houses.size() > FORGETTING) {
                houses.values().removeIf(house -> house.idle() && house != last);
            }
        }
    }

    /** Takes nothing more, and waits a few seconds for what was taken. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Something that was asked is left unanswered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
