package studyhall.slack;

import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.command.Turns;

/** Works off what people did in Slack, each workspace in its turn. Thread-safe. */
final class Lanes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private static final int THREADS = 32;

    private final Turns turns = new Turns("slack", THREADS);

    /** Takes work of a person; how many seconds to wait when there is too much already. */
    OptionalInt offer(Origin origin, String person, Runnable work) {
        String workspace = origin.team().isEmpty() ? origin.enterprise() : origin.team();
        OptionalInt wait = turns.offer(workspace, person, work);
        if (wait.isPresent()) {
            log.debug("Too much at once: something that {} did is not answered", person);
        }
        return wait;
    }

    @Override
    public void close() {
        turns.close();
    }
}
