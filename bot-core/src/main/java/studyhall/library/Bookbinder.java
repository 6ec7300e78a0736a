package studyhall.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.lookup.LuceneIndexer;
import studyhall.note.Fact;
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
        List<NamePrints> names = readings.parallelStream().map(this::names).toList();
        Set<Integer> changed = new HashSet<>();
        Map<String, Chapter> gone = new HashMap<>(last);
        for (int i = 0; i < readings.size(); i++) {
            Chapter before = gone.remove(readings.get(i).file());
            changed.addAll(Chapter.changed(before == null ? NamePrints.NONE : before.names(), names.get(i)));
        }
        gone.forEach((file, chapter) -> {
            changed.addAll(Chapter.changed(chapter.names(), NamePrints.NONE));
            index.remove(file);
        });
        Neighbours neighbours =
                new Neighbours(names, number -> readings.get(number).reading().facts());
        List<Chapter> chapters = IntStream.range(0, readings.size())
                .parallel()
                .mapToObj(i -> chapter(readings.get(i), names.get(i), changed, neighbours))
                .toList();
        Map<String, Chapter> now = new HashMap<>();
        for (Chapter chapter : chapters) {
            Chapter before = last.get(chapter.file());
            if (before == null || before.reading() != chapter.reading()) {
                index.put(chapter.file(), chapter.facts());
            }
            now.put(chapter.file(), chapter);
        }
        last = now;
        return new Snapshot(version, links, chapters, troubles, index.index(), unpacked);
    }

    private NamePrints names(FileReading read) {
        Chapter before = last.get(read.file());
        if (before != null && before.reading() == read.reading()) {
            return before.names();
        }
        List<Fact> facts = read.reading().facts();
        return NamePrints.of(new FactBase(facts, name -> List.of()), facts);
    }

    private Chapter chapter(FileReading read, NamePrints names, Set<Integer> changed, Neighbours neighbours) {
        Chapter before = last.get(read.file());
        List<Tip> cards;
        if (before == null || before.reading() != read.reading()) {
            cards = tips.write(read.reading().facts());
        } else if (before.hangsOn(changed)) {
            cards = before.tips();
        } else {
            return before;
        }
        return written(read, names, new FactBase(read.reading().facts(), neighbours), cards);
    }

    /** A note that a rule cannot cope with gives no questions; it takes none from the others. */
    private Chapter written(FileReading read, NamePrints names, FactBase base, List<Tip> cards) {
        try {
            QuestionWriter.Written written = writer.write(base);
            return Chapter.of(read.file(), read.reading(), names, base.asked(), written, cards);
        } catch (RuntimeException | StackOverflowError e) {
            log.error("No questions could be written from {}", read.file(), e);
            return Chapter.of(read.file(), read.reading(), names, base.asked(), QuestionWriter.Written.NOTHING, cards);
        }
    }
}
