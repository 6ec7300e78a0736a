package studyhall.chat;

/** The platform refused to show something. The message says what to do next. */
public final class ChatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether trying again may help. */
    public enum Kind {
        /** The channel or message is gone. */
        GONE,
        /** The bot may not write there. */
        FORBIDDEN,
        /** Too fast, or the platform is down. */
        LATER
    }

    private final Kind kind;

    public ChatException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
