package studyhall.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Interactions that were taken lately: a gateway that resumes may deliver one again. Thread-safe. */
final class Recently {
    private static final int REMEMBERED = 10_000;

    private final Set<Long> taken = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** Whether it is new. */
    boolean take(long interaction) {
        return taken.add(interaction);
    }
}
