package studyhall.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time start, join or stop a data folder's server. The operating system opens it again when that
 * process dies.
 */
final class Gate implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final long SAY_SO_MILLIS = 1_000;

    private final FileChannel channel;

    private Gate(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the gate.
     *
     * @throws StorageException when another process holds it for longer than {@code patience}
     */
    static Gate pass(Path file, Duration patience, Progress progress) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean passed = false;
        try {
            long began = System.nanoTime();
            boolean said = false;
            while (true) {
                if (lock(channel) != null) {
                    passed = true;
                    return new Gate(channel);
                }
                Duration waited = Duration.ofNanos(System.nanoTime() - began);
                if (waited.compareTo(patience) > 0) {
                    throw new StorageException("Another Study Hall has been starting or stopping the database in "
                            + file.getParent() + " for " + waited.toSeconds()
                            + " s. Wait for it, or end it, and try again.");
                }
                if (!said && waited.toMillis() > SAY_SO_MILLIS) {
                    progress.report("Waiting for another Study Hall that is starting or stopping the database");
                    said = true;
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while waiting for the database.", e);
        } finally {
            if (!passed) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
