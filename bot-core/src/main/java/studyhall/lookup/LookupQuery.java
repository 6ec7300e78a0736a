package studyhall.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What was typed, as Lucene is asked: the whole name far before its words, words before their beginnings, and slips only
 * for a word that the notes do not know as it stands, since looking for those costs more than all the rest.
 */
final class LookupQuery {
    private static final float EXACT = 1_000;
    private static final float GLOSS_EXACT = 500;
    private static final float ALL_WORDS = 100;
    private static final float NAME = 20;
    private static final float GLOSS = 12;
    private static final float BEGINNING = 10;
    private static final float SLIP = 6;
    private static final float TEXT = 0.5f;

    /** Names that begin with a word that is none itself: as many as anybody looks at. */
    private static final int BEGINNINGS = 20;

    /** The same beside a name that is that word: one may have stopped typing. */
    private static final int MORE_BEGINNINGS = 5;

    private static final int SLIPS = 20;

    private final IndexSearcher searcher;
    private final String typed;
    private final Set<String> words;
    private final BooleanQuery.Builder any = new BooleanQuery.Builder();

    LookupQuery(IndexSearcher searcher, String typed, Set<String> words) {
        this.searcher = searcher;
        this.typed = typed;
        this.words = words;
    }

    Query query() throws IOException {
        String exact = LuceneIndex.norm(typed);
        term("exact", exact, EXACT);
        term("gloss-exact", exact, GLOSS_EXACT);
        List<Query> inName = new ArrayList<>();
        int left = words.size();
        for (String word : words) {
            left--;
            TermStates name = states("name", word);
            if (name.docFreq() > 0) {
                Query query = new TermQuery(new Term("name", word), name);
                should(query, NAME);
                inName.add(query);
            }
            boolean known = name.docFreq() > 0;
            known |= term("gloss", word, GLOSS);
            known |= text(word);
            if (name.docFreq() == 0) {
                beginnings(word, BEGINNINGS);
            } else if (left == 0) {
                beginnings(word, MORE_BEGINNINGS);
            }
            if (!known) {
                slips(word);
            }
        }
        if (words.size() > 1 && inName.size() == words.size()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            inName.forEach(query -> all.add(query, BooleanClause.Occur.MUST));
            should(all.build(), ALL_WORDS);
        }
        return any.build();
    }

    private TermStates states(String field, String word) throws IOException {
        return TermStates.build(searcher, new Term(field, word), true);
    }

    private boolean term(String field, String word, float score) throws IOException {
        TermStates states = states(field, word);
        if (states.docFreq() == 0) {
            return false;
        }
        should(new TermQuery(new Term(field, word), states), score);
        return true;
    }

    private boolean text(String word) throws IOException {
        TermStates states = states("text", word);
        if (states.docFreq() == 0) {
            return false;
        }
        any.add(new BoostQuery(new TermQuery(new Term("text", word), states), TEXT), BooleanClause.Occur.SHOULD);
        return true;
    }

    private void beginnings(String word, int limit) throws IOException {
        Terms names = MultiTerms.getTerms(searcher.getIndexReader(), "name");
        if (names == null || word.length() < 2) {
            return;
        }
        BytesRef prefix = new BytesRef(word);
        TermsEnum terms = names.iterator();
        TermsEnum.SeekStatus status = terms.seekCeil(prefix);
        BytesRef term =
                switch (status) {
                    case END -> null;
                    case FOUND -> terms.next();
                    case NOT_FOUND -> terms.term();
                };
        List<BytesRef> found = new ArrayList<>();
        while (term != null && found.size() < limit && StringHelper.startsWith(term, prefix)) {
            found.add(BytesRef.deepCopyOf(term));
            term = terms.next();
        }
        if (!found.isEmpty()) {
            should(new TermInSetQuery("name", found), BEGINNING);
        }
    }

    private void slips(String word) {
        if (word.length() >= 4) {
            int edits = word.length() >= 8 ? 2 : 1;
            should(new FuzzyQuery(new Term("name", word), edits, 1, SLIPS, true), SLIP);
        }
    }

    private void should(Query query, float score) {
        any.add(new BoostQuery(new ConstantScoreQuery(query), score), BooleanClause.Occur.SHOULD);
    }
}
