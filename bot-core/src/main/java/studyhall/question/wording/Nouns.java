package studyhall.question.wording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** English nouns inside sentences. */
final class Nouns {
    /** Kinds that say nothing about a thing. */
    static final Set<String> GENERIC = Set.of(
            "type",
            "name",
            "term",
            "item",
            "entry",
            "thing",
            "element",
            "option",
            "value",
            "key",
            "category",
            "kind",
            "word",
            "topic",
            "concept",
            "what",
            "point");

    /** Last words of names that authors of any subject give to properties, each a noun and nothing else. */
    private static final Set<String> HEADS = new HashSet<>(Arrays.asList(
            ("accuracy address age algorithm alias amount anomaly antidote area author bandwidth base basis boundary "
                            + "capacity capital category cause charge class cloud code color colour command complexity "
                            + "component condition content cost country court creator currency data date default defence "
                            + "defense definition density depth description destination diagnosis diameter difference "
                            + "direction distance domain dosage dose duration effect element enemy engine equation "
                            + "equipment era event example extension family feature field figure file format formula "
                            + "founder frequency function gas genre genus goal group half-life height identity impact "
                            + "indication ingredient input interval inventor isolation key keyword kind language latency "
                            + "law layer leader length level library ligand limit location locus mass material maximum "
                            + "meaning mechanism medium metal metaphor meter method metric minimum mode model molecule "
                            + "name nickname number object objective operator opponent option organ organelle origin output "
                            + "owner pairing parameter partner pathway pattern penalty percentage period person phase "
                            + "phenotype place policy pollinator port position power price principle priority procedure "
                            + "process product property protocol province purpose quality quantity range rate ratio reaction "
                            + "receptor region remedy requirement resource restriction result risk role route rule ruler "
                            + "scale scope sector service shape sign size source species speed standard state statute "
                            + "strategy strength structure style subject substrate success suffix symbol symptom syntax "
                            + "target technique technology temperature term theme theory threshold throughput time timeout "
                            + "tool topic toxicity trait treatment trigger type unit use usage value variable vector vendor "
                            + "version virus vitamin voltage volume weakness weight width winner word work year ribosome "
                            + "clause writer painter composer artist city river language sacrament mineral colony tense "
                            + "article prefix infinitive participle auxiliary gender antonym synonym translation")
                    .split(" ")));

    private static final Set<String> MEASURES = new HashSet<>(Arrays.asList(
            ("accuracy age amount bandwidth capacity charge cost default density depth diameter distance dosage dose "
                            + "duration fee frequency half-life height interval latency length limit mass maximum minimum "
                            + "percentage period power pressure price quantity quota range rate ratio retention "
                            + "share size speed storage memory temperature threshold throughput time timeout value voltage "
                            + "volume weight width population area resolution wavelength energy score")
                    .split(" ")));
    /** Kinds whose members are names that a machine reads: what stands in code below "Parameter" is a parameter. */
    private static final Set<String> NAMES = Set.of(
            "parameter",
            "hyperparameter",
            "setting",
            "option",
            "flag",
            "command",
            "function",
            "method",
            "property",
            "field",
            "attribute",
            "variable",
            "keyword",
            "operator",
            "argument",
            "tag",
            "directive",
            "shortcut",
            "annotation",
            "header",
            "label",
            "permission",
            "role",
            "metric",
            "class",
            "module",
            "package");

    private static final Set<String> NUMBERED = Set.of(
            "port", "level", "layer", "class", "type", "stage", "grade", "phase", "code", "article", "section",
            "chapter", "number", "version", "step", "group", "rank", "year", "signal", "status", "decade", "day",
            "week");

    /** Of these, those that are numbers. */
    private static final Set<String> VALUES = Set.of("port", "year", "number", "version", "code");

    /** Endings that only nouns have. */
    private static final Pattern NOUN =
            Pattern.compile(".{3,}(?:tion|sion|ment|ness|ity|ance|ence|ency|ism|ship|ology)");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}`_-]+(?: [\\p{L}`_-]+){0,3}");
    private static final Set<String> NO_NOUN =
            Set.of("is has does can should must how what when where who why which not no yes best if".split(" "));

    private static final Pattern ACTIVITY = Pattern.compile(
            "(?=(?:\\S+ ){2})(?:\\p{Lu}?\\p{Ll}{2,}ing .*|\\p{Lu}\\p{Ll}+ (?:.* )?\\p{Ll}{2,}(?: .*)?)");

    private Nouns() {}

    /** Whether a name of a property is a noun in the singular beyond doubt, and nothing more than a noun. */
    static boolean known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        String head = of > 0 ? lower.substring(0, of) : lower;
        String last = head.substring(head.lastIndexOf(' ') + 1);
        int space = lower.indexOf(' ');
        return PLAIN.matcher(name).matches()
                && !properNames(name)
                && !NO_NOUN.contains(space < 0 ? lower : lower.substring(0, space))
                && (HEADS.contains(last) || NOUN.matcher(last).matches());
    }

    /** Whether capitals inside a header are names, as in "Greek or Latin origin", and not those of a title. */
    private static boolean properNames(String header) {
        String[] words = header.split(" ");
        boolean names = false;
        boolean small = false;
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            boolean capital = word.length() > 1 && Character.isUpperCase(word.charAt(0));
            names |= capital && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            small |= word.length() > 3 && Character.isLowerCase(word.charAt(0));
        }
        return names && small;
    }

    /** What the numbers below a heading are, such as ports below "Well-known ports"; empty where it does not say. */
    static String counted(String heading) {
        String last = heading.substring(heading.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String noun = last.endsWith("s") && last.length() > 3 ? last.substring(0, last.length() - 1) : last;
        // below "Signals" the numbers are those of signals, which are no signals themselves
        return VALUES.contains(noun) || measure(noun) ? noun : numbers(noun) ? "number" : "";
    }

    /** Whether things of this kind are themselves names in code. */
    static boolean ofNames(String kind) {
        return NAMES.contains(kind.substring(kind.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether it names what amounts are given of: a size, a limit, a time. */
    static boolean measure(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        String head = of > 0 ? lower.substring(0, of) : lower;
        return MEASURES.contains(head.substring(head.lastIndexOf(' ') + 1));
    }

    /** Whether things of this kind are told apart by numbers: port 22, layer 7. */
    static boolean numbers(String kind) {
        return NUMBERED.contains(kind.substring(kind.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether a name would melt into the sentence around it: written like a sentence, or like any other word. */
    static boolean quoted(String name) {
        return sentenceCase(name)
                || name.endsWith(")") && name.indexOf(" (") > 0 && sentenceCase(name.substring(0, name.indexOf(" (")))
                || !name.isEmpty() && Character.isLowerCase(name.charAt(0))
                || name.indexOf('<') > 0
                || name.indexOf('>') > 0;
    }

    /** Whether three words or more say what somebody does, or need small words between them, as no name does. */
    static boolean activity(String label) {
        return ACTIVITY.matcher(label).matches();
    }

    /** In lower case but for names and acronyms: "Max length" but "CPU limit", "IPv4 class". */
    static String lower(String header) {
        StringBuilder lower = new StringBuilder();
        for (String word : header.split("(?<= )")) {
            String bare = word.strip();
            boolean name = bare.length() > 1
                    && !bare.substring(1).equals(bare.substring(1).toLowerCase(Locale.ROOT));
            // a single capital is a sign: "H" of hardness, "pH" apart
            boolean sign = bare.length() == 1 && !bare.equals("A");
            lower.append(name || sign || bare.startsWith("`") ? word : word.toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    static String plural(String noun) {
        if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
            return noun + "es";
        }
        boolean ies = noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
        return ies ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** Whether the noun that a phrase is about is in the plural: "hosts per network", not "data unit". */
    static boolean isPlural(String phrase) {
        String head = phrase.toLowerCase(Locale.ROOT).replaceFirst(" (?:per|of|for|in|to|by|on|with|at) .*", "");
        String last = head.substring(head.lastIndexOf(' ') + 1);
        return last.length() > 3
                && last.endsWith("s")
                && !last.endsWith("ss")
                && !last.endsWith("us")
                && !last.endsWith("is")
                && !last.endsWith("ics");
    }

    static String article(String noun) {
        if (noun.matches("(?i)(?:us(?:e|er|age|ual|ed|able)|uni(?!n|m)|util|eu|one\\b|once\\b).*")) {
            return "a ";
        }
        boolean spelled =
                noun.length() > 1 && Character.isUpperCase(noun.charAt(0)) && Character.isUpperCase(noun.charAt(1));
        String vowels = spelled ? "aefhilmnorsx" : "aeiou";
        return noun.isEmpty() || vowels.indexOf(Character.toLowerCase(noun.charAt(0))) < 0 ? "a " : "an ";
    }

    /** Whether a name is written like the beginning of a sentence: "Learning rate", not "Data Link" or "Court of Appeal". */
    static boolean sentenceCase(String name) {
        String[] words = name.split(" ");
        if (words.length < 2 || !lowerButFirst(words[0])) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (words[i].isEmpty()
                    || !Character.isLowerCase(words[i].charAt(0))
                    || words[i].length() < 4 && i < words.length - 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean lowerButFirst(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.substring(1).chars().allMatch(Character::isLowerCase);
    }
}
