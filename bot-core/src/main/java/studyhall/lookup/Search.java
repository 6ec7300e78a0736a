package studyhall.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Finds entries among Lucene's documents. Thread-safe.
 *
 * @param isName whether a text in lower case is the whole of a name
 * @param isGloss whether it is the whole of another name
 * @param entry what a document stands for
 */
record Search(
        IndexSearcher searcher,
        NameAnalyzer analyzer,
        Predicate<String> isName,
        Predicate<String> isGloss,
        IntFunction<Entry> entry) {
    private static final int MAX_TYPED = 200;
    private static final int MAX_WORDS = 10;

    List<Hit> hits(String typed, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        try {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query(typed), limit).scoreDocs) {
                hits.add(new Hit(entry.apply(found.doc), found.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in the heap failed", e);
        }
    }

    /** What Lucene is asked; nothing where no word was typed. */
    Query query(String typed) throws IOException {
        String text = typed.length() > MAX_TYPED ? typed.substring(0, MAX_TYPED) : typed;
        String whole = LuceneIndex.norm(text);
        return new LookupQuery(searcher, text, words(text)).query(isName.test(whole), isGloss.test(whole));
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
}
