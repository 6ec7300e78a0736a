package studyhall.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.note.NoteReader;
import studyhall.note.Reading;
import studyhall.note.Trouble;

/**
 * Keeps the library equal to the notes: looks every second whether a file was added, removed or written, and reads only
 * that one again. A file that has become unreadable keeps what it last gave, and says so. Thread-safe.
 *
 * <p>Looking beats being told: file watches miss changes on network folders and in containers' mounts, and a look at ten
 * thousand names costs milliseconds.
 */
public final class LibraryLoader implements Supplier<Library>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LibraryLoader.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final long WRITE_SECONDS = 5;

    private record Read(String stamp, String hash, Reading reading) {}

    private final NoteSource source;
    private final NoteReader reader = new NoteReader();
    private final Bookbinder binder = new Bookbinder();
    private final Map<String, Read> known = new HashMap<>();
    private final List<Consumer<Library>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looking;
    private volatile Library current;

    private LibraryLoader(NoteSource source, ScheduledExecutorService looking) throws IOException {
        this.source = source;
        this.looking = looking;
        this.current = Objects.requireNonNull(read(true));
    }

    /**
     * Reads all notes.
     *
     * @throws IOException when there is nothing to read, with what to do next
     */
    public static LibraryLoader open(NoteSource source) throws IOException {
        LibraryLoader loader = closed(source);
        // somebody will soon look something up, and should not wait for the index
        loader.looking.execute(() -> loader.get().index());
        loader.looking.schedule(loader::write, WRITE_SECONDS, TimeUnit.SECONDS);
        if (source.changes()) {
            loader.looking.scheduleWithFixedDelay(loader::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return loader;
    }

    /** Writes the questions before anybody asks for one, and after whoever has just started the program got an answer. */
    private void write() {
        try {
            Library now = current;
            log.info(
                    "The notes give {} questions and {} tips",
                    now.questions().size(),
                    now.tips().size());
        } catch (RuntimeException | Error e) {
            log.error("No questions could be written", e);
        }
    }

    private static LibraryLoader closed(NoteSource source) throws IOException {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(null, work, "library", 16L << 20);
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new LibraryLoader(source, looking);
        } catch (IOException | RuntimeException e) {
            looking.shutdownNow();
            throw e;
        }
    }

    /** Reads notes once, without watching them. */
    public static Library once(NoteSource source) throws IOException {
        try (LibraryLoader loader = closed(source)) {
            return loader.get();
        }
    }

    /** The library as it is now; keep it for as long as one thing must stay consistent. */
    @Override
    public Library get() {
        return current;
    }

    /** Where the notes come from, in words for people. */
    public String place() {
        return source.name();
    }

    /** Why the notes may not be the newest, in a sentence without addresses; empty when all is well. */
    public Optional<String> trouble() {
        return source.trouble();
    }

    /** Hands over each new library once it is current. */
    public void onChange(Consumer<Library> listener) {
        listeners.add(listener);
    }

    private void look() {
        try {
            Library next = read(false);
            if (next != null) {
                // whoever looks something up, or completes the name of a topic, must not wait for it
                next.index();
                next.topics();
                current = next;
                log.info(
                        "Read the notes again: {} questions, {} tips",
                        next.questions().size(),
                        next.tips().size());
                listeners.forEach(listener -> tell(listener, next));
            }
        } catch (IOException e) {
            log.warn("The notes cannot be listed, the last ones stay: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            // what is thrown on would silently end all looking
            log.error("The notes could not be read again, the last ones stay", e);
        }
    }

    private static void tell(Consumer<Library> listener, Library next) {
        try {
            listener.accept(next);
        } catch (RuntimeException e) {
            log.error("Somebody who was told of new notes failed", e);
        }
    }

    /** The library as the files now are; null when nothing has changed since the last time. */
    private synchronized @org.jspecify.annotations.Nullable Library read(boolean first) throws IOException {
        NoteSource.Listing listing = source.list();
        List<Trouble> troubles = new ArrayList<>(listing.troubles());
        listing.items().stream()
                .filter(item -> OwnNote.is(item.name()))
                .map(item -> new Trouble(
                        item.name(),
                        0,
                        Trouble.Severity.UNREADABLE,
                        "the folder " + OwnNote.FOLDER + " is kept for notes that people add; rename it"))
                .forEach(troubles::add);
        SortedMap<String, Read> now = new TreeMap<>(listing.items().parallelStream()
                .filter(item -> !OwnNote.is(item.name()))
                .collect(Collectors.toConcurrentMap(NoteSource.Item::name, this::read, (one, other) -> one)));
        boolean changed = first || now.size() != known.size();
        for (Map.Entry<String, Read> entry : now.entrySet()) {
            Read before = known.get(entry.getKey());
            changed |= before == null || !entry.getValue().hash().equals(before.hash());
        }
        known.clear();
        known.putAll(now);
        if (!changed) {
            return null;
        }
        List<Bookbinder.FileReading> readings = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        now.forEach((name, read) -> {
            readings.add(new Bookbinder.FileReading(name, read.reading()));
            troubles.addAll(read.reading().troubles());
            all.append(name).append('\n').append(read.hash()).append('\n');
        });
        return binder.bind(hash(all.toString().getBytes(StandardCharsets.UTF_8)), source.links(), readings, troubles);
    }

    private Read read(NoteSource.Item item) {
        Read before = known.get(item.name());
        return before != null && before.stamp().equals(item.stamp()) ? before : again(item, before);
    }

    private Read again(NoteSource.Item item, @org.jspecify.annotations.Nullable Read before) {
        byte[] content;
        try {
            content = item.content().read();
        } catch (IOException e) {
            Trouble trouble = new Trouble(
                    item.name(),
                    0,
                    Trouble.Severity.UNREADABLE,
                    "cannot be read (" + e.getClass().getSimpleName() + "); check its permissions");
            return kept(item, before, "unreadable", List.of(trouble));
        }
        String hash = hash(content);
        if (before != null && before.hash().equals(hash)) {
            return new Read(item.stamp(), hash, before.reading());
        }
        Reading reading = reader.read(item.name(), content);
        return reading.note().isEmpty()
                ? kept(item, before, hash, reading.troubles())
                : new Read(item.stamp(), hash, reading);
    }

    /** What a file gave before it became unreadable, with the trouble beside it. */
    private static Read kept(
            NoteSource.Item item, @org.jspecify.annotations.Nullable Read before, String hash, List<Trouble> troubles) {
        if (before == null || before.reading().note().isEmpty()) {
            return new Read(item.stamp(), hash, new Reading(Optional.empty(), List.of(), troubles));
        }
        List<Trouble> both = new ArrayList<>(troubles);
        both.add(new Trouble(
                item.name(), 0, Trouble.Severity.NOTICE, "what it said when it could last be read stays in use"));
        return new Read(
                item.stamp(),
                hash,
                new Reading(before.reading().note(), before.reading().facts(), both));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        source.close();
    }
}
