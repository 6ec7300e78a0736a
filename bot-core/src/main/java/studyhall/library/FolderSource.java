package studyhall.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studyhall.note.NoteFolder;

/**
 * Notes in a folder.
 *
 * @param url how citations link to lines; empty for citations without links
 */
public record FolderSource(Path folder, Optional<NotesUrl> url) implements NoteSource {
    public FolderSource(Path folder) {
        this(folder, Optional.empty());
    }

    @Override
    public Listing list() throws IOException {
        NoteFolder.Listing listing = NoteFolder.list(folder);
        List<Item> items = listing.files().stream()
                .map(file ->
                        new Item(file.name(), file.stamp() + ":" + file.size(), () -> Files.readAllBytes(file.path())))
                .toList();
        return new Listing(items, listing.troubles());
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public NoteLinks links() {
        return url.isEmpty() ? NoteLinks.none() : NoteLinks.of(url, GitCommit.of(folder));
    }

    @Override
    public boolean changes() {
        return true;
    }
}
