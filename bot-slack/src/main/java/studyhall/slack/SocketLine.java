package studyhall.slack;

import java.net.URI;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection to Slack up. Before it is given up, its successor has been greeted, and the old one stays to carry
 * the acknowledgements of what came over it. Thread-safe.
 */
final class SocketLine {
    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    /** What has come over a connection by then has been acknowledged long ago. */
    private static final long LINGER_SECONDS = 5;

    private static final long LONGEST_BACKOFF_MILLIS = 30_000;

    private final Supplier<URI> tickets;
    private final BiConsumer<SocketConnection, String> receiver;
    private final ScheduledExecutorService timer;
    private volatile @Nullable SocketConnection current;
    private int failures;
    private volatile boolean closed;

    /**
     * Prepares a line.
     *
     * @param tickets asks Slack for an address to connect to, good for one connection
     * @param timer one thread of the line's own
     */
    SocketLine(Supplier<URI> tickets, BiConsumer<SocketConnection, String> receiver, ScheduledExecutorService timer) {
        this.tickets = tickets;
        this.receiver = receiver;
        this.timer = timer;
    }

    void open() {
        later(0, this::connect);
    }

    /** Replaces the connection, when it is still this one. */
    void replace(SocketConnection old) {
        later(0, () -> {
            if (old.equals(current)) {
                connect();
            }
        });
    }

    /** Replaces whatever connection there is, after a time. */
    void refreshIn(SocketConnection connection, long seconds) {
        later(seconds * 1_000, () -> replace(connection));
    }

    /** Sends over this line; whether it could. */
    boolean offer(String text) {
        SocketConnection connection = current;
        return connection != null && connection.offer(text);
    }

    boolean isOpen() {
        SocketConnection connection = current;
        return connection != null && connection.isOpen();
    }

    private void connect() {
        SocketConnection old = current;
        try {
            SocketConnection connection = new SocketConnection(tickets.get(), receiver, this::lost);
            if (connection.open()) {
                current = connection;
                failures = 0;
                if (old != null) {
                    later(LINGER_SECONDS * 1_000, old::close);
                }
                return;
            }
            connection.close();
            log.warn("Slack did not greet a new connection");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException e) {
            log.warn("No connection to Slack: {}", e.getMessage());
        }
        failures++;
        long longest = Math.min(LONGEST_BACKOFF_MILLIS, 500L << Math.min(failures, 6));
        later(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2), () -> {
            SocketConnection now = current;
            if (now == null || now.equals(old)) {
                connect();
            }
        });
    }

    private void lost(SocketConnection connection) {
        later(200, () -> {
            if (connection.equals(current)) {
                connect();
            }
        });
    }

    private void later(long millis, Runnable work) {
        try {
            timer.schedule(
                    () -> {
                        if (!closed) {
                            work.run();
                        }
                    },
                    millis,
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("The line is closed");
        }
    }

    void close() {
        closed = true;
        timer.shutdownNow();
        SocketConnection connection = current;
        if (connection != null) {
            connection.close();
        }
    }
}
