package studyhall.library;

import java.time.Instant;

/**
 * A note that a workspace has of its own, without its content.
 *
 * @param name of the file, without folders
 * @param size in bytes
 * @param version of the workspace's notes at which it came
 * @param by the name of whoever added it, from outside, so escape it; empty where that is no longer known
 * @param at when it came, by the database's clock
 */
public record OwnNote(String name, int size, long version, String by, Instant at) {
    /** Below which own notes stand in a library, where no shared one can be. */
    public static final String FOLDER = "our notes/";

    /** The path of an own note in its library. */
    public static String path(String name) {
        return FOLDER + name;
    }

    /** Whether a path in a library is that of an own note. */
    public static boolean is(String path) {
        return path.startsWith(FOLDER);
    }
}
