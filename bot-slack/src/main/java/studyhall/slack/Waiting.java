package studyhall.slack;

import java.util.function.LongSupplier;
import studyhall.chat.ChatException;

/**
 * How this adapter waits: handed in, so that a test need not.
 *
 * @param nanoTime a steady clock
 * @param sleep waits so many milliseconds
 */
record Waiting(LongSupplier nanoTime, Sleep sleep) {
    /** Waits. */
    interface Sleep {
        void millis(long millis) throws InterruptedException;
    }

    static Waiting real() {
        return new Waiting(System::nanoTime, Thread::sleep);
    }

    long nanos() {
        return nanoTime.getAsLong();
    }

    void millis(long millis) {
        try {
            if (millis > 0) {
                sleep.millis(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChatException(ChatException.Kind.LATER, "The program is ending; another try may come after it.");
        }
    }
}
