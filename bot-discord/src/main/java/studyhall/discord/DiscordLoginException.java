package studyhall.discord;

/** Discord cannot be entered. The message says what to do next. */
public final class DiscordLoginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DiscordLoginException(String message, Throwable cause) {
        super(message, cause);
    }
}
