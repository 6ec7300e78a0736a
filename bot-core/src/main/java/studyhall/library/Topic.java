package studyhall.library;

/**
 * Something to be asked about: a note, a folder, a second-level section or a tag.
 *
 * @param id stable words of letters, digits and {@code - . ~}, fit for a button id, at most 60 characters
 * @param name as shown
 * @param kind what it is
 * @param questions how many questions it has
 */
public record Topic(String id, String name, Kind kind, int questions) {
    /** What a topic is. */
    public enum Kind {
        ALL,
        FOLDER,
        NOTE,
        SECTION,
        TAG
    }
}
