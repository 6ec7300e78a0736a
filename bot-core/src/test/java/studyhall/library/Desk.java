package studyhall.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import studyhall.note.Trouble;

/** Notes in the heap that a test writes, damages and takes away, and that counts who reads them. */
final class Desk implements NoteSource {
    private record Sheet(String stamp, byte[] content, boolean readable) {}

    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();
    private final List<String> reads = Collections.synchronizedList(new ArrayList<>());
    private final Random order = new Random(7);
    private int stamps;

    Desk write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized Desk write(String file, byte[] content) {
        sheets.put(file, new Sheet("stamp " + ++stamps, content, true));
        return this;
    }

    /** As {@code chmod 000} does. */
    synchronized Desk lock(String file) {
        sheets.put(file, new Sheet("stamp " + ++stamps, new byte[0], false));
        return this;
    }

    Desk remove(String file) {
        sheets.remove(file);
        return this;
    }

    /** Files in the order in which they were read since the last call. */
    List<String> reads() {
        synchronized (reads) {
            List<String> now = List.copyOf(reads);
            reads.clear();
            return now;
        }
    }

    /** In another order each time, as no file system promises one. */
    @Override
    public Listing list() {
        List<Item> items = new ArrayList<>();
        sheets.forEach((file, sheet) -> items.add(new Item(file, sheet.stamp(), () -> read(file, sheet))));
        Collections.shuffle(items, order);
        return new Listing(items, List.<Trouble>of());
    }

    private byte[] read(String file, Sheet sheet) throws IOException {
        reads.add(file);
        if (!sheet.readable()) {
            throw new java.nio.file.AccessDeniedException(file);
        }
        return sheet.content();
    }

    @Override
    public String name() {
        return "the desk";
    }

    @Override
    public boolean changes() {
        return true;
    }
}
