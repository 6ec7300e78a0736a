package studyhall.library.git;

import java.time.Duration;

/**
 * How much a server may make this program do. What is beyond is refused as a whole, and the last good notes stay.
 *
 * @param download bytes from the server in one fetch
 * @param objects in a pack
 * @param object bytes of one object, unpacked: any file of the repository, since Git sends all of a commit
 * @param entries of folders that are looked at
 * @param notes files of notes
 * @param text bytes of all notes together
 * @param time for one fetch
 */
public record Bounds(long download, long objects, long object, int entries, int notes, long text, Duration time) {
    /** Ten times what the largest public collections of notes need, and little beside what a small server has. */
    public static Bounds usual() {
        return new Bounds(100L << 20, 200_000, 25L << 20, 100_000, 5_000, 32L << 20, Duration.ofMinutes(2));
    }
}
