package studyhall.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studyhall.note.NoteFolder;

/** Notes in a folder. */
public record FolderSource(Path folder) implements NoteSource {
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
    public boolean changes() {
        return true;
    }
}
