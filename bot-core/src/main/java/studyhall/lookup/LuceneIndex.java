package studyhall.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import studyhall.note.Fact;
import studyhall.note.Markup;

/** The look-up on Lucene, in the heap. Immutable once made, so safe for any number of threads. */
public final class LuceneIndex implements LookupIndex {
    private static final int MAX_TYPED = 200;
    private static final int MAX_WORDS = 10;

    private final List<Entry> entries;
    private final Map<String, Entry> byId = new HashMap<>();
    private final IndexSearcher searcher;
    private final NameAnalyzer analyzer = new NameAnalyzer();
    private final Completion completion;

    private LuceneIndex(List<Entry> entries, IndexSearcher searcher) {
        this.entries = entries;
        this.searcher = searcher;
        this.completion = Completion.of(entries);
        entries.forEach(entry -> byId.put(entry.id(), entry));
    }

    /** Indexes facts; the order of entries is that of the facts. */
    public static LuceneIndex of(List<Fact> facts) {
        List<Entry> entries = EntryMaker.entries(facts);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (NameAnalyzer analyzer = new NameAnalyzer();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < entries.size(); i++) {
                writer.addDocument(document(entries.get(i)));
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in the heap failed", e);
        }
        try {
            return new LuceneIndex(entries, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in the heap failed", e);
        }
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        String name = entry.subject().text();
        document.add(new StringField("exact", norm(name), Field.Store.NO));
        document.add(new TextField("name", name, Field.Store.NO));
        for (String gloss : entry.subject().glosses()) {
            document.add(new StringField("gloss-exact", norm(gloss), Field.Store.NO));
            document.add(new TextField("gloss", gloss, Field.Store.NO));
        }
        StringBuilder text = new StringBuilder(entry.scope());
        entry.facts().forEach(fact -> text.append('\n').append(Markup.plain(fact.statement())));
        document.add(new TextField("text", text.toString(), Field.Store.NO));
        return document;
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
            for (ScoreDoc found : searcher.search(query(text, words), limit).scoreDocs) {
                hits.add(new Hit(entries.get(found.doc), found.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in the heap failed", e);
        }
    }

    private static Query query(String text, Set<String> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String exact = norm(text);
        should(any, new TermQuery(new Term("exact", exact)), 1_000);
        should(any, new TermQuery(new Term("gloss-exact", exact)), 500);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term("name", word)), BooleanClause.Occur.MUST));
        should(any, all.build(), 100);
        for (String word : words) {
            should(any, new TermQuery(new Term("name", word)), 20);
            should(any, new TermQuery(new Term("gloss", word)), 12);
            if (word.length() >= 2) {
                should(any, new PrefixQuery(new Term("name", word)), 10);
            }
            if (word.length() >= 4) {
                int edits = word.length() >= 8 ? 2 : 1;
                should(any, new FuzzyQuery(new Term("name", word), edits, 1, 20, true), 6);
            }
            any.add(new BoostQuery(new TermQuery(new Term("text", word)), 0.5f), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    private static void should(BooleanQuery.Builder any, Query query, float score) {
        any.add(new BoostQuery(new ConstantScoreQuery(query), score), BooleanClause.Occur.SHOULD);
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

    private static String norm(String name) {
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
