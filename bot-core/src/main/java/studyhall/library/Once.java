package studyhall.library;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first asked for, once, and then kept; how it is made is forgotten. Making it may not wait for
 * other threads, since they may wait for this: see {@link Settled}. Thread-safe.
 */
final class Once<T> implements Supplier<T> {
    private @Nullable Supplier<T> make;
    private volatile @Nullable T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T ready = made;
        return ready != null ? ready : made();
    }

    private synchronized T made() {
        T ready = made;
        if (ready == null) {
            ready = java.util.Objects.requireNonNull(make).get();
            made = ready;
            make = null;
        }
        return ready;
    }

    /** Whether somebody has asked. */
    boolean known() {
        return made != null;
    }
}
