package studyhall.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The time that all replicas agree on: the database server's, or one that a test sets. */
@FunctionalInterface
public interface DatabaseClock {
    Instant now(Handle handle);

    /** The server's own, which moves on within a transaction. */
    static DatabaseClock ofServer() {
        return handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(Instant.class)
                .one();
    }
}
