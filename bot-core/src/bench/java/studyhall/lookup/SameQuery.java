package studyhall.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The queries that Study Hall asks, made beforehand and asked of Lucene alone: what is left of a look-up without reading
 * what was typed, without thinking of what to ask, and without telling what was found.
 */
public final class SameQuery {
    private final IndexSearcher searcher;
    private final Map<String, Query> queries = new HashMap<>();

    public SameQuery(LuceneIndex index, List<String> typed) {
        searcher = new IndexSearcher(index.reader());
        try {
            for (String each : typed) {
                queries.put(each, plain(index.asked().query(each)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what was looked up already while it was made. */
    private static Query plain(Query query) {
        if (query instanceof BooleanQuery all) {
            BooleanQuery.Builder builder = new BooleanQuery.Builder();
            for (BooleanClause clause : all) {
                builder.add(plain(clause.getQuery()), clause.getOccur());
            }
            return builder.build();
        }
        if (query instanceof BoostQuery boosted) {
            return new BoostQuery(plain(boosted.getQuery()), boosted.getBoost());
        }
        return query instanceof TermQuery term ? new TermQuery(term.getTerm()) : query;
    }

    public ScoreDoc[] search(String typed, int limit) {
        try {
            return searcher.search(queries.get(typed), limit).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
