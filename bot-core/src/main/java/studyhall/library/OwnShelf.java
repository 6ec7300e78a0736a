package studyhall.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.library.Bookbinder.FileReading;
import studyhall.note.NoteReader;
import studyhall.note.Reading;
import studyhall.note.Trouble;

/** The notes of one workspace and the library that they make with the shared ones. Thread-safe. */
final class OwnShelf {
    private static final Logger log = LoggerFactory.getLogger(OwnShelf.class);

    private record Read(long version, long size, Reading reading) {}

    private record Bound(Library shared, long version, Library library) {}

    private final long workspace;
    private final Annex annex = new Annex();
    private final NoteReader reader = new NoteReader();
    private Map<String, Read> read = Map.of();
    private volatile long wanted;
    private volatile @Nullable Bound bound;
    private volatile long used;
    private volatile long bytes;

    OwnShelf(long workspace, long version) {
        this.workspace = workspace;
        this.wanted = version;
    }

    long workspace() {
        return workspace;
    }

    /** What is to be served from now on. */
    void want(long version) {
        wanted = version;
    }

    /** When it was last asked for, in no unit. */
    long used() {
        return used;
    }

    void use(long turn) {
        used = turn;
    }

    /** Bytes of the notes that are in the heap; 0 when they are not. */
    long bytes() {
        return bytes;
    }

    /** The library as it was last made, be there newer notes by now or not; null when there is none in the heap. */
    @Nullable
    Library ready() {
        Bound now = bound;
        return now == null ? null : now.library();
    }

    /** Whether what is ready is of these shared notes and of the newest own ones. */
    boolean isCurrent(Library shared) {
        Bound now = bound;
        return now != null && now.shared() == shared && now.version() == wanted;
    }

    /** The library of the newest notes, made now unless it is ready. */
    synchronized Library current(Library shared, OwnNotes notes) {
        return isCurrent(shared) ? Objects.requireNonNull(bound).library() : bind(shared, notes);
    }

    /** The library with all own notes read once more. */
    synchronized Library again(Library shared, OwnNotes notes) {
        read = Map.of();
        return bind(shared, notes);
    }

    private Library bind(Library shared, OwnNotes notes) {
        long version = wanted;
        Map<String, Read> now = new TreeMap<>();
        List<Long> known = read.values().stream().map(Read::version).toList();
        for (OwnNotes.Kept kept : notes.all(workspace, known)) {
            now.put(kept.name(), read(kept));
        }
        read = now;
        List<FileReading> readings = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        StringBuilder all = new StringBuilder(shared.version());
        long sum = 0;
        for (Map.Entry<String, Read> each : now.entrySet()) {
            readings.add(
                    new FileReading(OwnNote.path(each.getKey()), each.getValue().reading()));
            troubles.addAll(each.getValue().reading().troubles());
            all.append('\n')
                    .append(each.getKey())
                    .append('\n')
                    .append(each.getValue().version());
            sum += each.getValue().size();
        }
        String hash = LibraryLoader.hash(all.toString().getBytes(StandardCharsets.UTF_8));
        if (!(shared instanceof Snapshot snapshot)) {
            throw new IllegalStateException("Own notes stand beside notes that were read, not " + shared.getClass());
        }
        Library library = readings.isEmpty() ? shared : annex.beside(snapshot, hash, readings, troubles);
        if (bound != null) {
            // whoever looks something up meanwhile has the last one, and should not wait for this
            library.index();
            library.topics();
        }
        bytes = sum;
        bound = new Bound(shared, version, library);
        log.info("Workspace {} has {} notes of its own, version {}", workspace, readings.size(), version);
        return library;
    }

    private Read read(OwnNotes.Kept kept) {
        if (kept.content().isEmpty()) {
            return read.values().stream()
                    .filter(each -> each.version() == kept.version())
                    .findFirst()
                    .orElseThrow();
        }
        byte[] content = kept.content().get();
        return new Read(kept.version(), content.length, reader.read(OwnNote.path(kept.name()), content));
    }

    /** Lets the heap have its room back; the next who asks has it made again. */
    synchronized void putAway() {
        bound = null;
        read = Map.of();
        bytes = 0;
    }
}
