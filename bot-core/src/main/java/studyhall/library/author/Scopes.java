package studyhall.library.author;

import java.util.HashSet;
import java.util.Set;
import studyhall.library.Library;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;

/**
 * Tells whether two notes speak of the same thing. A section of another note may have the same name and be about
 * something else ("Limits", "Settings"); what names a note of its own, or is said to have things of a kind ("XGBoost
 * hyperparameters"), is the same everywhere.
 */
final class Scopes {
    private final Set<String> titles = new HashSet<>();

    Scopes(Library library) {
        library.notes().forEach(note -> titles.add(norm(note.title())));
    }

    /** Equal for facts of the same scope; for one that means nothing elsewhere, only within its note. */
    String reach(Fact fact) {
        String scope = norm(fact.scope());
        boolean wide = titles.contains(scope)
                || (!fact.meta().kind().isEmpty() && fact.subject().code());
        return (wide ? "" : fact.source().file()) + "\n" + scope;
    }

    /** Letters and digits of the folded name. */
    static String norm(String text) {
        StringBuilder norm = new StringBuilder();
        Term.fold(Markup.plain(text))
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '_')
                .forEach(norm::appendCodePoint);
        return norm.toString();
    }
}
