package studyhall.schedule;

/**
 * Somebody's wish to be reminded of practice.
 *
 * @param times when, daily
 * @param next what is awaited while it is on
 */
public record PracticeReminder(LocalTimes times, State state, Occurrence next) {
    /** Whether it comes. */
    public enum State {
        ON,
        /** Its person said so. */
        OFF,
        /** Some in a row were followed by no practice. */
        IGNORED,
        /** The platform lets nothing be written to its person. */
        REFUSED
    }
}
