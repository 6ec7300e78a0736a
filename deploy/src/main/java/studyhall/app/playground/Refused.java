package studyhall.app.playground;

/** A request that is not answered as asked; the message is for the person at the page. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String told;

    Refused(int status, String message) {
        super(message);
        this.status = status;
        this.told = message;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    String told() {
        return told;
    }
}
