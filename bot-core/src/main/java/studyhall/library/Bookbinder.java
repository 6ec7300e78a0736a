package studyhall.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.lookup.LuceneIndexer;
import studyhall.note.Reading;
import studyhall.note.Trouble;
import studyhall.tip.TipWriter;

/**
 * Makes libraries from readings. From one to the next, only the notes that changed are worked on, and those whose
 * questions hang on a name under which a changed note now says something else; questions and tips are written when they
 * are first asked for. Not thread-safe.
 */
final class Bookbinder {
    private final Scribe scribe = new Scribe();
    private final TipWriter tips = new TipWriter();
    private final GrowingIndex index = new GrowingIndex();
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
        List<Once<NamePrints>> names = readings.stream().map(this::names).toList();
        Set<Integer> changed = changed(readings, names);
        Once<Neighbours> neighbours = new Once<>(() -> new Neighbours(
                names.stream().map(Once::get).toList(),
                number -> readings.get(number).reading().facts()));
        List<Chapter> chapters = IntStream.range(0, readings.size())
                .mapToObj(i -> chapter(readings.get(i), names.get(i), changed, neighbours))
                .toList();
        List<Consumer<LuceneIndexer>> edits = edits(chapters);
        last = chapters.stream().collect(Collectors.toMap(Chapter::file, chapter -> chapter));
        return new Snapshot(version, links, chapters, troubles, index.after(edits));
    }

    /** The names under which some note now says something else. */
    private Set<Integer> changed(List<FileReading> readings, List<Once<NamePrints>> names) {
        if (last.values().stream().noneMatch(Chapter::isWritten)) {
            // no question hangs on any name yet
            return Set.of();
        }
        Set<Integer> changed = new HashSet<>();
        Map<String, Chapter> gone = new HashMap<>(last);
        for (int i = 0; i < readings.size(); i++) {
            Chapter before = gone.remove(readings.get(i).file());
            changed.addAll(Chapter.changed(
                    before == null ? NamePrints.NONE : before.names().get(),
                    names.get(i).get()));
        }
        gone.values()
                .forEach(chapter ->
                        changed.addAll(Chapter.changed(chapter.names().get(), NamePrints.NONE)));
        return changed;
    }

    /** What makes the last library's index this one's. */
    private List<Consumer<LuceneIndexer>> edits(List<Chapter> chapters) {
        List<Consumer<LuceneIndexer>> edits = new ArrayList<>();
        Set<String> gone = new HashSet<>(last.keySet());
        for (Chapter chapter : chapters) {
            gone.remove(chapter.file());
            Chapter before = last.get(chapter.file());
            if (before == null || before.reading() != chapter.reading()) {
                edits.add(indexer -> indexer.put(chapter.file(), chapter.facts()));
            }
        }
        gone.forEach(file -> edits.add(indexer -> indexer.remove(file)));
        return edits;
    }

    private Once<NamePrints> names(FileReading read) {
        Chapter before = last.get(read.file());
        return before != null && before.reading() == read.reading()
                ? before.names()
                : new Once<>(() -> NamePrints.of(read.reading().facts()));
    }

    private Chapter chapter(
            FileReading read, Once<NamePrints> names, Set<Integer> changed, Once<Neighbours> neighbours) {
        Chapter before = last.get(read.file());
        Supplier<Chapter.Written> writing = () -> scribe.write(read, neighbours.get());
        if (before == null || before.reading() != read.reading()) {
            return Chapter.of(read.file(), read.reading(), names, writing, tips::write);
        }
        return before.hangsOn(changed) ? before.among(writing) : before;
    }
}
