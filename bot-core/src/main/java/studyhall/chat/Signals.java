package studyhall.chat;

import java.time.Duration;

/**
 * Hears what happens, for whoever keeps figures of it. Told on the way of each answer, so an implementation must be quick,
 * never wait and never throw. Names are few and ours: no text of people or notes, no id of anybody.
 */
public interface Signals {
    /** Nanoseconds of a clock that only moves on; for differences. Always 0 where nobody listens. */
    long nanos();

    /**
     * Something that a person did was answered.
     *
     * @param name the command's path, such as {@code quiz start}, or {@code button} and its action
     * @param outcome {@code done}, {@code refused} or {@code failed}
     * @param nanos from being handed in to the answer, without drawing it
     */
    void answered(Platform platform, String name, String outcome, long nanos);

    /** A platform was told that something arrived, so many nanoseconds after it had. */
    void acknowledged(Platform platform, long nanos);

    /** A quiz or challenge began. */
    void began(String kind);

    /**
     * Somebody tapped an option.
     *
     * @param kind {@code quiz} or {@code challenge}
     * @param outcome {@code counted}, {@code already}, {@code late}, {@code unknown} or {@code proposed}
     */
    void tapped(String kind, String outcome);

    /** A post that was planned stands in its channel, so long after it was due. */
    void posted(Platform platform, Duration late);

    /** A platform asked us to slow down, or we held something back so that it need not. */
    void limited(Platform platform, String what);

    /** Nobody listens. */
    static Signals none() {
        return new Signals() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public void answered(Platform platform, String name, String outcome, long nanos) {}

            @Override
            public void acknowledged(Platform platform, long nanos) {}

            @Override
            public void began(String kind) {}

            @Override
            public void tapped(String kind, String outcome) {}

            @Override
            public void posted(Platform platform, Duration late) {}

            @Override
            public void limited(Platform platform, String what) {}
        };
    }
}
