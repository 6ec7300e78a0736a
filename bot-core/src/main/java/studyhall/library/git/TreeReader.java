package studyhall.library.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import studyhall.library.git.GitTrouble.BadCommit;
import studyhall.note.NoteFolder;
import studyhall.note.NoteReader;
import studyhall.note.Trouble;
import studyhall.note.Trouble.Severity;

/**
 * Takes the notes out of a commit, straight from its objects: no file is written, so that no name or link in it can lead
 * anywhere. Links are not followed and submodules are not fetched.
 */
final class TreeReader {
    private static final int MAX_DEPTH = 20;

    /** What a note may at most have; one byte more, so that the reader of notes says so in its own words. */
    private static final long MAX_NOTE = NoteReader.MAX_BYTES + 1L;

    private final Repository repository;
    private final RevCommit commit;
    private final Bounds bounds;
    private final long deadline;
    private final Map<String, NotePack.File> files = new TreeMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private long text;

    TreeReader(Repository repository, RevCommit commit, Bounds bounds, long deadline) {
        this.repository = repository;
        this.commit = commit;
        this.bounds = bounds;
        this.deadline = deadline;
    }

    /**
     * Reads it.
     *
     * @param folder below which the notes are; empty for the whole
     */
    NotePack read(String folder) throws IOException {
        try (ObjectReader objects = repository.newObjectReader()) {
            walk(objects, folder.isEmpty() ? commit.getTree() : below(objects, folder));
        }
        if (files.isEmpty()) {
            throw bad("has no note" + (folder.isEmpty() ? "" : " in " + folder) + ": no file ends in .md");
        }
        checkReadable();
        troubles.sort(Comparator.comparing(Trouble::file));
        return new NotePack(commit.name(), List.copyOf(files.values()), troubles);
    }

    private ObjectId below(ObjectReader objects, String folder) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(objects, folder, commit.getTree())) {
            if (found == null || !found.isSubtree()) {
                throw bad("has no folder " + folder);
            }
            return found.getObjectId(0);
        }
    }

    private void walk(ObjectReader objects, ObjectId tree) throws IOException {
        try (TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(tree);
            for (int seen = 0; walk.next(); seen++) {
                if (seen >= bounds.entries()) {
                    throw bad("has more than " + bounds.entries() + " files and folders");
                }
                if (System.nanoTime() - deadline > 0) {
                    throw bad("took longer to read than any may");
                }
                entry(objects, walk);
            }
        }
    }

    private void entry(ObjectReader objects, TreeWalk walk) throws IOException {
        String name = walk.getNameString();
        String path = walk.getPathString();
        if (walk.isSubtree()) {
            if (walk.getDepth() >= MAX_DEPTH) {
                troubles.add(new Trouble(path, 0, Severity.PARTIAL, "nested deeper than " + MAX_DEPTH + " folders"));
            } else if (NoteFolder.enters(name) && plain(name)) {
                walk.enterSubtree();
            }
        } else if (NoteFolder.takes(name)) {
            FileMode mode = walk.getFileMode(0);
            if (!plain(name)) {
                troubles.add(new Trouble(
                        path.replaceAll("\\p{Cntrl}", "?"), 0, Severity.UNREADABLE, "no file may be called that"));
            } else if (FileMode.SYMLINK.equals(mode)) {
                troubles.add(new Trouble(
                        path,
                        0,
                        Severity.PARTIAL,
                        "this is a link, and links are not followed; put the note itself here"));
            } else if (FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode)) {
                note(objects, walk.getObjectId(0), path);
            }
        }
    }

    private void note(ObjectReader objects, ObjectId id, String path) throws IOException {
        var loader = objects.open(id, org.eclipse.jgit.lib.Constants.OBJ_BLOB);
        if (loader.getSize() > MAX_NOTE) {
            troubles.add(new Trouble(
                    path,
                    0,
                    Severity.UNREADABLE,
                    "the file has more than " + (NoteReader.MAX_BYTES >> 20) + " MB; split it into several notes"));
            return;
        }
        byte[] content = loader.getCachedBytes();
        text += content.length;
        if (files.size() >= bounds.notes() || text > bounds.text()) {
            throw bad("has more than " + bounds.notes() + " notes or " + (bounds.text() >> 20) + " MB of them");
        }
        files.put(path, NotePack.File.of(path, id.name(), content));
    }

    /** A commit in which nothing at all can be read is a slip of whoever made it. */
    private void checkReadable() throws IOException {
        NoteReader reader = new NoteReader();
        for (NotePack.File file : files.values()) {
            if (reader.read(file.name(), file.content()).note().isPresent()) {
                return;
            }
        }
        throw bad("has no note that can be read");
    }

    /** Names that mean something else somewhere have no place among notes. */
    private static boolean plain(String name) {
        return !name.equals("..")
                && !name.equals(".")
                && Stream.of("/", "\\").noneMatch(name::contains)
                && name.chars().noneMatch(Character::isISOControl);
    }

    private BadCommit bad(String why) {
        return new BadCommit(commit.name(), why);
    }
}
