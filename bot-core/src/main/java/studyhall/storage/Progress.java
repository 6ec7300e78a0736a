package studyhall.storage;

/** Hears what takes long at the first start, as short present-tense sentences fit for a terminal. */
@FunctionalInterface
public interface Progress {
    void report(String doing);

    /** For those who do not show it. */
    static Progress silent() {
        return doing -> {};
    }
}
