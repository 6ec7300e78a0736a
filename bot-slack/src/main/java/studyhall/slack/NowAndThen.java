package studyhall.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Whether somebody has not been told something for a while. Thread-safe. */
final class NowAndThen {
    private static final long WHILE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Long> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized boolean isNew(String person) {
        long now = System.nanoTime();
        Long before = told.get(person);
        if (before != null && now - before < WHILE_NANOS) {
            return false;
        }
        told.put(person, now);
        return true;
    }
}
