package studyhall.delivery;

/** What has become of a row of the outbox. */
public enum State {
    /** Waits for its turn, or for the next attempt. */
    READY,
    /** A replica has taken it and not begun. */
    CLAIMED,
    /** It is being posted, or was when its replica died. */
    SENDING,
    POSTED,
    /** Its day was over, or there was nothing to say. */
    SKIPPED,
    /** The platform refused it for good, or too often; retried by hand only. */
    DEAD,
    /** Nobody can tell whether it was posted; posted again by hand only. */
    AMBIGUOUS
}
