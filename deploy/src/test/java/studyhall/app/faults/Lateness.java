package studyhall.app.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/**
 * How long quizzes stand still: looks ten times a second for steps that are due and not taken, or taken and not shown.
 * What stood still while no process was connected is counted apart, from the moment that the first was started again.
 */
final class Lateness implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private record Lag(long quiz, int step, boolean shown) {}

    private final Jdbi jdbi;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<Lag, Long> since = new HashMap<>();
    private long restartNanos;
    private long upNanos = Long.MAX_VALUE;
    private long waitedMillis;
    private long restartMillis;

    Lateness(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void open() {
        timer.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** No process runs, and the first is started now. */
    synchronized void restarted() {
        restartNanos = System.nanoTime();
        upNanos = Long.MAX_VALUE;
    }

    /** Connections to the platform there are so many now. */
    synchronized void connected(int lines) {
        if (lines == 0) {
            upNanos = Long.MAX_VALUE;
        } else if (upNanos == Long.MAX_VALUE) {
            upNanos = System.nanoTime();
        }
    }

    private void look() {
        Set<Lag> now = new HashSet<>();
        Map<Lag, Long> began = new HashMap<>();
        try {
            long here = System.nanoTime();
            jdbi.useHandle(handle -> handle.createQuery("""
                            SELECT id, step, shown < step AS unseen,
                                   (extract(epoch FROM clock_timestamp() - due_at) * 1e9)::bigint AS overdue
                            FROM quiz WHERE shown < step OR (phase <> 'OVER' AND due_at < clock_timestamp())""")
                    .map((row, context) -> {
                        boolean unseen = row.getBoolean("unseen");
                        Lag lag = new Lag(row.getLong("id"), row.getInt("step"), unseen);
                        began.put(lag, unseen ? here : here - row.getLong("overdue"));
                        return lag;
                    })
                    .forEach(now::add));
            note(now, began, here);
        } catch (RuntimeException e) {
            System.err.println("A look at the quizzes failed: " + e);
        }
    }

    private synchronized void note(Set<Lag> now, Map<Lag, Long> began, long here) {
        now.forEach(lag -> since.merge(lag, began.getOrDefault(lag, here), Math::min));
        since.entrySet().removeIf(entry -> {
            if (now.contains(entry.getKey())) {
                return false;
            }
            if (entry.getValue() < restartNanos) {
                restartMillis = Math.max(restartMillis, millis(here - restartNanos));
            }
            long waited = here - Math.max(entry.getValue(), Math.min(here, upNanos));
            waitedMillis = Math.max(waitedMillis, millis(waited));
            return true;
        });
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** The longest wait of which a process was connected all the time. */
    synchronized long waited() {
        return waitedMillis;
    }

    /** The longest from the start of a process, where all had been killed, to the step that was due by then. */
    synchronized long restart() {
        return restartMillis;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
