package studyhall.note;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a line's words show whether it names something, states something whole, or needs what stands around it. */
final class Wording {
    /** More has to follow these. */
    private static final Set<String> UNFINISHED =
            Set.of(("as by for in of to with are is include includes including like from on"
                            + " that can you when if at be need needs must should not e.g. i.e. eg without between through about or and"
                            + " the a an per via des du et ou avec dans che della dei delle nel nella com um uma para con del los las und oder mit von für")
                    .split(" "));

    /** A line that begins with these goes on from what stands above it. */
    private static final Set<String> GOING_ON = Set.of(
            "e.g., e.g, eg, i.e., ie, but, and, or, also, otherwise, then, so, however, therefore, thus, hence, because, since,"
                    .concat(
                            " which, instead, for example, example, examples, else, if not, z.b., aber, und, oder, pero,")
                    .concat(
                            " también, por ejemplo, mais, donc, par exemple, puis, ensuite, ainsi, cependant, quindi, però, inoltre, ad esempio,")
                    .concat(" per esempio, mas, então, porém, por exemplo")
                    .split(", "));

    /** What authors tell their reader to do rather than state. */
    private static final Set<String> STUDY =
            Set.of(("know understand remember review learn study practice memorize read watch see"
                            + " focus revise recall look repasar recuerda wiederhole réviser retenir apprendre ripassare ricordare studiare rever estudar lembrar")
                    .split(" "));

    /** Sentences begin with these, names do not. */
    private static final Set<String> NO_NAME =
            Set.of(("if when how why what where who you it this that these those there we they"
                            + " know understand remember because but and or so then not use be do can should must is are has have"
                            + " cuando si como wenn quand comment pourquoi quando perché")
                    .split(" "));

    /** These make a short line a phrase about something rather than the name of something. */
    private static final Set<String> PHRASE = Set.of(
            "with by for to from without on in at using via is are was were avec dans senza nella com sem é è são"
                    .split(" "));

    /** Verbs after which authors list what they apply to. */
    private static final Set<String> BEGUN = Set.of(
            ("supports provides includes allows requires offers contains enables needs helps prevents ensures lets uses"
                            + " handles covers stores returns creates manages runs reads writes sends receives protects reduces"
                            + " increases improves causes affects produces gives makes takes accepts consists comprises applies"
                            + " assumes detects measures monitors permite incluye requiere ofrece contiene erlaubt enthält permet inclut contient comprend include comprende inclui contém")
                    .split(" "));

    /** An outliner's marks of what is to be done. */
    private static final Set<String> TASKS = Set.of("TODO DONE LATER NOW DOING WAITING CANCELLED".split(" "));

    /** Verbs with which instructions in any field begin, and words that put a line after the one above. */
    private static final Set<String> DO =
            Set.of(("add apply arrange assemble attach bake begin boil bring build call check choose"
                            + " clean click close collect combine compile configure connect cook cool copy cover create cut define"
                            + " deploy dissolve divide drain draw dry enter export fill filter find finish fold form heat import insert"
                            + " install keep knead label leave let load log make mark measure mix move open pass place pour prepare"
                            + " press pull push put record remove repeat reset restart rinse roll run save select send serve set shake"
                            + " shape share sort spread start stir stop store submit subtract switch take tap test turn type update"
                            + " upload wait warm wash weigh wipe write then next finally lastly afterwards first")
                    .split(" "));

    /** Headings with one of these stand above what happens one after the other; other numbers only count. */
    private static final Set<String> SEQUENCES =
            Set.of(("step steps procedure process workflow pipeline phase phases stage stages"
                            + " sequence order recipe handshake cycle lifecycle how setup installation flow timeline method algorithm"
                            + " preparation directions instructions making path pasos proceso etapas fases procedimiento schritte"
                            + " ablauf phasen vorgehen reihenfolge étapes procédure ordre passos ordem orden secuencia ciclo flujo déroulement recette processus protocole passaggi passo fasi tappe procedura procedimento ricetta ordine processo sequenza receita sequência fluxo etapa étape")
                    .split(" "));

    /** German writes "Bestellablauf" in one word. */
    private static final Pattern COMPOUNDS =
            Pattern.compile(".*(?:ablauf|vorgang|prozess|verfahren|schritte|reihenfolge)");

    private static final int COMPOUND = 8;
    private static final int MOST_IN_HEADING = 12;
    private static final int LONGEST = 13;

    private static final Pattern RULE = Pattern.compile(
            "(?i)(?:cannot|can't|can not|do not|don't|never|only|must|always|no|either|choose|mutually)\\b");

    private Wording() {}

    /** Whether a line that begins with this word, in lower case, is a sentence and names nothing. */
    static boolean sentence(String firstWord) {
        return NO_NAME.contains(firstWord);
    }

    /** Whether a line tells its reader to do something, rather than stating something. */
    static boolean order(String text) {
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        return STUDY.contains(first.toLowerCase(Locale.ROOT)) || TASKS.contains(first);
    }

    /** Whether a first word can be a verb in the third person, {@code Supports}, rather than a name. */
    static boolean verb(String word) {
        boolean acronym = word.equals(word.toUpperCase(Locale.ROOT));
        return word.length() > 3
                && !acronym
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
    }

    /** Whether a line that begins like a verb is a name after all: "Determinants of demand", not "Consists of". */
    static boolean ofSomething(String text) {
        return text.indexOf(' ') > 0
                && text.indexOf(" of ") == text.indexOf(' ')
                && !text.regionMatches(true, 0, "consists", 0, 8);
    }

    /** Whether a word alone is the beginning of a sentence that entries below it end, rather than the name of several things. */
    static boolean begun(String word) {
        return BEGUN.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean study(String firstWord) {
        return STUDY.contains(firstWord);
    }

    /** Whether a heading is a sentence, such as an exercise, which is nothing that statements could be about. */
    static boolean task(String heading) {
        char last = heading.charAt(heading.length() - 1);
        return last == '.' || last == '!' || last == '。' || heading.split(" ").length > MOST_IN_HEADING;
    }

    /** Whether a text forbids, demands or leaves a choice; {@code OR} in capitals is one, "or" is not. */
    static boolean rule(String text) {
        return RULE.matcher(text).lookingAt()
                || text.contains(" OR ")
                || text.contains("not both")
                || text.contains("mutually exclusive");
    }

    /** Whether a line begins as an instruction does. */
    static boolean imperative(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return DO.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** Whether a heading announces what happens one after the other. */
    static boolean sequence(String heading) {
        for (String word : heading.toLowerCase(Locale.ROOT).split("[ -]")) {
            if (SEQUENCES.contains(word)
                    || word.length() > COMPOUND && COMPOUNDS.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is the singular of a name in the plural. */
    static boolean oneOf(String name, String names) {
        return Headings.plural(names)
                && names.length() > name.length()
                && Headings.singular(names.toLowerCase(Locale.ROOT)).equals(name.toLowerCase(Locale.ROOT));
    }

    static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** A few words, none of them a verb or preposition that makes them a phrase. */
    static boolean shortName(String text) {
        if (text.length() > 40 || ".!?;,".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        String[] words = text.toLowerCase(Locale.ROOT).split(" ");
        for (String word : words) {
            if (PHRASE.contains(word)) {
                return false;
            }
        }
        return words.length <= 4 && !NO_NAME.contains(words[0]);
    }

    /** Whether a label is a few words that can name a property, rather than the beginning of a sentence. */
    static boolean property(String label) {
        String[] words = Labels.norm(label).split(" ");
        return words.length <= 4 && !UNFINISHED.contains(words[words.length - 1]) && !NO_NAME.contains(words[0]);
    }

    /** Whether a text breaks off, so that what stands below it has to complete it. */
    static boolean unfinished(String text) {
        String plain = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        return UNFINISHED.contains(plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether a statement goes on from the one above and cannot be understood alone. */
    static boolean goesOn(String text) {
        int space = text.indexOf(' ');
        int first = space < 0 ? text.length() : space;
        int second = text.indexOf(' ', first + 1);
        return begins(text.substring(0, first)) || begins(text.substring(0, second < 0 ? text.length() : second));
    }

    private static boolean begins(String words) {
        if (words.length() > LONGEST) {
            return false;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && (lower.charAt(end - 1) == ',' || lower.charAt(end - 1) == ':')) {
            end--;
        }
        return GOING_ON.contains(lower.substring(0, end));
    }
}
