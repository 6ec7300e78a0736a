package studyhall.library;

import java.net.URI;
import java.util.Optional;
import studyhall.note.Source;

/**
 * Addresses of lines of notes, as they stood when a library was read.
 *
 * @param url how addresses are made; empty where nobody said
 * @param commit what the notes' Git had checked out then; empty without Git
 */
public record NoteLinks(Optional<NotesUrl> url, Optional<String> commit) {
    public static NoteLinks none() {
        return new NoteLinks(Optional.empty(), Optional.empty());
    }

    /** Where lines can be seen; empty where that is unknown, as for a workspace's own notes. */
    public Optional<URI> to(Source source) {
        return OwnNote.is(source.file()) ? Optional.empty() : url.flatMap(pattern -> pattern.of(source, commit));
    }
}
