package studyhall.discord;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets interactions in until it is closed. Whoever is in has handed their work on before it closes; who comes later is not
 * even acknowledged, so that Discord says that it failed and they press again. Thread-safe.
 */
final class Doorway {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * Takes what has come.
     *
     * @param handing acknowledges it and hands it on, without waiting
     */
    void enter(Runnable handing) {
        lock.readLock().lock();
        try {
            if (!closed) {
                handing.run();
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    void close() {
        lock.writeLock().lock();
        closed = true;
        lock.writeLock().unlock();
    }
}
