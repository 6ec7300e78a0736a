package studyhall.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import studyhall.note.Fact;

/** The look-up on Lucene, in the heap. Immutable once made, so safe for any number of threads. */
public final class LuceneIndex implements LookupIndex {
    /** Which entry a document is: its shelf's number, and its place there in the last bits. */
    static final String ENTRY = "entry";

    static final int PLACE_BITS = 20;

    private static final Cleaner CLEANER = Cleaner.create();

    private final Map<Long, List<Entry>> shelves = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final DirectoryReader reader;
    private final Search search;
    private final Completion completion;
    private final Set<String> glosses = new HashSet<>();
    /** Of each document, as {@link #ENTRY} has it: an array answers in no time, the index in a tenth of a search's. */
    private final long[] entryOf;

    LuceneIndex(Collection<LuceneIndexer.Shelf> notes, DirectoryReader reader) throws IOException {
        this.reader = reader;
        List<Entry> entries = new ArrayList<>();
        for (LuceneIndexer.Shelf note : notes) {
            shelves.put(note.number(), note.entries());
            entries.addAll(note.entries());
        }
        this.completion = Completion.of(entries);
        for (Entry entry : entries) {
            byId.put(entry.id(), entry);
            entry.subject().glosses().forEach(gloss -> glosses.add(norm(gloss)));
        }
        this.entryOf = entryOf(reader);
        this.search =
                new Search(new IndexSearcher(reader), new NameAnalyzer(), this::isName, this::isGloss, this::entry);
        // a quiz may keep this index for longer than its maker does
        CLEANER.register(this, () -> close(reader));
    }

    private static void close(DirectoryReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("An index in the heap failed", e);
        }
    }

    /** Indexes facts. */
    public static LuceneIndex of(List<Fact> facts) {
        Map<String, List<Fact>> notes = new LinkedHashMap<>();
        facts.forEach(fact -> notes.computeIfAbsent(fact.source().file(), file -> new ArrayList<>())
                .add(fact));
        LuceneIndexer indexer = new LuceneIndexer();
        notes.forEach(indexer::put);
        return indexer.index();
    }

    @Override
    public List<Hit> search(String typed, int limit) {
        return search.hits(typed, limit);
    }

    Search asked() {
        return search;
    }

    DirectoryReader reader() {
        return reader;
    }

    boolean isName(String whole) {
        return completion.isName(whole);
    }

    boolean isGloss(String whole) {
        return glosses.contains(whole);
    }

    private static long[] entryOf(DirectoryReader reader) throws IOException {
        long[] entryOf = new long[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), ENTRY);
            while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                entryOf[leaf.docBase + numbers.docID()] = numbers.longValue();
            }
        }
        return entryOf;
    }

    Entry entry(int document) {
        long number = entryOf[document];
        return Objects.requireNonNull(shelves.get(number >>> PLACE_BITS)).get((int) number & ((1 << PLACE_BITS) - 1));
    }

    static String norm(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> complete(String typed, int limit) {
        return completion.complete(typed, limit);
    }

    @Override
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
