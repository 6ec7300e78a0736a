package studyhall.note;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The notes in a folder and the folders below it: files that end in {@code .md} or {@code .markdown}. Folders of tools
 * and hidden ones are passed over; links are not followed, so that none leads out of the folder or round in a circle.
 */
public final class NoteFolder {
    private static final int MAX_DEPTH = 20;
    private static final Set<String> TOOLS =
            Set.of("node_modules", "vendor", "target", "build", "dist", "site", "__pycache__", "venv");

    private NoteFolder() {}

    /**
     * A file of notes.
     *
     * @param name path below the folder, with {@code /}
     * @param stamp changes when the file is written
     * @param size in bytes
     */
    public record File(String name, Path path, long stamp, long size) {}

    /**
     * What was found.
     *
     * @param files sorted by name, the same on every machine
     */
    public record Listing(List<File> files, List<Trouble> troubles) {
        public Listing {
            files = List.copyOf(files);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Lists the notes in a folder.
     *
     * @throws IOException when there is no such folder or it cannot be read, with what to do
     */
    public static Listing list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("I found no folder " + folder + ". Name a folder that holds .md files.");
        }
        List<File> files = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        Path root = folder.toRealPath();
        Files.walkFileTree(root, Set.of(), MAX_DEPTH, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                if (dir.equals(root)) {
                    return FileVisitResult.CONTINUE;
                }
                String name = String.valueOf(dir.getFileName());
                if (!enters(name)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (note(name)) {
                    troubles.add(new Trouble(
                            name(root, dir), 0, Trouble.Severity.NOTICE, "this is a folder; the notes in it are read"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(root, file);
                if (!takes(String.valueOf(file.getFileName()))) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.isSymbolicLink()) {
                    troubles.add(new Trouble(
                            name,
                            0,
                            Trouble.Severity.PARTIAL,
                            "this is a link, and links are not followed; put the note itself here"));
                } else if (attributes.isRegularFile()) {
                    files.add(new File(name, file, attributes.lastModifiedTime().toMillis(), attributes.size()));
                } else if (attributes.isDirectory()) {
                    troubles.add(new Trouble(
                            name, 0, Trouble.Severity.PARTIAL, "nested deeper than " + MAX_DEPTH + " folders"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                troubles.add(new Trouble(
                        name(root, file),
                        0,
                        Trouble.Severity.UNREADABLE,
                        "cannot be read (" + failure.getClass().getSimpleName() + "); check its permissions"));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(File::name));
        troubles.sort(Comparator.comparing(Trouble::file));
        return new Listing(files, troubles);
    }

    /** Whether notes are looked for in a folder of this name. */
    public static boolean enters(String name) {
        return !name.startsWith(".") && !TOOLS.contains(name);
    }

    /** Whether a file of this name is a note. */
    public static boolean takes(String name) {
        return note(name) && !name.startsWith(".");
    }

    /** A file's name without what says that it is a note. */
    static String withoutEnding(String name) {
        return note(name) ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static boolean note(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static String name(Path root, Path file) {
        // as an address it keeps its bytes, which are UTF-8; as text it follows the locale, and Java garbles it under C
        String name = root.toUri().relativize(file.toUri()).getPath();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
