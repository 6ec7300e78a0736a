package studyhall.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import studyhall.note.Fact;
import studyhall.note.Markup;

/** The same entries with the same analyzer in Lucene, asked as its tutorials ask: some of the words, names first. */
public final class BareLucene {
    private final NameAnalyzer analyzer = new NameAnalyzer();
    private final IndexSearcher searcher;

    public BareLucene(List<Fact> facts) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Entry entry : EntryMaker.entries(facts)) {
                    writer.addDocument(document(entry));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new TextField("name", entry.subject().text(), Field.Store.NO));
        entry.subject().glosses().forEach(gloss -> document.add(new TextField("gloss", gloss, Field.Store.NO)));
        StringBuilder text = new StringBuilder(entry.scope());
        entry.facts().forEach(fact -> text.append('\n').append(Markup.plain(fact.statement())));
        document.add(new TextField("text", text.toString(), Field.Store.NO));
        return document;
    }

    public ScoreDoc[] search(String typed, int limit) {
        try (TokenStream stream = analyzer.tokenStream("name", typed)) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                any.add(new BoostQuery(new TermQuery(new Term("name", word.toString())), 4), BooleanClause.Occur.SHOULD);
                any.add(new BoostQuery(new TermQuery(new Term("gloss", word.toString())), 2), BooleanClause.Occur.SHOULD);
                any.add(new TermQuery(new Term("text", word.toString())), BooleanClause.Occur.SHOULD);
            }
            stream.end();
            return searcher.search(any.build(), limit).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
