package studyhall.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studyhall.library.Bookbinder.FileReading;
import studyhall.lookup.LayeredIndex;
import studyhall.lookup.LookupIndex;
import studyhall.lookup.LuceneIndex;
import studyhall.note.Fact;
import studyhall.note.Trouble;
import studyhall.tip.TipWriter;

/**
 * Makes libraries of the shared notes with a workspace's own beside them. Shared chapters, their questions and their index
 * are used as they are; only the questions of those that speak of a name which an own note speaks of too are written
 * again, for that workspace alone. Thread-safe.
 */
final class Annex {
    private final Scribe scribe = new Scribe();
    private final TipWriter tips = new TipWriter();

    /**
     * Makes a library.
     *
     * @param version a hash of all notes
     * @param own in the order of their files, whose paths no shared one has
     * @param troubles of the own notes
     */
    Library beside(Snapshot shared, String version, List<FileReading> own, List<Trouble> troubles) {
        List<FileReading> all = new ArrayList<>();
        List<Once<NamePrints>> names = new ArrayList<>();
        for (Chapter chapter : shared.chapters()) {
            all.add(new FileReading(chapter.file(), chapter.reading()));
            names.add(chapter.names());
        }
        List<Once<NamePrints>> ownNames = own.stream()
                .map(read -> new Once<>(() -> NamePrints.of(read.reading().facts())))
                .toList();
        all.addAll(own);
        names.addAll(ownNames);
        Once<Neighbours> neighbours = new Once<>(() -> new Neighbours(
                names.stream().map(Once::get).toList(),
                number -> all.get(number).reading().facts()));
        Once<Set<Integer>> spoken = new Once<>(() -> spoken(ownNames));

        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < shared.chapters().size(); i++) {
            Chapter chapter = shared.chapters().get(i);
            FileReading read = all.get(i);
            chapters.add(chapter.among(() -> {
                Chapter.Written written = chapter.written();
                return written.hangsOn(spoken.get()) ? scribe.write(read, neighbours.get()) : written;
            }));
        }
        for (int i = 0; i < own.size(); i++) {
            FileReading read = own.get(i);
            chapters.add(Chapter.of(
                    read.file(),
                    read.reading(),
                    ownNames.get(i),
                    () -> scribe.write(read, neighbours.get()),
                    tips::write));
        }
        Once<LookupIndex> index = new Once<>(() -> index(shared, own));
        List<Trouble> both =
                Stream.concat(shared.troubles().stream(), troubles.stream()).toList();
        return new Snapshot(version, shared.links(), chapters, both, index);
    }

    private static LookupIndex index(Snapshot shared, List<FileReading> own) {
        List<Fact> facts =
                own.stream().flatMap(read -> read.reading().facts().stream()).toList();
        return new LayeredIndex((LuceneIndex) shared.index(), LuceneIndex.of(facts));
    }

    private static Set<Integer> spoken(List<Once<NamePrints>> own) {
        Set<Integer> spoken = new HashSet<>();
        own.forEach(each -> Arrays.stream(each.get().names()).forEach(spoken::add));
        return spoken;
    }
}
