package studyhall.note;

/**
 * Something that could not be used, and why, in words for the author of the notes.
 *
 * @param file path below the folder of notes
 * @param line counted from 1; 0 where the whole file is meant
 * @param severity whether the file could not be read at all, or only this part is left out
 */
public record Trouble(String file, int line, Severity severity, String reason) {
    /** How much is lost. */
    public enum Severity {
        /** The file gave nothing. */
        UNREADABLE,
        /** Something was cut or passed over; the rest was read. */
        PARTIAL,
        /** Only worth knowing. */
        NOTICE
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + reason;
    }
}
