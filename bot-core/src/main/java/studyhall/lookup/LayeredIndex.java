package studyhall.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;

/** Two indexes searched as one, without copying either. Thread-safe. */
public final class LayeredIndex implements LookupIndex {
    // both are held, since an index that nobody holds closes its reader
    private final LuceneIndex one;
    private final LuceneIndex other;
    private final Search search;

    public LayeredIndex(LuceneIndex one, LuceneIndex other) {
        this.one = one;
        this.other = other;
        int first = one.reader().maxDoc();
        try {
            IndexSearcher both =
                    new IndexSearcher(new MultiReader(new IndexReader[] {one.reader(), other.reader()}, false));
            search = new Search(
                    both,
                    new NameAnalyzer(),
                    text -> one.isName(text) || other.isName(text),
                    text -> one.isGloss(text) || other.isGloss(text),
                    document -> document < first ? one.entry(document) : other.entry(document - first));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in the heap failed", e);
        }
    }

    @Override
    public List<Hit> search(String typed, int limit) {
        return search.hits(typed, limit);
    }

    @Override
    public List<String> complete(String typed, int limit) {
        String start = typed.strip().toLowerCase(Locale.ROOT);
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(one.complete(typed, limit).stream(), other.complete(typed, limit).stream())
                .sorted((left, right) -> order(left, right, start))
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return names.values().stream().limit(limit).toList();
    }

    /** As each index has it: names that begin with what was typed, then those that contain it, each by the alphabet. */
    private static int order(String left, String right, String start) {
        String one = left.toLowerCase(Locale.ROOT);
        String two = right.toLowerCase(Locale.ROOT);
        int begins = Boolean.compare(two.startsWith(start), one.startsWith(start));
        return begins != 0 ? begins : one.compareTo(two);
    }

    @Override
    public Optional<Entry> entry(String id) {
        return one.entry(id).or(() -> other.entry(id));
    }
}
