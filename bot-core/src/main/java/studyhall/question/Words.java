package studyhall.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import studyhall.note.Markup;

/**
 * The content words of a text, in lower case and without their endings, split at spaces, signs, underscores and camel
 * case: what leaks and overlaps are judged by. Immutable but for what it remembers of itself.
 */
public final class Words {
    private static final Set<String> STOP = new HashSet<>(Arrays.asList(
            ("a an and or of for to in on at by with from as is are be can it its this that these those you your do"
                            + " does s e g i the which what when where how than then into per via use used using uses all any each"
                            + " other some such if but so has have will should may might also etc we they their there between"
                            + " within el la los las de del y o en un una que es para por con se der die das und oder ein eine ist"
                            + " les une et est au aux qui dans pour avec ou par sont lo gli di della dei delle nel nella che è uma um do ao à pelo pela são mit von zu für im den dem des einer einem einen eines auf aus bei durch über unter als wird werden"
                            + " sind nach vom zum zur sich nicht auch wie support supports supported available provides provided"
                            + " enabled offers offered included")
                    .split(" ")));
    /** Whoever reads "three" or "triad" thinks of 3, and of "third"; "second" mostly counts nothing. */
    private static final Map<String, String> NUMBERS = numbers(
            "one uno eins",
            "two twice twofold both dos ambos ambas zwei beide beiden deux dois duas",
            "three third triple triad trio threefold tres drei trois tre três",
            "four fourth quadruple quartet cuatro vier quatre quattro quatro",
            "five fifth cinco fünf cinq cinque",
            "six sixth seis sechs sei",
            "seven seventh siete sieben sette sete",
            "eight eighth octet ocho acht huit otto oito",
            "nine ninth nueve neun neuf nove",
            "ten tenth diez zehn dieci dez",
            "eleven eleventh elf onze undici",
            "twelve twelfth doce zwölf douze dodici doze");

    private static final int LEAK = 4;

    private final String[] stems;
    /** A bit for each stem: where a bit is missing, the stem is surely not there. */
    private final long sieve;

    private @org.jspecify.annotations.Nullable String joined;

    private Words(String[] stems) {
        this.stems = stems;
        long bits = 0;
        for (String stem : stems) {
            bits |= bit(stem);
        }
        this.sieve = bits;
    }

    private static Map<String, String> numbers(String... names) {
        Map<String, String> numbers = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                numbers.put(name, Integer.toString(i + 1));
            }
        }
        return Map.copyOf(numbers);
    }

    private static long bit(String stem) {
        int hash = stem.hashCode();
        return 1L << ((hash ^ (hash >>> 7) ^ (hash >>> 17)) & 63);
    }

    /** The words of a text in the small Markdown. */
    public static Words of(String small) {
        String text = Markup.plain(small);
        List<String> stems = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean word = Character.isLetterOrDigit(c);
            boolean breaks = from >= 0 && word && turns(text, from, i);
            if (from >= 0 && (!word || breaks)) {
                add(stems, text.substring(from, i));
                from = -1;
            }
            if (word && from < 0) {
                from = i;
            }
        }
        return new Words(stems.toArray(String[]::new));
    }

    /** Whether a word of camel case begins here: {@code maxDepth}, {@code S3Bucket}, {@code CPUUsage}, not {@code APIs}. */
    private static boolean turns(String text, int from, int at) {
        char before = text.charAt(at - 1);
        char c = text.charAt(at);
        if (!Character.isUpperCase(c)) {
            return false;
        }
        if (Character.isLowerCase(before) || Character.isDigit(before)) {
            return true;
        }
        return at > from
                && at + 2 < text.length()
                && Character.isUpperCase(before)
                && Character.isLowerCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2));
    }

    private static void add(List<String> stems, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        // "class A" and "type I" differ from "class B" and "type II" by their letter alone
        boolean letter = word.length() == 1 && !stems.isEmpty() && Character.isUpperCase(word.charAt(0));
        if (letter || !STOP.contains(lower)) {
            String stem = stem(lower);
            if (!stems.contains(stem)) {
                stems.add(stem);
            }
            String figure = NUMBERS.getOrDefault(lower, stem);
            if (!stems.contains(figure)) {
                stems.add(figure);
            }
        }
    }

    /** A light stemmer: enough that "features" meets "feature" and "prevents" meets "prevent". */
    static String stem(String word) {
        int length = word.length();
        if (length <= 3) {
            return word;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && length - ending.length() >= 3) {
                return word.substring(0, length - ending.length());
            }
        }
        return word;
    }

    private static final String[] ENDINGS = {
        "izations",
        "ization",
        "ations",
        "ation",
        "ities",
        "ments",
        "ment",
        "ness",
        "ings",
        "ing",
        "ions",
        "ion",
        "ies",
        "ers",
        "ed",
        "er",
        "es",
        "ity",
        "ly",
        "s",
        "e",
        "y"
    };

    /** Words for one and the same, by the first of them, as stems. */
    private static final Map<String, String> MEANT = meant(
            "boot startup start",
            "reboot restart",
            "poweroff shutdown shut halt",
            "delete remove erase drop",
            "create make",
            "translate multilingual",
            "show display print list",
            "copy duplicate",
            "encrypt cipher",
            "mail email",
            "picture image",
            "quick fast",
            "begin start");

    private static Map<String, String> meant(String... groups) {
        Map<String, String> meant = new HashMap<>();
        for (String group : groups) {
            String first = "";
            for (String word : group.split(" ")) {
                String stem = Words.of(word).toString();
                first = first.isEmpty() ? stem : first;
                meant.putIfAbsent(stem, first);
            }
        }
        return Map.copyOf(meant);
    }

    public boolean isEmpty() {
        return stems.length == 0;
    }

    public int size() {
        return stems.length;
    }

    public boolean has(String stem) {
        if ((sieve & bit(stem)) == 0) {
            return false;
        }
        for (String own : stems) {
            if (own.equals(stem)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of a kind stands here and there. */
    public boolean has(Words other, Predicate<String> kind) {
        if ((sieve & other.sieve) == 0) {
            return false;
        }
        for (String stem : stems) {
            if (other.has(stem) && kind.test(stem)) {
                return true;
            }
        }
        return false;
    }

    void each(Consumer<String> visitor) {
        for (String stem : stems) {
            visitor.accept(stem);
        }
    }

    /** Whether there are words here and every one is there too. */
    public boolean within(Words other) {
        if (stems.length == 0 || (sieve & ~other.sieve) != 0) {
            return false;
        }
        for (String stem : stems) {
            if (!other.has(stem)) {
                return false;
            }
        }
        return true;
    }

    public boolean meets(Words other) {
        if ((sieve & other.sieve) == 0) {
            return false;
        }
        for (String stem : stems) {
            if (other.has(stem)) {
                return true;
            }
        }
        return false;
    }

    /** How many words stand here and there. */
    public int shared(Words other) {
        int count = 0;
        for (String stem : stems) {
            if (other.has(stem)) {
                count++;
            }
        }
        return count;
    }

    /** The words here that stand there too, or share four letters in a row with a word there. */
    public List<String> echoedIn(Words other) {
        List<String> echoed = new ArrayList<>(0);
        for (String stem : stems) {
            if (other.echoes(stem)) {
                echoed.add(stem);
            }
        }
        return echoed;
    }

    /** Whether a word is here, or one that shares four letters in a row with it. */
    public boolean echoes(String stem) {
        for (String own : stems) {
            if (own.equals(stem)
                    || alike(own, stem)
                    || MEANT.getOrDefault(own, own).equals(MEANT.getOrDefault(stem, stem))) {
                return true;
            }
        }
        return false;
    }

    /** Two words that somebody who sees one would think of at the other. */
    private static boolean alike(String one, String two) {
        if (one.length() < LEAK || two.length() < LEAK) {
            return one.length() < two.length() ? shortFor(one, two) : shortFor(two, one);
        }
        if (one.length() == LEAK && consonants(two).startsWith(one)
                || two.length() == LEAK && consonants(one).startsWith(two)) {
            return true;
        }
        for (int i = 0; i + LEAK <= one.length(); i++) {
            for (int j = 0; j + LEAK <= two.length(); j++) {
                if (one.regionMatches(i, two, j, LEAK)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "pos" is short for "positive", "cls" for "class", and "nat" stands in "snat". */
    private static boolean shortFor(String shorter, String longer) {
        return shorter.length() == LEAK - 1
                && longer.length() >= LEAK
                && (longer.startsWith(shorter)
                        || (longer.length() == LEAK || longer.length() >= 2 * LEAK) && longer.endsWith(shorter)
                        || consonants(longer).startsWith(shorter));
    }

    private static String consonants(String word) {
        StringBuilder consonants = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if ("aeiou".indexOf(word.charAt(i)) < 0) {
                consonants.append(word.charAt(i));
            }
        }
        return consonants.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words words && Arrays.equals(stems, words.stems);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(stems);
    }

    @Override
    public String toString() {
        if (joined == null) {
            joined = String.join(" ", stems);
        }
        return joined;
    }
}
