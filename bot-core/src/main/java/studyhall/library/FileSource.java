package studyhall.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** One note by itself. */
public record FileSource(Path file) implements NoteSource {
    @Override
    public Listing list() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("I found no file " + file + ". Name a .md file or a folder of them.");
        }
        String stamp = Files.getLastModifiedTime(file).toMillis() + ":" + Files.size(file);
        return new Listing(
                List.of(new Item(String.valueOf(file.getFileName()), stamp, () -> Files.readAllBytes(file))),
                List.of());
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public boolean changes() {
        return true;
    }
}
