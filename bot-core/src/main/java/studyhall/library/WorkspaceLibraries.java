package studyhall.library;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChannelRef;
import studyhall.library.OwnNotes.Numbered;
import studyhall.library.OwnNotes.Place;

/**
 * The shared library for workspaces without notes of their own, at the cost of one look; for the others the shared notes
 * with theirs. Which notes a workspace has is looked at when a replica tells of a change, and every ten seconds in case
 * that it could not. Thread-safe.
 */
public final class WorkspaceLibraries implements Libraries, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WorkspaceLibraries.class);

    /** One listens, the others read notes. */
    public static final int CONNECTIONS = 3;

    /** Own notes in the heap, by their bytes on disk, of which the heap holds a multiple. */
    private static final long MAX_BYTES = 48L << 20;

    private final Supplier<Library> shared;
    private final long room;
    private final AtomicLong turn = new AtomicLong();
    private final Set<OwnShelf> binding = ConcurrentHashMap.newKeySet();
    private final ExecutorService binder;
    private volatile OwnNotes notes;
    private volatile Map<Place, OwnShelf> shelves = Map.of();
    private volatile boolean checked;
    private Optional<NotesWatch> watch = Optional.empty();
    private Optional<HikariDataSource> opened = Optional.empty();

    public WorkspaceLibraries(Supplier<Library> shared, Jdbi jdbi) {
        this(shared, jdbi, MAX_BYTES);
    }

    /** The same with another room for own notes, in bytes. */
    WorkspaceLibraries(Supplier<Library> shared, Jdbi jdbi, long room) {
        this.shared = shared;
        this.room = room;
        this.notes = new OwnNotes(jdbi);
        this.binder = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(null, work, "own-notes", 16L << 20);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to listen for changes of other replicas.
     *
     * @param pool of {@link #CONNECTIONS} that nobody waits for in the middle of a transaction, closed with this
     */
    public synchronized void open(HikariDataSource pool) {
        // a post that is written has a connection already, and must not wait for one more of the same pool
        notes = new OwnNotes(Jdbi.create(pool).installPlugin(new PostgresPlugin()));
        opened = Optional.of(pool);
        watch = Optional.of(NotesWatch.over(pool, this::check));
    }

    /** What all workspaces without notes of their own read. */
    public Library shared() {
        return shared.get();
    }

    @Override
    public Library in(ChannelRef place) {
        if (!checked) {
            check();
        }
        Map<Place, OwnShelf> own = shelves;
        Library all = shared.get();
        if (own.isEmpty()) {
            return all;
        }
        OwnShelf shelf = own.get(new Place(place.platform(), place.workspace()));
        return shelf == null ? all : of(shelf, all);
    }

    private Library of(OwnShelf shelf, Library all) {
        shelf.use(turn.incrementAndGet());
        Library ready = shelf.ready();
        if (ready == null) {
            Library made = shelf.current(all, notes);
            makeRoom(shelf);
            return made;
        }
        if (!shelf.isCurrent(all)) {
            bindLater(shelf);
        }
        return ready;
    }

    private void bindLater(OwnShelf shelf) {
        if (binding.add(shelf)) {
            try {
                binder.execute(() -> bind(shelf));
            } catch (RejectedExecutionException closed) {
                binding.remove(shelf);
            }
        }
    }

    private void bind(OwnShelf shelf) {
        if (shelf.ready() == null && held() > room / 2) {
            // there is little room left, so that it is for whoever asks
            binding.remove(shelf);
            return;
        }
        try {
            shelf.current(shared.get(), notes).index();
        } catch (RuntimeException | Error e) {
            log.error("The notes of workspace {} could not be read again, the last ones stay", shelf.workspace(), e);
        } finally {
            binding.remove(shelf);
        }
        makeRoom(shelf);
    }

    /** Puts notes away that were not asked for the longest, never those of the one that has just been asked for. */
    private void makeRoom(OwnShelf but) {
        Collection<OwnShelf> all = shelves.values();
        long held = held();
        while (held > room) {
            Optional<OwnShelf> oldest = all.stream()
                    .filter(shelf -> shelf != but && shelf.bytes() > 0)
                    .min(Comparator.comparingLong(OwnShelf::used));
            if (oldest.isEmpty()) {
                return;
            }
            held -= oldest.get().bytes();
            oldest.get().putAway();
        }
    }

    /** Bytes of own notes that are in the heap. */
    long held() {
        return shelves.values().stream().mapToLong(OwnShelf::bytes).sum();
    }

    /** Looks which workspaces have notes of their own, and which version. */
    synchronized void check() {
        Map<Place, Numbered> now = notes.numbers();
        Map<Place, OwnShelf> next = new HashMap<>();
        List<OwnShelf> found = new ArrayList<>();
        now.forEach((place, numbered) -> {
            OwnShelf before = shelves.get(place);
            OwnShelf shelf = before != null && before.workspace() == numbered.workspace()
                    ? before
                    : new OwnShelf(numbered.workspace(), numbered.version());
            shelf.want(numbered.version());
            next.put(place, shelf);
            if (shelf != before) {
                found.add(shelf);
            }
        });
        shelves = Map.copyOf(next);
        checked = true;
        // the next who asks should find it ready
        next.values().stream()
                .filter(shelf -> shelf.ready() != null && !shelf.isCurrent(shared.get()))
                .forEach(this::bindLater);
        if (watch.isPresent()) {
            // whoever completes a name must not wait until the notes are read
            found.forEach(this::bindLater);
        }
    }

    /** The library of a place with all that is kept by now, here and before anybody else asks. */
    public Library renewed(ChannelRef place) {
        return renewed(place, false);
    }

    /** The same with all own notes read once more, whether they have changed or not. */
    public Library reread(ChannelRef place) {
        return renewed(place, true);
    }

    private Library renewed(ChannelRef place, boolean again) {
        check();
        OwnShelf shelf = shelves.get(new Place(place.platform(), place.workspace()));
        if (shelf == null) {
            return shared.get();
        }
        shelf.use(turn.incrementAndGet());
        Library renewed = again ? shelf.again(shared.get(), notes) : shelf.current(shared.get(), notes);
        makeRoom(shelf);
        return renewed;
    }

    @Override
    public synchronized void close() {
        watch.ifPresent(NotesWatch::close);
        binder.shutdownNow();
        opened.ifPresent(HikariDataSource::close);
    }
}
