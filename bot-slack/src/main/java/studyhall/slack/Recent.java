package studyhall.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last ids of something, as many as are worth remembering. Thread-safe. */
final class Recent {
    private final Map<String, Boolean> ids;

    Recent(int most) {
        this.ids = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    /** Whether an id is seen for the first time. */
    synchronized boolean isNew(String id) {
        return ids.putIfAbsent(id, Boolean.TRUE) == null;
    }
}
