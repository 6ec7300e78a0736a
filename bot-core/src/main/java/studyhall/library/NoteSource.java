package studyhall.library;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import studyhall.note.Trouble;

/** Where notes come from: a folder, or the ones that come with the program. */
public interface NoteSource {
    /**
     * One file.
     *
     * @param stamp changes whenever the content may have changed
     */
    record Item(String name, String stamp, Content content) {}

    /** Reads a file's bytes. */
    interface Content {
        byte[] read() throws IOException;
    }

    /** The files that there are, sorted by name, and what was passed over. */
    record Listing(List<Item> items, List<Trouble> troubles) {
        public Listing {
            items = List.copyOf(items);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * What is there now.
     *
     * @throws IOException when nothing can be listed, with what to do next
     */
    Listing list() throws IOException;

    /** Words for people: the folder's path, or "the bundled notes". */
    String name();

    /** Where lines can be seen by those who do not have the files; asked once for each library that is read. */
    default NoteLinks links() {
        return NoteLinks.none();
    }

    /** Whether the notes can change while the program runs. */
    boolean changes();

    /** Why what is listed may not be the newest, in a sentence without addresses; empty when all is well. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Nobody will list any more. */
    default void close() {}
}
