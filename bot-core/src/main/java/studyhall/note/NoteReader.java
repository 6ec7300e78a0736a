package studyhall.note;

import java.util.List;
import java.util.Optional;

/** Reads one file of notes within bounds of size, depth and time; whatever the bytes are, it answers. Thread-safe. */
public final class NoteReader {
    /**
     * Reads a file.
     *
     * @param file path below the folder of notes, with {@code /}
     * @param content the file's bytes
     */
    public Reading read(String file, byte[] content) {
        return new Reading(Optional.empty(), List.of(), List.of());
    }
}
