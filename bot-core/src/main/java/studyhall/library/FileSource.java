package studyhall.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * One note by itself.
 *
 * @param as the name under which it is read
 */
public record FileSource(Path file, String as) implements NoteSource {
    public FileSource(Path file) {
        this(file, String.valueOf(file.getFileName()));
    }

    @Override
    public Listing list() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("I found no file " + file + ". Name a .md file or a folder of them.");
        }
        String stamp = Files.getLastModifiedTime(file).toMillis() + ":" + Files.size(file);
        return new Listing(List.of(new Item(as, stamp, () -> Files.readAllBytes(file))), List.of());
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
