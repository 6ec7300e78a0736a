package studyhall.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which commit a folder's Git has checked out, read from its files as gitrepository-layout(5) describes them, without
 * running Git: it need not be installed where the bot runs.
 */
public final class GitCommit {
    /** SHA-1 or SHA-256. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private static final String POINTER = "ref: ";
    /** Git itself follows no more symbolic references in a row. */
    private static final int MAX_STEPS = 5;

    private GitCommit() {}

    /** The commit's full hash; empty outside of Git, before the first commit, and for what cannot be read. */
    public static Optional<String> of(Path folder) {
        try {
            Path git = gitFolder(folder.toRealPath());
            return git == null ? Optional.empty() : resolve(git, commonFolder(git), text(git.resolve("HEAD")));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** {@code .git} of the folder or the nearest one above; in work trees and submodules that is a file which says where. */
    private static @Nullable Path gitFolder(Path folder) throws IOException {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.isDirectory(git)) {
                return git;
            }
            if (Files.isRegularFile(git)) {
                String says = text(git);
                return says.startsWith("gitdir: ")
                        ? at.resolve(says.substring("gitdir: ".length())).normalize()
                        : null;
            }
        }
        return null;
    }

    /** Linked work trees share their branches with the main one. */
    private static Path commonFolder(Path git) throws IOException {
        Path pointer = git.resolve("commondir");
        return Files.isRegularFile(pointer) ? git.resolve(text(pointer)).normalize() : git;
    }

    private static Optional<String> resolve(Path git, Path common, String head) throws IOException {
        String at = head;
        for (int step = 0; step < MAX_STEPS && at.startsWith(POINTER); step++) {
            at = reference(git, common, at.substring(POINTER.length()).strip());
        }
        return HASH.matcher(at).matches() ? Optional.of(at) : Optional.empty();
    }

    private static String reference(Path git, Path common, String name) throws IOException {
        for (Path folder : List.of(git, common)) {
            Path loose = folder.resolve(name).normalize();
            if (loose.startsWith(folder) && Files.isRegularFile(loose)) {
                return text(loose);
            }
        }
        Path packed = common.resolve("packed-refs");
        if (!Files.isRegularFile(packed)) {
            return "";
        }
        try (var lines = Files.lines(packed)) {
            return lines.filter(line -> line.endsWith(" " + name))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst()
                    .orElse("");
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
