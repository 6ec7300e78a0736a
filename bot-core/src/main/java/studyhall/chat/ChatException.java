package studyhall.chat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform refused to show something. The message says what to do next. */
public final class ChatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether trying again may help. */
    public enum Kind {
        /** The channel or message is gone. */
        GONE,
        /** The bot may not write there. */
        FORBIDDEN,
        /** Too fast, or the platform is down; it is certain that nothing was shown. */
        LATER,
        /** The reply was lost on its way, so that it may have been shown or not. */
        UNCERTAIN
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final @Nullable String advice;

    public ChatException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    private ChatException(Kind kind, String message, @Nullable Duration retryAfter, @Nullable String advice) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.advice = advice;
    }

    /** Too fast, and the platform says how long to wait. */
    public static ChatException later(String message, Duration retryAfter) {
        return new ChatException(Kind.LATER, message, retryAfter, null);
    }

    /**
     * Refused for a reason that people can do something about.
     *
     * @param advice what to do, in plain words for whoever wanted it shown
     */
    public static ChatException refused(Kind kind, String message, String advice) {
        return new ChatException(kind, message, null, advice);
    }

    /** What a person can do about it; empty when the adapter has nothing to say beyond the kind. */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }

    public Kind kind() {
        return kind;
    }

    /** How long the platform wants to be left alone; empty when it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
