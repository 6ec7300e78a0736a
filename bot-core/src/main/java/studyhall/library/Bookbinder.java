package studyhall.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.lookup.LuceneIndexer;
import studyhall.note.Reading;
import studyhall.note.Trouble;
import studyhall.question.FactBase;
import studyhall.question.QuestionWriter;
import studyhall.tip.Tip;
import studyhall.tip.TipWriter;

/**
 * Makes libraries from readings. From one to the next, only the notes that changed are worked on, and those whose
 * questions hang on a name under which a changed note now says something else. Not thread-safe.
 */
final class Bookbinder {
    private static final Logger log = LoggerFactory.getLogger(Bookbinder.class);

    private final QuestionWriter writer = new QuestionWriter();
    private final TipWriter tips = new TipWriter();
    private final LuceneIndexer index = new LuceneIndexer();
    private final Unpacked unpacked = new Unpacked();
    private Map<String, Chapter> last = Map.of();

    /** What one file says; the same reading for as long as the file does not change. */
    record FileReading(String file, Reading reading) {}

    /**
     * Makes a library.
     *
     * @param version a hash of all notes
     * @param readings in the order of their files
     */
    Library bind(String version, NoteLinks links, List<FileReading> readings, List<Trouble> troubles) {
        List<NamePrints> names = new ArrayList<>(readings.size());
        Set<Integer> changed = new HashSet<>();
        Map<String, Chapter> gone = new HashMap<>(last);
        for (FileReading read : readings) {
            Chapter before = gone.remove(read.file());
            NamePrints now = names(before, read.reading());
            changed.addAll(Chapter.changed(before == null ? NamePrints.NONE : before.names(), now));
            names.add(now);
        }
        gone.forEach((file, chapter) -> {
            changed.addAll(Chapter.changed(chapter.names(), NamePrints.NONE));
            index.remove(file);
        });

        Neighbours neighbours =
                new Neighbours(names, number -> readings.get(number).reading().facts());
        Map<String, Chapter> now = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            FileReading read = readings.get(i);
            Chapter before = last.get(read.file());
            if (before == null || before.reading() != read.reading()) {
                index.put(read.file(), read.reading().facts());
                now.put(read.file(), chapter(read, names.get(i), neighbours.note(i), null));
            } else if (before.hangsOn(changed)) {
                now.put(read.file(), chapter(read, names.get(i), neighbours.note(i), before));
            } else {
                now.put(read.file(), before);
            }
        }
        last = now;
        return new Snapshot(version, links, List.copyOf(now.values()), troubles, index.index(), unpacked);
    }

    private static NamePrints names(@Nullable Chapter before, Reading reading) {
        return before != null && before.reading() == reading
                ? before.names()
                : NamePrints.of(new FactBase(reading.facts(), name -> List.of()));
    }

    /** A note that a rule cannot cope with gives no questions; it takes none from the others. */
    private Chapter chapter(FileReading read, NamePrints names, FactBase base, @Nullable Chapter before) {
        List<Tip> cards = before == null ? tips.write(read.reading().facts()) : before.tips();
        try {
            QuestionWriter.Written written = writer.write(base);
            return Chapter.of(read.file(), read.reading(), names, base.asked(), written, cards);
        } catch (RuntimeException | StackOverflowError e) {
            log.error("No questions could be written from {}", read.file(), e);
            return Chapter.of(read.file(), read.reading(), names, base.asked(), QuestionWriter.Written.NOTHING, cards);
        }
    }
}
