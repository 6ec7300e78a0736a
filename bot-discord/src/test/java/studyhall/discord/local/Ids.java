package studyhall.discord.local;

import java.util.concurrent.atomic.AtomicLong;

/** Snowflakes of now, one after the other. */
public final class Ids {
    private static final long EPOCH = 1_420_070_400_000L;
    private final AtomicLong last = new AtomicLong();

    public long next() {
        long now = (System.currentTimeMillis() - EPOCH) << 22;
        return last.updateAndGet(before -> Math.max(now, before + 1));
    }

    /** One of another time, for interactions that come late. */
    public long at(long millis) {
        return ((millis - EPOCH) << 22) | (next() & 0x3FFFFF);
    }

    static long millis(long id) {
        return (id >>> 22) + EPOCH;
    }
}
