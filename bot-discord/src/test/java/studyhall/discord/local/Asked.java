package studyhall.discord.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** Something that a person did, and what came of it. */
public final class Asked {
    private static final int MODAL = 9;

    final long id;
    final String token;
    final long person;
    final Place place;
    /** The pressed message; 0 for a command. */
    final long message;

    private final long begun = System.nanoTime();
    private final CountDownLatch acknowledged = new CountDownLatch(1);
    private final List<DataObject> followed = new ArrayList<>();
    private volatile long ackNanos;
    volatile int ack;
    volatile boolean hidden;
    /** The placeholder or the message in its place; 0 for none. */
    volatile long original;

    volatile boolean loading;
    volatile boolean expired;
    private volatile @Nullable DataArray choices;
    private volatile @Nullable DataObject modal;

    Asked(long id, String token, long person, Place place, long message) {
        this.id = id;
        this.token = token;
        this.person = person;
        this.place = place;
        this.message = message;
    }

    void acknowledge(DataObject callback) {
        ackNanos = System.nanoTime() - begun;
        ack = callback.getInt("type");
        modal = ack == MODAL ? callback.getObject("data") : null;
        choices = callback.optObject("data")
                .flatMap(data -> data.optArray("choices"))
                .orElse(null);
        acknowledged.countDown();
    }

    /** Waits until the bot has acknowledged it; the type of the callback. */
    public int acknowledgement() {
        try {
            if (!acknowledged.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("Not acknowledged: " + id);
            }
            return ack;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the bot has acknowledged it by now. */
    public boolean isAcknowledged() {
        return acknowledged.getCount() == 0;
    }

    /** Milliseconds until the acknowledgement arrived. */
    public long acknowledgedAfterMillis() {
        acknowledgement();
        return ackNanos / 1_000_000;
    }

    /** Whether the acknowledgement promised that only this person sees the answer. */
    public boolean hidden() {
        acknowledgement();
        return hidden;
    }

    /** Lets the token run out, as it does after 15 minutes. */
    public void expire() {
        expired = true;
    }

    public long id() {
        return id;
    }

    /** What autocomplete proposes. */
    public Optional<DataArray> choices() {
        acknowledgement();
        return Optional.ofNullable(choices);
    }

    /** The form that is to be filled in. */
    public Optional<DataObject> modal() {
        acknowledgement();
        return Optional.ofNullable(modal);
    }

    synchronized void followed(DataObject body) {
        followed.add(body);
    }
}
