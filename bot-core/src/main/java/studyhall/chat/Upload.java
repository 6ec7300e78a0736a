package studyhall.chat;

import java.io.IOException;

/**
 * A file that somebody gave with a command. Its bytes stay where they are until they are read, so that whoever may not
 * give one costs nothing.
 *
 * @param name as the person's machine calls it; from outside, and no path to be trusted
 * @param size in bytes, by the platform's word
 */
public record Upload(String name, long size, Bytes bytes) {
    /** Where the bytes are. */
    @FunctionalInterface
    public interface Bytes {
        /**
         * Reads them.
         *
         * @param most never reads more than one byte beyond, so that a length above {@code most} means too many
         * @throws IOException when they cannot be had
         */
        byte[] read(int most) throws IOException;
    }
}
