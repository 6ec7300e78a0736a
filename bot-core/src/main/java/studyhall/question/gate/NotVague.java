package studyhall.question.gate;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Gate;

/** S2: what the note itself does not state for certain is matter for a tip. */
public final class NotVague implements Gate {
    private static final Set<String> VAGUE = Set.of(
            "approximately",
            "approx",
            "roughly",
            "circa",
            "usually",
            "typically",
            "often",
            "sometimes",
            "generally",
            "probably",
            "perhaps",
            "maybe",
            "varies",
            "depends",
            "debated",
            "disputed",
            "controversial",
            "etc",
            "normalmente",
            "quizás",
            "aproximadamente",
            "ungefähr",
            "meist",
            "meistens",
            "oft",
            "manchmal",
            "üblicherweise",
            "normalerweise",
            "wahrscheinlich",
            "vielleicht",
            "umstritten",
            "usw",
            "suele",
            "suelen",
            "generalmente",
            "habitualmente",
            "frecuentemente",
            "probablemente",
            "environ",
            "souvent",
            "parfois",
            "généralement",
            "habituellement",
            "probablement",
            "spesso",
            "talvolta",
            "solito",
            "probabilmente",
            "forse",
            "geralmente",
            "frequentemente",
            "provavelmente",
            "talvez");
    private static final Set<String> HINTS = Set.of(
            "take", "about", "around", "some", "almost", "nearly", "ca", "unos", "unas", "casi", "veces", "etwa",
            "rund", "knapp", "gut", "presque", "quasi", "cerca", "quase", "às", "vers");
    private static final Pattern FIGURE = Pattern.compile(
            "(?i)\\b(?:can|may) take\\b|\\ba"
                    + " (?:veces|menudo)\\b|\\b(?:about|around|some|almost|nearly|ca\\.?|unos|unas|casi|etwa|rund|knapp|gut|presque|vers|quasi|cerca de|quase)\\s+[$€£]?\\d|[~≈]\\s*\\d");

    /** Whole values that say next to nothing. */
    private static final Pattern EMPTY = Pattern.compile(
            "(?i)(?:any|anything|anytime|most cases|all"
                    + " cases|regularly|always|never|various|several|many|some|few|others?|misc|special"
                    + " cases|standard|normal|custom|unknown|same|different|cualquiera|siempre|varios|otros|toujours|jamais|divers|plusieurs|autres?|variable|sempre|mai|vari|varie|diversi|nunca|nenhum|outros?|vários)");

    private static final Predicate<String> IS_VAGUE = NotVague::vague;
    private static final Predicate<String> IS_EMPTY =
            text -> text.length() < 20 && EMPTY.matcher(text.strip()).matches();

    @Override
    public String name() {
        return "not-vague";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        // an author's question may speak of "about 98°" as long as its answer is no figure
        boolean asked = !(draft.fact() instanceof Fact.Card);
        boolean vague = base.holds(IS_VAGUE, draft.key())
                || asked && base.holds(IS_VAGUE, draft.clue())
                || (base.shape(draft.key()).ordered()
                        && base.holds(IS_VAGUE, draft.fact().statement()));
        if (base.holds(IS_EMPTY, draft.key()) || base.holds(IS_EMPTY, draft.clue())) {
            return Optional.of("the value says too little to be asked about");
        }
        return vague ? Optional.of("the note itself is vague here; it can be a tip") : Optional.empty();
    }

    private static boolean vague(String text) {
        if (text.startsWith("`") && text.indexOf('`', 1) == text.length() - 1) {
            // a name, whatever words it is made of
            return false;
        }
        boolean hint = text.indexOf('~') >= 0 || text.indexOf('≈') >= 0 || Hints.anyWord(text, HINTS);
        return Hints.anyWord(text, VAGUE) || hint && FIGURE.matcher(text).find();
    }
}
