package studyhall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import studyhall.library.FileSource;
import studyhall.library.FolderSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;

/**
 * Notes that were named on the command line.
 *
 * @param path a folder of notes, or one note
 */
record NotesPlace(Path path) {
    /**
     * Takes a path as it was typed.
     *
     * @throws Mistake when there is nothing, with what to do
     */
    NotesPlace {
        if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
            throw new Mistake("I found no folder or note " + path + ". Name a folder that holds .md files, or one of"
                    + " them; relative paths start at " + Path.of("").toAbsolutePath() + ".");
        }
    }

    NoteSource source() {
        return Files.isDirectory(path) ? new FolderSource(path) : new FileSource(path);
    }

    /** The same, with a single note under another name than its own. */
    private NoteSource source(String as) {
        return Files.isDirectory(path) ? new FolderSource(path) : new FileSource(path, as);
    }

    /** A note's file as a path that can be opened from here. */
    Path file(String name) {
        return Files.isDirectory(path) ? path.resolve(name) : path;
    }

    /**
     * Reads all of it, and shows how far it has come.
     *
     * @throws Mistake when it cannot be listed
     */
    Library read(Terminal terminal) {
        return read(source(), terminal);
    }

    /** The same, with a single note under another name than its own. */
    Library read(Terminal terminal, String as) {
        return read(source(as), terminal);
    }

    private Library read(NoteSource source, Terminal terminal) {
        try {
            return LibraryLoader.once(new Told(source, terminal));
        } catch (IOException e) {
            throw new Mistake(
                    e.getMessage() == null ? path + " cannot be read; check its permissions." : e.getMessage());
        } finally {
            terminal.done();
        }
    }

    /** Says which note of how many is being read. */
    private record Told(NoteSource notes, Terminal terminal) implements NoteSource {
        @Override
        public Listing list() throws IOException {
            Listing listing = notes.list();
            int all = listing.items().size();
            AtomicInteger read = new AtomicInteger();
            return new Listing(
                    listing.items().stream()
                            .map(item -> new Item(item.name(), item.stamp(), () -> {
                                int now = read.incrementAndGet();
                                terminal.report(
                                        now < all
                                                ? "Reading note " + now + " of " + all
                                                : "Writing questions from " + all + (all == 1 ? " note" : " notes"));
                                return item.content().read();
                            }))
                            .toList(),
                    listing.troubles());
        }

        @Override
        public String name() {
            return notes.name();
        }

        @Override
        public boolean changes() {
            return false;
        }
    }
}
