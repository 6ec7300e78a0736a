package studyhall.library.author;

/**
 * Something that the author of notes may want to mend.
 *
 * @param file path below the folder of notes
 * @param line where to begin
 * @param toLine the last line that it is about, inclusive
 * @param said what is the matter
 * @param proposal what to do about it
 * @param questions of an edit, how many questions more it gives, as tried on the note by itself; of a contradiction, how
 *     many questions rest on it
 */
public record Advice(String file, int line, int toLine, Kind kind, String said, String proposal, int questions) {
    /** What kind of matter it is, the most pressing first. */
    public enum Kind {
        /** Two lines cannot both be right. */
        CONTRADICTION,
        /** A small edit would give questions. */
        EDIT,
        /** Two places say what one could. */
        DUPLICATE
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + said + " " + proposal;
    }
}
