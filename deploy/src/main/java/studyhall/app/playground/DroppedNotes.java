package studyhall.app.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;
import studyhall.note.Trouble;

/** Notes that were dropped on the page: read into the heap, looked at for a while, stored only if told to. Thread-safe. */
final class DroppedNotes {
    /** As Base64 in JSON, which is a third more than the files. */
    static final int MAX_BYTES = 16 << 20;

    static final int MAX_FILES = 500;
    private static final int MAX_LIBRARIES = 4;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private record Kept(Library library, Map<String, byte[]> files, Instant until) {}

    private record Given(NoteSource source, Map<String, byte[]> files) {}

    private final Clock clock;
    private final Map<String, Kept> libraries = new LinkedHashMap<>();
    private final Semaphore reading = new Semaphore(2);

    DroppedNotes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads files into a library of their own.
     *
     * @param files objects with a {@code name}, which may hold folders, and the {@code content} in Base64
     * @return what to ask for the library by
     */
    String read(JsonNode files) {
        Given given = source(files);
        if (!reading.tryAcquire()) {
            throw new Refused(429, "Others are being read just now. Try again in a moment.");
        }
        try {
            Library library = LibraryLoader.once(given.source());
            return keep(library, given.files());
        } catch (IOException e) {
            throw new Refused(400, String.valueOf(e.getMessage()));
        } finally {
            reading.release();
        }
    }

    /** A library that was read a short while ago. */
    synchronized Optional<Library> find(String id) {
        Instant now = clock.instant();
        libraries.values().removeIf(kept -> kept.until().isBefore(now));
        return Optional.ofNullable(libraries.get(id)).map(Kept::library);
    }

    /** The notes of such a library, as they were dropped. */
    synchronized Map<String, byte[]> files(String id) {
        find(id);
        return Optional.ofNullable(libraries.get(id)).map(Kept::files).orElse(Map.of());
    }

    private synchronized String keep(Library library, Map<String, byte[]> files) {
        while (libraries.size() >= MAX_LIBRARIES) {
            libraries.remove(libraries.keySet().iterator().next());
        }
        String id = UUID.randomUUID().toString();
        libraries.put(id, new Kept(library, files, clock.instant().plus(KEPT)));
        return id;
    }

    private static Given source(JsonNode files) {
        if (!files.isArray() || files.isEmpty()) {
            throw new Refused(400, "There is no file in it. Drop Markdown notes, which end in .md.");
        }
        if (files.size() > MAX_FILES) {
            throw new Refused(
                    413,
                    "These are " + files.size() + " files; at most " + MAX_FILES
                            + " are read here. For more: deploy/run --notes DIR");
        }
        Map<String, NoteSource.Item> items = new TreeMap<>();
        Map<String, byte[]> contents = new TreeMap<>();
        List<Trouble> troubles = new ArrayList<>();
        for (JsonNode file : files) {
            String name = name(file.path("name").asText());
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
                byte[] content = content(file.path("content"), name);
                contents.put(name, content);
                items.put(name, new NoteSource.Item(name, "1", () -> content));
            } else {
                troubles.add(new Trouble(
                        name, 0, Trouble.Severity.UNREADABLE, "notes end in .md or .markdown; this file is left out"));
            }
        }
        return new Given(new Dropped(new NoteSource.Listing(List.copyOf(items.values()), troubles)), contents);
    }

    /** A path as in a folder of notes, without what could lead out of one. */
    private static String name(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.replace('\\', '/').split("/")) {
            if (!step.isBlank() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        String path = String.join("/", steps);
        if (path.isEmpty() || path.length() > 500) {
            throw new Refused(400, "Each file needs a name.");
        }
        return path;
    }

    private static byte[] content(JsonNode content, String name) {
        try {
            return Base64.getDecoder().decode(content.asText());
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "The content of " + name + " is not Base64.");
        }
    }

    private record Dropped(Listing listing) implements NoteSource {
        @Override
        public Listing list() {
            return listing;
        }

        @Override
        public String name() {
            return "the files that were dropped";
        }

        @Override
        public boolean changes() {
            return false;
        }
    }
}
