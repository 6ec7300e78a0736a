package studyhall.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for changes of own notes by any replica, on a connection of its own. Thread-safe. */
final class NotesWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NotesWatch.class);

    /** What is told is heard at once; this is for what could not be told, such as over a pooler. */
    private static final int LOOK_MILLIS = 10_000;

    private static final int AGAIN_MILLIS = 2_000;
    private static final int ALIVE_SECONDS = 5;

    private final DataSource pool;
    private final Runnable check;
    private final Thread thread;
    private volatile boolean closed;

    private NotesWatch(DataSource pool, Runnable check) {
        this.pool = pool;
        this.check = check;
        this.thread = new Thread(this::watch, "own-notes-watch");
        thread.setDaemon(true);
    }

    static NotesWatch over(DataSource pool, Runnable check) {
        NotesWatch watch = new NotesWatch(pool, check);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!closed) {
            try {
                listen();
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    log.warn("Changes of notes are not heard for now: {}", e.getMessage());
                    rest();
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + OwnNotes.TOLD);
            }
            PGConnection told = connection.unwrap(PGConnection.class);
            while (!closed) {
                check.run();
                told.getNotifications(LOOK_MILLIS);
                if (!closed && !connection.isValid(ALIVE_SECONDS)) {
                    return;
                }
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Ends at once; the pool, closed after this, takes the connection back. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
