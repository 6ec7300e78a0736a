package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studyhall.note.Fact;
import studyhall.note.Term;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.Words;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** Terms and their meanings, in both directions; terms in code are another kind than terms in words. */
abstract class Meanings implements Archetype {
    private static final Pattern INSTRUCTION = Pattern.compile(
            "(?i)(?:define|save|run|use|set|choose|create|add|get|deploy|build|make|select|specify|configure|enable|try|start|go|take|put|keep|avoid|ensure|get|give|pick|apply|follow|find|write|store|send|pass|split|train|load|call|install|import|remove|check|verify) ");

    private static final Pattern FIGURES =
            Pattern.compile("(?:^|[ (])\\d[\\d.,]*(?: ?[\\p{L}%]+)?(?:,| and| or) .*(?:^| )\\d");

    private static final Pattern COMPUTES = Pattern.compile("[\\p{L}\\d)] [/*×÷·] [\\p{L}\\d(]");

    /** Members without a word about them: "O, B, A, F". */
    private static final Pattern MEMBERS = Pattern.compile("[^\\s,]{1,3}(?:, [^\\s,]{1,3}){2,}");

    private static final Pattern ORDER = Pattern.compile(
            "^(?:Plan|Monitor|Group|Rotate|Encrypt|Combine|Compare|Skip|Allow|Deny|Limit|Restrict|Review|Document|Update|Test|Scale|Automate|Prefer|Consider|Remember|Learn|Know|Implement|Delete|Isolate|Log|Change|Reduce|Increase|Improve|Prevent|Protect|Understand|Manage|Handle|Map|Design|Identify|Track|Pin|Lock|Tag|Cache|Leave|Let|Begin|Stop|Reset) (?:\\p{Ll}|\\p{Lu}{2,}\\b)");
    private static final Pattern CASE = Pattern.compile(
            "(?i)^(?:no|not|never|always|don't|do not|if|when|why|how|what|with|without|outside|inside|during|before|after|only|must|should|can|is|are|for|in|on|at)\\b|[?!]$");
    /** What counts the members of a list rather than naming them. */
    static final Pattern COUNTED = Pattern.compile(
            "(?iu)(?:the )?(?:first|second|third|fourth|fifth|sixth|last|next|finally|firstly|secondly|thirdly|lastly|\\d+(?:st|nd|rd|th)"
                    + "|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|erstens|zweitens|drittens|viertens"
                    + "|(?:point|trap|tip|note|reason|item|mistake|gotcha|fact|lesson|remark) ?#?\\d+)");

    private static final Set<String> LABELS = Set.of(
            ("default behavior;default behaviour;rule of thumb;params;parameters;syntax;result;results;mitigation;"
                            + "mitigations;command;commands;output;input;format;purpose;goal;goals;key rules;key rule;"
                            + "key point;key points;important;remember;exam;exam tip;exam focus;exam trap;quick tip;"
                            + "context;background;motivation;problem;solution;answer;question;steps;prerequisites;"
                            + "trade-off;downside;upside;benefit;advantage;disadvantage;drawback;limitation;caveat;"
                            + "impact;effect;cause;fix;requirement;example;analogy;definition;formula;scenario;ejemplo;"
                            + "objetivo;resultado;beispiel;ziel")
                    .split(";"));

    /** What holds of more than it was said of: at least one is set too where all are. */
    private static final Pattern WEAK =
            Pattern.compile("(?i)\\bat least (?:one|some|a|an)\\b|^(?:can|may|might|some|any|sometimes)\\b"
                    + "|\\b(?:al menos|mindestens) (?:un[oa]?|ein\\w*)\\b");

    /** How a thing is set or what happens with it, as with others of which nobody says so. */
    private static final Pattern BEHAVES = Pattern.compile(
            "(?i)^\\w+ing \\w+s (?:the|an?|its|all|no)\\b|\\b(?:is|are|on|off|enabled|disabled) by default$"
                    + "|^(?:\\S+ ){1,3}(?:is|are) (?:on|off|enabled|disabled|required|optional|mandatory|allowed|supported)\\b");

    private static final Pattern BOTH = Pattern.compile(
            "(?iu)\\b(?:both|either|sowohl|beide[sn]?|à la fois|tanto|ambos|ambas|sia)\\b|\\b(?:and (?:an?|of)|et (?:d['’e]|un)|y (?:de|un)|und (?:als|ein)|e (?:di|de|un))");

    /** What holds all that its neighbours hold, so that what is said of them may be said of it. */
    private static final Pattern TOP = Pattern.compile(
            "(?iu)^(?:the )?(?:top|highest)(?:[ -]\\p{L}+)?[ -](?:role|tier|level|edition|plan|privileges?|permissions?|rights?)\\b"
                    + "|^everything (?:in|of|from) \\p{Lu}|\\b(?:superset of|inherits?|(?:all|full) (?:of )?(?:the )?(?:other )?(?:permissions|privileges|rights|features|roles|access|control))\\b"
                    + "|\\b(?:todo lo de|hereda|alles aus|erbt|tout ce que|hérite|tutto ciò|eredita|tudo o que|herda)\\b");

    private static final Pattern LEVELS = Pattern.compile(
            "(?iu)\\b(?:levels|tiers|editions|plans|licen[cs]es|subscriptions|niveles|ediciones|planes|licencias|\\p{L}*stufen|\\p{L}*editionen|niveaux"
                    + "|éditions|formules d['’]abonnement|livelli|edizioni|piani|níveis|edições|planos)$");

    /** A status or a message may be called by its number. */
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{2,4}");

    private static final Set<Role> NAMING = Set.of(Role.NOUN, Role.ODD);

    private final boolean code;
    private final boolean meaningAsked;

    Meanings(boolean code, boolean meaningAsked) {
        this.code = code;
        this.meaningAsked = meaningAsked;
    }

    @Override
    public final void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        Set<Subject> dated = Events.of(base).stream()
                .flatMap(List::stream)
                .map(Events::subject)
                .collect(Collectors.toSet());
        for (Subject subject : base.subjects()) {
            if (defined(subject, base) && !dated.contains(subject) && (meaningAsked || !weak(subject))) {
                Fact.Definition definition = subject.definitions().get(0);
                List<Distractor> others = new ArrayList<>();
                Shape shape = base.shape(Phrases.core(definition.meaning()));
                for (Subject peer : subject.peers()) {
                    if (defined(peer, base)
                            && !(meaningAsked && weak(peer))
                            && sameMark(definition, peer.definitions().get(0))
                            && (meaningAsked
                                    || !Statements.covers(base, peer, subject)
                                            && !asWell(definition.meaning(), meaning(peer))
                                            && !ofBoth(base, subject, meaning(peer))
                                            && !Sharing.alsoSo(base, definition.meaning(), peer))
                            && !heldToo(definition, peer.definitions().get(0))
                            && !top(meaningAsked ? definition.meaning() : meaning(peer))
                            && Computed.is(definition.meaning()) == Computed.is(meaning(peer))
                            && !headed(base, definition.meaning(), meaning(peer))
                            && !headed(base, meaning(peer), definition.meaning())
                            && shape.alike(base.shape(Phrases.core(meaning(peer))))
                            && (!meaningAsked || sameForm(meaning(peer), definition.meaning()))
                            && Figures.takenFor(
                                    base, Phrases.core(meaning(subject)), Phrases.core(meaning(peer)), meaningAsked)) {
                        others.add(distractor(peer));
                    }
                }
                String meaning = Phrases.core(definition.meaning());
                if (alone(meaning, subject)) {
                    others.clear();
                }
                drafts.accept(
                        meaningAsked
                                ? Draft.value(
                                                subject,
                                                definition,
                                                name(),
                                                "",
                                                Computed.is(meaning)
                                                        ? wording.formulaOf(subject)
                                                        : wording.meaningOf(subject),
                                                meaning,
                                                others)
                                        .sorted(shape.ordered())
                                : Draft.thing(
                                        definition,
                                        name(),
                                        "",
                                        wording.termFor(subject, Phrases.plain(definition.meaning())),
                                        definition.meaning(),
                                        subject.name(),
                                        others));
            }
        }
    }

    private static boolean top(String meaning) {
        return TOP.matcher(meaning).find();
    }

    /** Whether both say in words what something is, or both list settings ("30 seconds, 3 tries"), or both compute. */
    private static boolean sameForm(String one, String two) {
        return FIGURES.matcher(one).find() == FIGURES.matcher(two).find()
                && COMPUTES.matcher(one).find() == COMPUTES.matcher(two).find();
    }

    /** Whether both are levels, of which the higher one, further down, keeps what the lower one promises. */
    private boolean heldToo(Fact.Definition asked, Fact.Definition other) {
        List<String> headings = asked.source().breadcrumb();
        boolean levels = LEVELS.matcher(headings.get(headings.size() - 1)).find()
                && headings.equals(other.source().breadcrumb());
        boolean above = other.source().fromLine() > asked.source().fromLine();
        return levels && above != meaningAsked;
    }

    /** Whether the one is of the sort that the other is: "External LSA, made by a router" beside "NSSA external LSA". */
    private static boolean headed(FactBase base, String one, String other) {
        int comma = one.indexOf(',');
        Words head = base.words(comma < 0 ? one : one.substring(0, comma));
        return comma > 0
                && head.size() >= 2
                && one.substring(0, comma).split(" ").length <= 4
                && head.within(base.words(other))
                && !head.within(base.words(other.indexOf(',') < 0 ? "" : other.substring(0, other.indexOf(','))));
    }

    /** Whether both terms are in bold or neither is: a plain "Good key:" among bold terms is a remark, no other term. */
    private static boolean sameMark(Fact.Definition one, Fact.Definition two) {
        int first = mark(one);
        int second = mark(two);
        return first < 0 || second < 0 || first == second;
    }

    /** 1 where the line has the term in bold, 0 where it has it plain, -1 where it stands on another line. */
    private static int mark(Fact.Definition definition) {
        String line = definition.source().text();
        int at = line.indexOf(definition.subject().text());
        return at < 0
                ? -1
                : line.startsWith("**", at - 2) || line.startsWith("__", at - 2) || line.startsWith("==", at - 2)
                        ? 1
                        : 0;
    }

    /** Whether a peer is said to be one of the subject's sort and of another: "plays the part of an acid and of a base". */
    private static boolean ofBoth(FactBase base, Subject subject, String meaning) {
        if (!BOTH.matcher(meaning).find() || subject.term().code()) {
            return false;
        }
        String name = subject.term().text();
        int space = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        return space > 0
                && (base.words(name.substring(0, space)).within(base.words(meaning))
                        || base.words(name.substring(last + 1)).within(base.words(meaning)));
    }

    /** Whether this may be so with a peer too, which has no word of its own on the matter. */
    private static boolean asWell(String meaning, String other) {
        return BEHAVES.matcher(meaning).find() && !meaning.split(" ", 2)[0].equalsIgnoreCase(other.split(" ", 2)[0]);
    }

    /** Whether its meaning may be true of others that are more than this says. */
    static boolean weak(Subject subject) {
        return subject.definitions().stream()
                .anyMatch(definition -> WEAK.matcher(definition.meaning()).find());
    }

    /** Whether it counts something that no neighbour counts, each something of its own: the unit alone would tell. */
    private static boolean alone(String meaning, Subject subject) {
        String unit = Figures.counted(meaning);
        List<String> units = subject.peers().stream()
                .filter(peer -> !peer.definitions().isEmpty())
                .map(peer -> Figures.counted(meaning(peer)))
                .toList();
        return !unit.isEmpty()
                && !Figures.known(unit)
                && units.stream()
                        .noneMatch(other -> !other.isEmpty() && (other.startsWith(unit) || unit.startsWith(other)))
                && units.stream().anyMatch(other -> !other.isEmpty());
    }

    private static String meaning(Subject subject) {
        return subject.definitions().get(0).meaning();
    }

    private Distractor distractor(Subject peer) {
        Fact.Definition definition = peer.definitions().get(0);
        String text = meaningAsked ? Phrases.core(definition.meaning()) : peer.name();
        return Distractor.known(text, () -> Phrases.isTrueOf(peer, definition), definition);
    }

    /** Whether a term names a thing: "Use namespaces" is an order, "No tag given" a case, "Example" a label. */
    static boolean names(Term term) {
        String text = term.text();
        return term.code()
                || !INSTRUCTION.matcher(text).lookingAt()
                        && !ORDER.matcher(text).find()
                        && !CASE.matcher(text).find()
                        && !COUNTED.matcher(text).matches()
                        && !LABELS.contains(text.toLowerCase(Locale.ROOT))
                        && NAMING.contains(Role.of(text));
    }

    /** A first line below a term may say what to do with it, which is no meaning of it. */
    private static boolean instructs(Fact.Definition definition) {
        return !definition.source().text().contains(definition.subject().text())
                && INSTRUCTION.matcher(definition.meaning()).lookingAt();
    }

    /** Whether a meaning only names the members of something. */
    static boolean lists(String meaning) {
        return MEMBERS.matcher(meaning).matches();
    }

    /** Two meanings of one term would make two keys; dates are asked about in their own way. */
    private boolean defined(Subject subject, FactBase base) {
        Shape.Form form = base.shape(subject.name()).form();
        return subject.definitions().size() == 1
                && names(subject.term())
                && !instructs(subject.definitions().get(0))
                && !lists(meaning(subject))
                && subject.term().code() == code
                && form != Shape.Form.DATE
                && (form != Shape.Form.NUMBER || CODE.matcher(subject.name()).matches());
    }
}
