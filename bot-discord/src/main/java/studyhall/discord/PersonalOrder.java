package studyhall.discord;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on what one person did in its order, and on what several did at the same time. Thread-safe. */
final class PersonalOrder {
    private static final Logger log = LoggerFactory.getLogger(PersonalOrder.class);

    private final Executor workers;
    private final Map<Long, Queue<Runnable>> waiting = new HashMap<>();

    PersonalOrder(Executor workers) {
        this.workers = workers;
    }

    void execute(long person, Runnable work) {
        synchronized (waiting) {
            Queue<Runnable> queue = waiting.get(person);
            if (queue != null) {
                queue.add(work);
                return;
            }
            waiting.put(person, new ArrayDeque<>());
        }
        begin(person, work);
    }

    private void begin(long person, Runnable work) {
        try {
            workers.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    log.error("Something that was asked on Discord is left unanswered", e);
                } finally {
                    next(person);
                }
            });
        } catch (RejectedExecutionException closing) {
            log.debug("Not begun any more: this process is closing");
            synchronized (waiting) {
                waiting.remove(person);
            }
        }
    }

    private void next(long person) {
        Runnable work;
        synchronized (waiting) {
            Queue<Runnable> queue = waiting.get(person);
            work = queue == null ? null : queue.poll();
            if (work == null) {
                waiting.remove(person);
                return;
            }
        }
        begin(person, work);
    }
}
