package studyhall.discord.local;

/** An error as Discord tells one. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;
    final int code;

    Refused(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
