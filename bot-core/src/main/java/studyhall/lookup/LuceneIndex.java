package studyhall.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import studyhall.note.Fact;

/** The look-up on Lucene, in the heap. Immutable once made, so safe for any number of threads. */
public final class LuceneIndex implements LookupIndex {
    /** Which entry a document is: its shelf's number, and its place there in the last bits. */
    static final String ENTRY = "entry";

    static final int PLACE_BITS = 20;

    private static final int MAX_TYPED = 200;
    private static final int MAX_WORDS = 10;
    private static final Cleaner CLEANER = Cleaner.create();

    private final Map<Long, List<Entry>> shelves = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final IndexSearcher searcher;
    private final NameAnalyzer analyzer = new NameAnalyzer();
    private final Completion completion;

    LuceneIndex(Collection<LuceneIndexer.Shelf> notes, DirectoryReader reader) {
        this.searcher = new IndexSearcher(reader);
        List<Entry> entries = new ArrayList<>();
        for (LuceneIndexer.Shelf note : notes) {
            shelves.put(note.number(), note.entries());
            entries.addAll(note.entries());
        }
        this.completion = Completion.of(entries);
        entries.forEach(entry -> byId.put(entry.id(), entry));
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
        String text = typed.length() > MAX_TYPED ? typed.substring(0, MAX_TYPED) : typed;
        Set<String> words = words(text);
        if (words.isEmpty() || limit <= 0) {
            return List.of();
        }
        try {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(new LookupQuery(searcher, text, words).query(), limit).scoreDocs) {
                hits.add(new Hit(entry(found.doc), found.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in the heap failed", e);
        }
    }

    private Entry entry(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), ENTRY);
        numbers.advanceExact(document - leaf.docBase);
        long number = numbers.longValue();
        return Objects.requireNonNull(shelves.get(number >>> PLACE_BITS)).get((int) number & ((1 << PLACE_BITS) - 1));
    }

    private Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("name", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MAX_WORDS && stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in the heap could not be read", e);
        }
        return words;
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
