package studyhall.question.archetype;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.FactBase;
import studyhall.question.Subject;
import studyhall.question.Words;
import studyhall.question.wording.Phrase;

/** Which plain statements say something of their subject: bullets do, running text mostly does not. */
final class Statements {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:>\\s*)?(?:[-*+•]|\\d+[.)])\\s.*", Pattern.DOTALL);
    private static final Set<String> OWN_SUBJECT = Set.of(
            "the",
            "if",
            "in",
            "on",
            "when",
            "while",
            "for",
            "with",
            "as",
            "at",
            "one",
            "my",
            "since",
            "after",
            "before",
            "unlike",
            "although",
            "though",
            "once",
            "let",
            "el",
            "la",
            "los",
            "las",
            "si",
            "en",
            "cuando",
            "be",
            "can",
            "not",
            "also",
            "used",
            "same",
            "helps",
            "there",
            "via",
            "above",
            "below",
            "over",
            "under",
            "your",
            "you",
            "we",
            "some",
            "ne",
            "jamais",
            "mai",
            "nunca",
            "each",
            "just",
            "an",
            "a",
            "e.g.",
            "i.e.",
            "how",
            "what",
            "why",
            "by",
            "to",
            "from");

    /** Last words of headings that stand over several things rather than naming one. */
    private static final Set<String> COLLECTS =
            Set.of(("considerations features measures configuration configurations vulnerabilities misconfigurations "
                            + "requirements practices concepts types methods techniques tools examples diagrams "
                            + "conditions components tips notes issues problems steps questions points principles "
                            + "strategies options benefits limitations metrics exercises hardening checklist basics "
                            + "details challenges risks threats goals objectives terms terminology definitions "
                            + "characteristics advantages disadvantages differences cases scenarios categories kinds "
                            + "areas topics resources references links commands settings parameters hyperparameters "
                            + "rules facts ideas formulas formula format overview summary introduction setup stack "
                            + "measurement measurements preparation process properties roles responsibilities stages "
                            + "phases levels layers models patterns approaches solutions controls policies standards "
                            + "operations tasks causes effects symptoms uses applications factors mistakes pitfalls "
                            + "capabilities integrations integration pricing cost costs security monitoring started more")
                    .split(" "));

    private static final Pattern ARRANGES = Pattern.compile(
            "[,&:/?!]|^\\d|(?i)^(?:a nivel|cómo|qué|otros|otras|ejemplos|tipos|medidas|causas?|consecuencias?|efectos?|reglas|fases|características|propiedades|ventajas|desventajas|funci(?:ón|ones)|síntomas|tratamientos?|types|exemples|autres|comment|causes?|conséquences?|effets?|règles|étapes|caractéristiques|propriétés|avantages|inconvénients|fonctions?|rôles?|traitements?|symptômes|tipi|esempi|altr[ie]|come|conseguenz[ae]|effetti|regole|fasi|caratteristiche|proprietà|vantaggi|svantaggi|funzion[ei]|sintomi|exemplos|outr[oa]s|como|consequências?|efeitos?|regras|propriedades|vantagens|desvantagens|função|funções|common|exercise|lab|example|working|using|how|what|why|when|other|different|general|special|typical|basic|key|main|important|examples?)\\b|\\b(?:and|vs|of|for)\\b");
    /** A clause with a subject of its own: "the line oscillator runs" cannot be told from here, "... is ..." can. */
    private static final Pattern CLAUSE = Pattern.compile(
            "^(?:\\S+ ){1,8}(?:is|are|was|were|has|have|had|can|could|must|should|shall|will|would|may|might|do|does|did)(?: |$)");

    private static final Pattern MEANS =
            Pattern.compile("(?:stands|means|consists|becomes|goes|comes|has|does|exists) ");
    /** What a part can do as others can too, whether the note says so of them or not. */
    private static final Pattern COMMON = Pattern.compile(
            "(?i)(?:supports?|supported by|tends? to|can|may|allows?|easy|easily|simple|fast|faster|slow|slower|cheap|cheaper"
                    + "|fully managed|highly|scalable|good (?:default|choice|start|balance|fit|all-?round\\w*)|auto-?scal\\w+|works? (?:with|well)|compatible with|visual"
                    + "|soporta|permite|fácil|unterstützt|einfach|schnell|langsam|permet|facile|rapide|lente?|simple|consente|rapid[oa]|semplice|rápid[oa]|simples)\\b.*"
                    + "|(?:\\S+ ){1,2}(?:is )?supported");

    /** Headings that every note may have: they stand for a part of the note, not for a thing in it. */
    private static final Pattern GENERAL = Pattern.compile(
            "(?i)(?:the|an?|my|our|el|la|los|las|der|die|das|les?|une?|il|gli|os?|uma?) .*|l['’].*|theory|clozes?|cloze deletions|highlights?|cards?|flash ?cards|deck|gaps|lücken(?:text)?|karten|lagunas|tarjetas|à trous|cartes?|lacune|carte|lacunas|cartões|background|history|context|outline|agenda|exams?|tests?"
                    + "|gotchas?|tips?|faq|recap|prerequisites|fundamentals|essentials|trivia|glossary|intro|practice|teoría"
                    + "|contexto|examen|historia|theorie|hintergrund|prüfung|klausur|praxis|théorie|contexte|examen|histoire|teoria|contesto|esame|storia|pratica|contexto|exame|história");

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 14;

    private static final Pattern OVER = Pattern.compile(
            "(?i)\\b(?:top[- ]level|superset|everything|all (?:of the|the|other|rights|privileges|permissions)|full (?:access|rights|control)|highest (?:role|level|privilege))\\b");

    private Statements() {}

    /** The statements that are fit to be asked about, of a part that a heading names. */
    static List<Fact.Statement> of(Subject subject) {
        return part(subject)
                ? subject.statements().stream().filter(Statements::fit).toList()
                : List.of();
    }

    /**
     * Whether a heading names it, as one thing of the note: no heading that returns under others ("Considerations"), that
     * collects what it has no name for ("Common vulnerabilities"), or that says what is done below it.
     */
    static boolean part(Subject subject) {
        return !subject.statements().isEmpty()
                && subject.statements().get(0).meta().siblings().startsWith("headings")
                && !subject.isTitle()
                && !several(subject)
                && !GENERAL.matcher(subject.term().text()).matches()
                && !Meanings.COUNTED.matcher(subject.term().text()).matches()
                && thing(subject.term().text());
    }

    /** Whether a heading in a language whose plurals we know by their ending stands over several things. */
    private static boolean several(Subject subject) {
        String name = subject.term().text();
        char last = name.charAt(name.length() - 1);
        return switch (subject.statements().get(0).meta().language()) {
            case "es", "fr", "pt" -> last == 's' || last == 'x';
            case "it" -> last == 'i';
            default -> false;
        };
    }

    /** Whether a name is that of one thing, rather than of what several things are or of what is done below it. */
    static boolean thing(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf(' ') + 1);
        return !COLLECTS.contains(last) && !ARRANGES.matcher(name).find() && name.split(" ").length <= MOST_WORDS;
    }

    /** Whether the statement speaks of what stands above it, in a few words that say something whole. */
    static boolean fit(Fact.Statement statement) {
        String text = statement.text();
        int words = text.split(" ").length;
        if (words < 2
                || words > LONGEST
                || text.indexOf(". ") > 0
                || text.indexOf("!)") > 0
                || text.indexOf("?)") > 0
                || text.indexOf(": ") > 0
                || COMMON.matcher(text).matches()
                || !BULLET.matcher(statement.source().text()).matches()) {
            return false;
        }
        String plain = Markup.plain(text).toLowerCase(Locale.ROOT);
        if (plain.equals(text) && !Phrase.startsWithVerb(text) && Character.isLetter(text.charAt(0))) {
            // a line that begins small goes on from something
            return false;
        }
        String first = plain.substring(0, plain.indexOf(' ') < 0 ? plain.length() : plain.indexOf(' '));
        String rest = plain.substring(Math.min(plain.length(), first.length() + 1));
        boolean other = !Phrase.startsWithVerb(plain)
                && rest.indexOf(' ') > 2
                && rest.charAt(rest.indexOf(' ') - 1) == 's'
                && (Phrase.startsWithVerb(rest) || MEANS.matcher(rest).lookingAt());
        return !other
                && !OWN_SUBJECT.contains(first.replace(",", ""))
                && !CLAUSE.matcher(plain).find();
    }

    /**
     * Whether a peer may well be or do all that the subject is or does: what it is defined as names the subject, or says
     * that it stands over the others.
     */
    static boolean covers(FactBase base, Subject peer, Subject subject) {
        Words name = base.words(subject.name());
        Words head = head(base, subject);
        if (!head.isEmpty()
                && !head.within(base.words(peer.name()))
                && peer.definitions().stream().anyMatch(said -> head.within(base.words(said.meaning())))) {
            // what can be acid and base may do what an acid of somebody's does
            return true;
        }
        return peer.definitions().stream()
                .map(Fact.Definition::meaning)
                .anyMatch(said -> name.size() > 1 && name.within(base.words(said))
                        || OVER.matcher(said).find());
    }

    /** The noun that a name of several words begins with, where a language has it in front; else nothing. */
    private static Words head(FactBase base, Subject subject) {
        String name = subject.term().text();
        int space = name.indexOf(' ');
        return space < 0 || !Set.of("es", "fr", "it", "pt").contains(base.language())
                ? base.words("")
                : base.words(name.substring(0, space));
    }

    /** Whether what is said of the one is mostly said of the other too, in whatever words. */
    static boolean near(FactBase base, String one, String two) {
        Words first = base.words(one);
        Words second = base.words(two);
        int least = Math.min(first.size(), second.size());
        int shared = first.shared(second);
        // "no dock needed" is not what "needs a dock" says
        boolean contrary = shared > 0 && base.holds(Sharing.LACKING, one) != base.holds(Sharing.LACKING, two);
        return !contrary && least > 0 && (least < 3 ? shared == least : shared * 2 >= least);
    }

    /** Whether a peer has a line that is mostly this one. */
    static boolean saidOf(FactBase base, Subject peer, String text) {
        for (Fact fact : peer.facts()) {
            if (near(base, fact.statement(), text)) {
                return true;
            }
        }
        return false;
    }
}
