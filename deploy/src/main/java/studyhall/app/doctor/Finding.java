package studyhall.app.doctor;

/**
 * What was found out about one thing.
 *
 * @param about the thing, in one word
 * @param words what it is like, in one sentence
 * @param remedy what to do; empty unless something is wrong
 */
public record Finding(String about, State state, String words, String remedy) {
    /** How it is. */
    public enum State {
        OK,
        WRONG,
        /** Not used in this installation. */
        OFF,
        /** It works, and somebody may want to know. */
        NOTE
    }

    static Finding ok(String about, String words) {
        return new Finding(about, State.OK, words, "");
    }

    static Finding off(String about, String words) {
        return new Finding(about, State.OFF, words, "");
    }

    static Finding note(String about, String words) {
        return new Finding(about, State.NOTE, words, "");
    }

    static Finding wrong(String about, String words, String remedy) {
        return new Finding(about, State.WRONG, words, remedy);
    }
}
