package studyhall.question;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import studyhall.note.Markup;

/**
 * The content words of a text, in lower case and without their endings, split at spaces, signs, digits, underscores and
 * camel case: what leaks and overlaps are judged by.
 *
 * @param stems without stop words, in the order of the text
 */
public record Words(List<String> stems) {
    private static final Set<String> STOP = new HashSet<>(Arrays.asList(
            ("a an and or of for to in on at by with from as is are be can it its this that these those you your not no "
                            + "do does don t s e g i the which what when where how than then into per via use used using "
                            + "uses useful only both more less most least very all any each other some such if but so has "
                            + "have will must should may might also etc one two we they their there between within without "
                            + "el la los las de del y o en un una que es para por con se der die das und oder ein eine ist "
                            + "mit von zu für im")
                    .split(" ")));

    static Words of(String small) {
        String text = Markup.plain(small);
        Set<String> stems = new LinkedHashSet<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean word = Character.isLetterOrDigit(c);
            boolean breaks = from >= 0 && word && turns(text.charAt(i - 1), c);
            if (from >= 0 && (!word || breaks)) {
                add(stems, text.substring(from, i));
                from = -1;
            }
            if (word && from < 0) {
                from = i;
            }
        }
        return new Words(List.copyOf(stems));
    }

    private static boolean turns(char before, char c) {
        return (Character.isLowerCase(before) && Character.isUpperCase(c))
                || (Character.isDigit(before) && Character.isLetter(c) && Character.isUpperCase(c));
    }

    private static void add(Set<String> stems, String word) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        if (!STOP.contains(lower)) {
            stems.add(stem(lower));
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

    public boolean isEmpty() {
        return stems.isEmpty();
    }

    /** Whether every content word here is there too. */
    public boolean within(Words other) {
        return !stems.isEmpty() && other.stems.containsAll(stems);
    }

    public boolean meets(Words other) {
        for (String stem : stems) {
            if (other.stems.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    /** How many words here stand there too, or share four letters in a row with a word there. */
    public int echoes(Words other) {
        int count = 0;
        for (String stem : stems) {
            for (String there : other.stems) {
                if (stem.equals(there) || shares(stem, there)) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }

    private static boolean shares(String one, String two) {
        if (one.length() < 4 || two.length() < 4) {
            return false;
        }
        for (int i = 0; i + 4 <= one.length(); i++) {
            for (int j = 0; j + 4 <= two.length(); j++) {
                if (one.regionMatches(i, two, j, 4)) {
                    return true;
                }
            }
        }
        return false;
    }
}
