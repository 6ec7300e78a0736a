package studyhall.library;

import java.nio.file.Path;
import java.util.Optional;
import studyhall.library.git.GitAddress;

/** A place that shared notes come from. */
public sealed interface NotesAt {
    /** How citations link to lines; empty for citations without links. */
    Optional<NotesUrl> url();

    /** A folder of this machine. */
    record Folder(Path path, Optional<NotesUrl> url) implements NotesAt {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A repository of a server. */
    record Git(GitAddress address, Optional<NotesUrl> url) implements NotesAt {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** Where notes are read, once somebody says how those in Git are come by. */
    interface Opener {
        NoteSource open(Git git) throws java.io.IOException;
    }

    /** What they are called beside others. */
    default String name() {
        if (this instanceof Git git) {
            return git.address().name();
        }
        return String.valueOf(((Folder) this).path().getFileName());
    }

    /**
     * Opens it.
     *
     * @throws java.io.IOException when it is in Git and cannot be come by, with why
     */
    default NoteSource source(Opener opener) throws java.io.IOException {
        if (this instanceof Git git) {
            return opener.open(git);
        }
        return new FolderSource(((Folder) this).path(), url());
    }
}
