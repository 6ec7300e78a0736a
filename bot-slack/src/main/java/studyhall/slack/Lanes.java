package studyhall.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off what people did: each person's in its order, different people's at the same time. Thread-safe. */
final class Lanes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private static final int LANES = 32;
    private static final int WAITING = 2_000;

    private final List<ThreadPoolExecutor> lanes = new ArrayList<>();

    Lanes() {
        for (int i = 0; i < LANES; i++) {
            String name = "slack-" + i;
            ThreadPoolExecutor lane =
                    new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                        Thread thread = new Thread(task, name);
                        thread.setDaemon(true);
                        return thread;
                    });
            lane.allowCoreThreadTimeOut(true);
            lanes.add(lane);
        }
    }

    /** Takes work of a person; false when there is too much already. */
    boolean offer(String person, Runnable work) {
        try {
            lanes.get(Math.floorMod(person.hashCode(), LANES)).execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    log.error("What {} did was not answered", person, e);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            log.warn("Too much at once: something that {} did is not answered", person);
            return false;
        }
    }

    /** Waits a few seconds for what was taken. */
    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService lane : lanes) {
                if (!lane.awaitTermination(5, TimeUnit.SECONDS)) {
                    log.warn("Something that was asked in Slack is left unanswered");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
