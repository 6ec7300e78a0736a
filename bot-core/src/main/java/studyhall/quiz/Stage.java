package studyhall.quiz;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Platform;
import studyhall.chat.Signals;
import studyhall.delivery.Composer;
import studyhall.delivery.EditPace;
import studyhall.storage.DatabaseClock;

/**
 * Shows quizzes in the chat and wakes the quiz master when a step is due. Each quiz is shown by one replica, which renews
 * its lease every second; what is not renewed for {@link #LEASE} is taken over by whichever replica looks first, so a
 * killed one costs seconds. Thread-safe.
 */
public final class Stage implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Stage.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Three missed looks: longer than a pause of the collector, short enough that people wait on. */
    private static final Duration LEASE = Duration.ofSeconds(3);

    /** A timer is late by more than this when the machine slept or the due time was moved. */
    private static final Duration OVERDUE = Duration.ofMillis(500);

    private static final int LANES = 64;

    private final Jdbi jdbi;
    private final List<Platform> platforms;
    private final QuizScreen screen;
    private final ChallengeScreen challenges;
    private final EditPace pace;
    private final Signals signals;
    private final UUID replica = UUID.randomUUID();
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1, named("quiz-timer"));
    private final ExecutorService workers = Executors.newCachedThreadPool(named("quiz"));
    private final Object[] lanes = new Object[LANES];
    private final Map<Long, Integer> timed = new ConcurrentHashMap<>();
    private final Map<Long, Integer> counted = new ConcurrentHashMap<>();
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Quiz> master = quiz -> {};

    /**
     * Wires the stage; {@link #open} begins to look after quizzes.
     *
     * @param platforms those whose chat this process can write to
     * @param clock what replicas agree on
     */
    public Stage(Jdbi jdbi, Chat chat, List<Platform> platforms, QuizTimes times, EditPace pace, DatabaseClock clock) {
        this(jdbi, chat, platforms, times, pace, clock, Signals.none());
    }

    /**
     * The same where figures are kept.
     *
     * @param signals hears of what begins and is tapped
     */
    public Stage(
            Jdbi jdbi,
            Chat chat,
            List<Platform> platforms,
            QuizTimes times,
            EditPace pace,
            DatabaseClock clock,
            Signals signals) {
        this.signals = signals;
        this.jdbi = jdbi;
        this.platforms = List.copyOf(platforms);
        this.screen = new QuizScreen(jdbi, chat, times);
        this.challenges = new ChallengeScreen(jdbi, chat, clock);
        this.pace = pace;
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timers.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        for (int i = 0; i < LANES; i++) {
            lanes[i] = new Object();
        }
    }

    Signals signals() {
        return signals;
    }

    /** Whom to wake when a step is due. */
    void follow(Consumer<Quiz> next) {
        this.master = next;
    }

    /** Who writes the posts that carry challenges. */
    void carriedBy(Composer posts) {
        challenges.carriedBy(posts);
    }

    /** Whether this process can write where a quiz is played. */
    boolean serves(Platform platform) {
        return platforms.contains(platform);
    }

    /** Becomes the replica that shows the counts of a challenge. */
    void own(Handle handle, Quiz quiz) {
        Quizzes.own(handle, quiz, replica, LEASE);
    }

    /** Begins to look after quizzes, also those that another process left behind. */
    public void open() {
        timers.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Shows a quiz that has just moved, and sees to its next step. */
    void show(Quiz quiz) {
        jdbi.useHandle(handle -> Quizzes.own(handle, quiz, replica, LEASE));
        counted.remove(quiz.id());
        Optional<ChatException> refusal = perform(quiz);
        // whoever starts a quiz that cannot be shown hears why; later there is nobody to tell
        if (refusal.isPresent() && quiz.step() == 0) {
            throw refusal.get();
        }
    }

    /** The refusal, when the platform refuses for good; the quiz is over then. */
    private Optional<ChatException> perform(Quiz quiz) {
        synchronized (lane(quiz)) {
            Optional<Quiz> now =
                    reload(quiz).filter(fresh -> fresh.step() == quiz.step() && fresh.shown() < fresh.step());
            if (now.isEmpty()) {
                return Optional.empty();
            }
            try {
                if (quiz.mode() == Mode.CHALLENGE) {
                    challenges.show(now.get());
                } else {
                    screen.show(now.get());
                }
                repaint(now.get());
            } catch (ChatException e) {
                return refused(now.get(), e) ? Optional.of(e) : Optional.empty();
            }
        }
        reload(quiz).ifPresent(this::time);
        return Optional.empty();
    }

    private boolean refused(Quiz quiz, ChatException refusal) {
        if (refusal.kind() == ChatException.Kind.LATER || refusal.kind() == ChatException.Kind.UNCERTAIN) {
            log.warn("Quiz {} could not be shown yet: {}", quiz.id(), refusal.getMessage());
            return false;
        }
        log.warn("Quiz {} ends, since its channel cannot be written to: {}", quiz.id(), refusal.getMessage());
        jdbi.useTransaction(handle -> {
            Quizzes.end(handle, quiz, Ending.LOST);
            Quizzes.find(handle, quiz.workspaceId(), quiz.id()).ifPresent(over -> Quizzes.shown(handle, over));
        });
        return true;
    }

    /** Shows, when the platform's pace allows it, that somebody has joined or answered. */
    void changed(Quiz quiz) {
        // a challenge is not looked after every second, so only whoever posted it counts in it
        boolean elsewhere =
                quiz.mode() == Mode.CHALLENGE && !jdbi.withHandle(handle -> Quizzes.ownedBy(handle, quiz, replica));
        if (quiz.live() && !elsewhere && waiting.add(quiz.id())) {
            long wait = pace.next(quiz.where());
            later(wait, () -> {
                waiting.remove(quiz.id());
                refresh(quiz);
            });
        }
    }

    /**
     * Another replica may have gone on while what this one showed was on its way, and then what it showed of it, such as
     * the reveal, was painted over.
     */
    private void repaint(Quiz shown) {
        Quiz before = shown;
        Optional<Quiz> now = takenFrom(before);
        while (now.isPresent()) {
            before = now.get();
            if (before.mode() == Mode.CHALLENGE) {
                challenges.show(before);
            } else {
                screen.again(before, shown);
            }
            now = takenFrom(before);
        }
    }

    /** A quiz as it is now, when another replica has taken a step of it since. */
    private Optional<Quiz> takenFrom(Quiz before) {
        return jdbi.withHandle(handle -> Quizzes.find(handle, before.workspaceId(), before.id())
                .filter(now -> now.step() != before.step())
                .filter(now -> !Quizzes.ownedBy(handle, now, replica)));
    }

    private void refresh(Quiz quiz) {
        synchronized (lane(quiz)) {
            // the quiz may have gone on while this waited for its turn; a step that is not shown yet will show it all
            reload(quiz).filter(now -> now.shown() >= now.step()).ifPresent(now -> {
                try {
                    if (now.mode() == Mode.CHALLENGE) {
                        challenges.count(now);
                    } else if (now.phase() == Phase.JOINING) {
                        screen.announce(now);
                    } else {
                        screen.count(now);
                    }
                    repaint(now);
                } catch (ChatException e) {
                    // the next change, or the reveal, shows it
                    log.debug("The count of quiz {} was not shown: {}", now.id(), e.getMessage());
                }
            });
        }
    }

    /** Takes the step now, apart from whoever's tap made it due. */
    void soon(Quiz quiz) {
        later(0, () -> master.accept(quiz));
    }

    private void time(Quiz quiz) {
        Long due = quiz.dueInMillis();
        if (due == null || quiz.mode() == Mode.CHALLENGE) {
            timed.remove(quiz.id());
            counted.remove(quiz.id());
            return;
        }
        // one timer for each step: a step that was shown again has its timer already
        if (!Integer.valueOf(quiz.step()).equals(timed.put(quiz.id(), quiz.step()))) {
            later(Math.max(0, due), () -> due(quiz));
        }
    }

    private void due(Quiz quiz) {
        Optional<Quiz> now = reload(quiz).filter(fresh -> fresh.step() == quiz.step() && fresh.dueInMillis() != null);
        now.ifPresent(fresh -> {
            long left = java.util.Objects.requireNonNull(fresh.dueInMillis());
            if (left > 0) {
                later(left, () -> due(fresh));
            } else {
                master.accept(fresh);
            }
        });
    }

    /**
     * Looks after all quizzes that are this replica's or nobody's: shows what the chat lags behind, and takes what is
     * overdue, whatever timers say. Runs every second by itself.
     */
    public void look() {
        try {
            for (Quiz quiz : jdbi.inTransaction(handle -> Quizzes.mine(handle, replica, LEASE, platforms))) {
                lookAfter(quiz);
            }
        } catch (RuntimeException e) {
            log.warn("Quizzes could not be looked after, in a second again", e);
        }
    }

    private void lookAfter(Quiz quiz) {
        if (quiz.shown() < quiz.step()) {
            later(0, () -> perform(quiz));
        } else if (!Integer.valueOf(quiz.step()).equals(timed.get(quiz.id()))) {
            time(quiz);
        } else if (quiz.dueInMillis() != null && quiz.dueInMillis() < -OVERDUE.toMillis()) {
            soon(quiz);
        } else if (quiz.phase() == Phase.ASKING) {
            // taps that other replicas took
            int answered = jdbi.withHandle(handle -> Rounds.answered(handle, quiz, quiz.round()));
            Integer before = counted.put(quiz.id(), answered);
            if (before != null && before != answered) {
                changed(quiz);
            }
        }
    }

    private Optional<Quiz> reload(Quiz quiz) {
        return jdbi.withHandle(handle -> Quizzes.find(handle, quiz.workspaceId(), quiz.id()));
    }

    private Object lane(Quiz quiz) {
        return lanes[(int) Math.floorMod(quiz.id(), (long) LANES)];
    }

    private void later(long millis, Runnable work) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("A step of a quiz failed; it is looked at again within a second", e);
            }
        };
        try {
            if (millis <= 0) {
                workers.execute(guarded);
            } else {
                timers.schedule(() -> workers.execute(guarded), millis, TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException closing) {
            log.debug("Not begun any more: this process is closing");
        }
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Whether a quiz is live on a platform, shown by any replica. */
    public boolean plays(Platform platform) {
        return jdbi.withHandle(handle -> Quizzes.live(handle, platform));
    }

    /** Finishes what is being shown and lets others take over at once. */
    @Override
    public void close() {
        // a look under way may finish: cut off, it would break its connection
        timers.shutdown();
        try {
            timers.awaitTermination(5, TimeUnit.SECONDS);
            workers.shutdown();
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        jdbi.useHandle(handle -> Quizzes.release(handle, replica));
    }
}
