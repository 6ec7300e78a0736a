package studyhall.lookup;

import java.util.List;
import studyhall.note.Fact;
import studyhall.note.Term;

/**
 * What a look-up shows: a subject with all that the notes say about it in one scope.
 *
 * @param id stable words fit for a button id, at most 60 characters
 * @param subject the name looked up
 * @param scope where it belongs, such as "XGBoost"; may be empty
 * @param facts in the order of the notes; never empty
 */
public record Entry(String id, Term subject, String scope, List<Fact> facts) {
    public Entry {
        facts = List.copyOf(facts);
    }
}
