package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a property is, by the name that authors of any subject give it: how one asks for it depends on that. */
public enum Role {
    /** What holds when nobody chooses. */
    DEFAULT,
    /** The case in which a thing is to be used. */
    SITUATION,
    /** What a thing is used for. */
    PURPOSE,
    /** What a thing is. */
    DESCRIPTION,
    /** What a setting may be set to. */
    VALUES,
    /** "Found in", "called by": the name is the end of a sentence about the thing. */
    PARTICIPLE,
    /** "Applies to", "requires": the name is the verb of a sentence about the thing. */
    VERB,
    /** Remarks and examples: what stands there may be true of others that the notes do not mention. */
    LOOSE,
    /** No noun that a sentence could be made with. */
    ODD,
    /** A noun: port, year, mechanism. */
    NOUN;

    private static final Set<String> DEFAULTS = Set.of(
            "default",
            "default value",
            "defaults to",
            "valor por defecto",
            "por defecto",
            "predeterminado",
            "valor predeterminado",
            "par défaut",
            "valeur par défaut",
            "predefinito",
            "valore predefinito",
            "padrão",
            "valor padrão",
            "por omissão");
    private static final Set<String> SITUATIONS = Set.of(
            "use when",
            "when to use",
            "best when",
            "choose when",
            "use if",
            "pick when",
            "pick it when",
            "choose it when",
            "reach for it when",
            "use it when",
            "when to choose",
            "cuándo usar",
            "usar cuando",
            "cuándo usarlo",
            "quand l'utiliser",
            "quand utiliser",
            "à utiliser quand",
            "quando usare",
            "quando usarlo",
            "quando usar",
            "quando utilizar");
    private static final Set<String> PURPOSES = Set.of(
            "use",
            "use for",
            "used for",
            "use case",
            "use cases",
            "use-case",
            "use-cases",
            "best for",
            "good for",
            "ideal for",
            "suited for",
            "suitable for",
            "best use",
            "best uses",
            "typical use",
            "typical use case",
            "uso",
            "usos",
            "casos de uso",
            "caso de uso",
            "ideal para",
            "uso típico",
            "sirve para",
            "usage",
            "usages",
            "utilisation",
            "sert à",
            "cas d'usage",
            "utilizzo",
            "usi",
            "serve a",
            "utilização",
            "serve para");
    private static final Set<String> DESCRIPTIONS = Set.of(
            "description",
            "meaning",
            "definition",
            "what it does",
            "what it is",
            "what is it",
            "summary",
            "explanation",
            "in short",
            "idea",
            "concept",
            "significado",
            "descripción",
            "definición",
            "qué es",
            "qué hace",
            "meaning / use",
            "signification",
            "définition",
            "significato",
            "definizione",
            "descrizione",
            "definição",
            "descrição");
    private static final Set<String> VALUE_LISTS = Set.of(
            "values",
            "allowed values",
            "options",
            "possible values",
            "valid values",
            "choices",
            "valores",
            "valores posibles",
            "opciones",
            "valeurs",
            "valeurs possibles",
            "valori",
            "valori possibili",
            "valores possíveis",
            "opções",
            "opzioni");
    private static final Set<String> REMARKS = Set.of(
            "alternative",
            "alternatives",
            "note",
            "notes",
            "e.g",
            "e.g.",
            "see also",
            "features",
            "key features",
            "benefits",
            "advantages",
            "disadvantages",
            "pros",
            "cons",
            "limitations",
            "comment",
            "comments",
            "remarks",
            "tip",
            "tips",
            "trade-off",
            "trade-offs",
            "related",
            "link",
            "links",
            "source",
            "reference",
            "resources",
            "details",
            "info",
            "misc",
            "other",
            "drawbacks",
            "strengths",
            "weaknesses",
            "characteristics",
            "considerations",
            "why",
            "how",
            "status",
            "example",
            "examples",
            "ejemplo",
            "ejemplos",
            "notas",
            "nota",
            "ventajas",
            "desventajas",
            "características",
            "observaciones",
            "exemple",
            "exemples",
            "remarque",
            "remarques",
            "avantages",
            "inconvénients",
            "caractéristiques",
            "esempio",
            "esempi",
            "osservazioni",
            "vantaggi",
            "svantaggi",
            "caratteristiche",
            "exemplo",
            "exemplos",
            "observações",
            "vantagens",
            "desvantagens",
            "beispiel",
            "beispiele",
            "bemerkung",
            "bemerkungen",
            "limits",
            "uses",
            "applications");
    private static final Pattern PARTICIPLE_FORM = Pattern.compile(
            "(?:\\w+ed|found|built|made|known|set|written|run|kept|held|given|taken|chosen|sent|stored|bound|led|paid|sold|born|grown|driven) (?:by|for|in|to|with|as|at|on|from|through|into)");
    /** Not "controls", "tests" or "causes", which are as often nouns. */
    private static final Pattern VERB_FORM = Pattern.compile(
            "(?:assumes|prevents|protects|inhibits|produces|requires|contains|includes|replaces|(?:appl(?:ies)|belongs|connects|maps|leads|depends|attaches|binds|relies) (?:to|on|in|with|for|at|against|from))");

    private static final Pattern ODD_FORM = Pattern.compile(
            ".*[?!/=<>#→+(].*|(?!(?:speed|seed|need|feed|breed|bed)\\b)(?:\\w{3,}(?:able|ible|less|ful|ous|ed)|what|how|why|where|when|which|who|cuándo|can|is|has|does|do|no|not|with|without|for|if|in|on|at|after|before)(?: .*)?|small|medium|large|low|high|recommended|suggested|typical|fast|slow|cheap|expensive");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?:typical |common |sample )?examples?(?: \\w+)?|typical facts");

    private static final Pattern OPEN = Pattern.compile(
            "e\\.g\\.?|for example|for instance|typical|common|typically|commonly|ejemplos?|beispiele?|exemples?|esempi|esempio|exemplos?|par exemple|ad esempio|per esempio|p\\. ?ex\\.?");

    /** Whether what stands there is one of many that could, so that a neighbour's may be another: no wrong answer. */
    public static boolean open(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return !lower.endsWith(" facts") && EXAMPLE.matcher(lower).matches()
                || OPEN.matcher(lower).matches();
    }

    /** The role of a property's name. */
    public static Role of(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (DEFAULTS.contains(lower)) {
            return DEFAULT;
        }
        if (SITUATIONS.contains(lower)) {
            return SITUATION;
        }
        if (PURPOSES.contains(lower)) {
            return PURPOSE;
        }
        if (DESCRIPTIONS.contains(lower)) {
            return DESCRIPTION;
        }
        if (VALUE_LISTS.contains(lower)) {
            return VALUES;
        }
        if (REMARKS.contains(lower) || EXAMPLE.matcher(lower).matches()) {
            return LOOSE;
        }
        if (PARTICIPLE_FORM.matcher(lower).matches()) {
            // by what a thing is used, the author says of a row as a whole or of one of its cells
            return lower.endsWith(" by") ? ODD : PARTICIPLE;
        }
        if (VERB_FORM.matcher(lower).matches()) {
            return VERB;
        }
        return ODD_FORM.matcher(lower).matches() ? ODD : NOUN;
    }
}
