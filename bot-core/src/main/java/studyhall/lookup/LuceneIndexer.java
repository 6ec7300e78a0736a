package studyhall.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import studyhall.note.Fact;
import studyhall.note.Markup;

/**
 * Keeps an index equal to notes that come, change and go one by one. Not thread-safe; the indexes that it gives are, and
 * each stays as it is.
 */
public final class LuceneIndexer {
    /** By file, so that of two spellings of a name the same one is shown everywhere. */
    private final Map<String, Shelf> shelves = new TreeMap<>();

    private final IndexWriter writer;
    private long lastNumber;
    private boolean empty = true;

    /**
     * One note's entries.
     *
     * @param number never given twice, so that an index finds its own entries though the note has changed since
     */
    record Shelf(long number, List<Entry> entries) {}

    public LuceneIndexer() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new NameAnalyzer()));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Indexes a note, in place of what was there under its file. */
    public void put(String file, List<Fact> facts) {
        remove(file);
        Shelf shelf = new Shelf(++lastNumber, EntryMaker.entries(facts));
        try {
            for (int i = 0; i < shelf.entries().size(); i++) {
                writer.addDocument(document(file, shelf, i));
            }
        } catch (IOException e) {
            throw failed(e);
        }
        shelves.put(file, shelf);
    }

    /** Takes a note out, if it is there. */
    public void remove(String file) {
        if (shelves.remove(file) != null) {
            try {
                writer.deleteDocuments(new Term("file", file));
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    /** The index as it is now. */
    public LuceneIndex index() {
        try {
            if (empty) {
                // one segment is searched faster than many; later ones are merged as they come
                writer.forceMerge(1);
                empty = false;
            }
            return new LuceneIndex(new ArrayList<>(shelves.values()), DirectoryReader.open(writer));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Document document(String file, Shelf shelf, int place) {
        Entry entry = shelf.entries().get(place);
        Document document = new Document();
        document.add(new StringField("file", file, Field.Store.NO));
        document.add(new NumericDocValuesField(LuceneIndex.ENTRY, shelf.number() << LuceneIndex.PLACE_BITS | place));
        String name = entry.subject().text();
        document.add(new StringField("exact", LuceneIndex.norm(name), Field.Store.NO));
        document.add(new TextField("name", name, Field.Store.NO));
        for (String gloss : entry.subject().glosses()) {
            document.add(new StringField("gloss-exact", LuceneIndex.norm(gloss), Field.Store.NO));
            document.add(new TextField("gloss", gloss, Field.Store.NO));
        }
        StringBuilder text = new StringBuilder(entry.scope());
        entry.facts().forEach(fact -> text.append('\n').append(Markup.plain(fact.statement())));
        document.add(new TextField("text", text.toString(), Field.Store.NO));
        return document;
    }

    private static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("An index in the heap failed", e);
    }
}
