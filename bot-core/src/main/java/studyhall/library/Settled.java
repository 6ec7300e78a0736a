package studyhall.library;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first asked for, by each who asks before one is done; the first result is kept. For what is made
 * by many threads together, since a lock held while waiting for them could be the one that they wait for. Thread-safe.
 */
final class Settled<T> implements Supplier<T> {
    private final Supplier<T> make;
    private final AtomicReference<@Nullable T> made = new AtomicReference<>();

    Settled(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T ready = made.get();
        if (ready != null) {
            return ready;
        }
        T mine = make.get();
        T first = made.compareAndExchange(null, mine);
        return first == null ? mine : first;
    }
}
