package studyhall.storage;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The time that all replicas agree on: the database server's, or one that a test sets. */
@FunctionalInterface
public interface DatabaseClock {
    Instant now(Handle handle);

    /** For a statement that asks the server itself: a time that was set; empty for the server's own. */
    default Optional<Instant> instead(Handle handle) {
        return Optional.of(now(handle));
    }

    /** The server's own, which moves on within a transaction. */
    static DatabaseClock ofServer() {
        return new DatabaseClock() {
            @Override
            public Instant now(Handle handle) {
                return handle.createQuery("SELECT clock_timestamp()")
                        .mapTo(Instant.class)
                        .one();
            }

            @Override
            public Optional<Instant> instead(Handle handle) {
                return Optional.empty();
            }
        };
    }
}
