package studyhall.library;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import studyhall.note.Source;

/**
 * Addresses of lines of notes, as they stood when a library was read.
 *
 * @param shelves one for each place that notes come from; the first that a file is below holds it
 */
public record NoteLinks(List<Shelf> shelves) {
    /**
     * Notes of one place.
     *
     * @param prefix what the place's notes have before their path; empty where they have nothing
     * @param url how addresses are made; empty where nobody said
     * @param commit what the notes' Git had checked out then; empty without Git
     */
    public record Shelf(String prefix, Optional<NotesUrl> url, Optional<String> commit) {}

    public NoteLinks {
        shelves = List.copyOf(shelves);
    }

    public static NoteLinks none() {
        return new NoteLinks(List.of());
    }

    /** Of notes that all come from one place. */
    public static NoteLinks of(Optional<NotesUrl> url, Optional<String> commit) {
        return new NoteLinks(List.of(new Shelf("", url, commit)));
    }

    /** Where lines can be seen; empty where that is unknown, as for a workspace's own notes. */
    public Optional<URI> to(Source source) {
        if (OwnNote.is(source.file())) {
            return Optional.empty();
        }
        return shelves.stream()
                .filter(shelf -> source.file().startsWith(shelf.prefix()))
                .findFirst()
                .flatMap(shelf -> shelf.url()
                        .flatMap(url ->
                                url.of(source.file().substring(shelf.prefix().length()), source, shelf.commit())));
    }
}
