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
    private static final float NAME = 8;
    private static final float GLOSS = 5;
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
        this.typed = LuceneIndex.norm(typed);
        this.words = words;
    }

    /**
     * The question.
     *
     * @param isName whether what was typed is the whole name of something; then nobody has stopped in the middle
     * @param isGloss whether it is the whole of another name
     */
    Query query(boolean isName, boolean isGloss) throws IOException {
        if (isName) {
            should(new TermQuery(new Term("exact", typed)), EXACT);
        }
        if (isGloss) {
            should(new TermQuery(new Term("gloss-exact", typed)), GLOSS_EXACT);
        }
        int left = words.size();
        for (String word : words) {
            left--;
            boolean inName = term("name", word, NAME);
            boolean known = term("gloss", word, GLOSS) | term("text", word, TEXT) | inName;
            if (!inName) {
                beginnings(word, BEGINNINGS);
            } else if (left == 0 && !isName) {
                beginnings(word, MORE_BEGINNINGS);
            }
            if (!known) {
                slips(word);
            }
        }
        return any.build();
    }

    /** Scored as Lucene does, so that rare words weigh more and most documents are never looked at. */
    private boolean term(String field, String word, float boost) throws IOException {
        Term term = new Term(field, word);
        TermStates states = TermStates.build(searcher, term, true);
        if (states.docFreq() == 0) {
            return false;
        }
        any.add(new BoostQuery(new TermQuery(term, states), boost), BooleanClause.Occur.SHOULD);
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
