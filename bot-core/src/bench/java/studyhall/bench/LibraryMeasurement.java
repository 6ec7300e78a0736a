package studyhall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;

/** Ten thousand notes as one library: what it weighs, and what one edited note costs. */
final class LibraryMeasurement {
    private static final int NOTES = 10_000;
    private static final int EDITS = 5;

    void measure(Table table) {
        Edited source = new Edited();
        long before = heap();
        long began = System.nanoTime();
        try (LibraryLoader loader = LibraryLoader.open(source)) {
            double seconds = seconds(began);
            Library library = loader.get();
            table.row("10,000 notes loaded", format("%.1f s", seconds), format(
                    "%d facts, %d questions, %d tips", library.facts().size(), library.questions().size(),
                    library.tips().size()));
            library = null;
            long after = heap();
            table.row("heap after loading 10,000 notes", format("%d MB", (after - before) >> 20), "below 512 MB");
            for (int edit = 0; edit < EDITS; edit++) {
                CountDownLatch served = new CountDownLatch(1);
                loader.onChange(next -> served.countDown());
                source.reads.set(0);
                long edited = System.nanoTime();
                source.edits = edit + 1;
                served.await();
                table.row("one edited note among 10,000", format("served after %.2f s", seconds(edited)),
                        format("%d file read again; looked for once a second", source.reads.get()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is still referred to, in bytes. */
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    /** Notes in the heap, one of which is edited over and over. */
    private static final class Edited implements NoteSource {
        private final AtomicInteger reads = new AtomicInteger();
        private volatile int edits;

        @Override
        public Listing list() {
            int now = edits;
            List<Item> items = new ArrayList<>(NOTES);
            for (int i = 0; i < NOTES; i++) {
                int number = i;
                String stamp = i == NOTES / 2 ? "edit " + now : "1";
                items.add(new Item(MadeUpNotes.file(i), stamp, () -> content(number, now)));
            }
            return new Listing(items, List.of());
        }

        private byte[] content(int number, int now) {
            reads.incrementAndGet();
            String added = number == NOTES / 2 && now > 0
                    ? "\n## Edits\n- **Edit " + now + "** - The change of this number\n"
                    : "";
            return (MadeUpNotes.note(number) + added).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String name() {
            return "made-up notes";
        }

        @Override
        public boolean changes() {
            return true;
        }
    }
}
