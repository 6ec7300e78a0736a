package studyhall.question.gate;

import java.util.Locale;
import studyhall.note.Markup;

/** Whether a few letters of one text stand for a word of another: symbols, endings, abbreviations. */
public final class Signs {
    /** Letters of the longest sign that is read as short for a name. */
    static final int LONGEST = 3;

    private Signs() {}

    /** Whether the one is a sign for the other, as its first letters are: "Z" for "Zulu", "da" for "deca", "M" for "mega". */
    public static boolean sign(String clue, String option) {
        String one = bare(letter(Markup.plain(clue)));
        String two = bare(letter(Markup.plain(option)));
        String shorter = one.length() < two.length() ? one : two;
        String longer = one.length() < two.length() ? two : one;
        if (shorter.isEmpty()
                || shorter.length() > LONGEST
                || longer.length() <= shorter.length()
                || longer.length() <= 2
                || longer.indexOf(' ') >= 0 && shorter.length() > 2
                || !shorter.codePoints().allMatch(Character::isLetter)) {
            return false;
        }
        if (shorter.length() > 1
                && longer.regionMatches(true, longer.length() - shorter.length(), shorter, 0, shorter.length())) {
            return true;
        }
        // the first letter, and the others behind it in their order: "cd" stands for "candela", not for "decade"
        int at = 0;
        for (int i = 0; i < shorter.length(); i++) {
            at = i == 0 ? 0 : longer.toLowerCase(Locale.ROOT).indexOf(lower(shorter, i), at);
            if (at < 0 || lower(longer, at) != lower(shorter, i)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** The letter alone of "class A". */
    private static String letter(String text) {
        int space = text.indexOf(' ');
        return space > 0 && space == text.lastIndexOf(' ') && text.length() - space <= 3
                ? text.substring(space + 1)
                : text;
    }

    /** Without the dash of an ending, as in "-ol". */
    static String bare(String text) {
        return text.startsWith("-") && text.length() > 1 ? text.substring(1) : text;
    }

    private static char lower(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }

    /** Whether capitals of the one begin or end a word of the other: "VM" in "VMware", "DB" in "MongoDB". */
    static boolean abbreviated(String clue, String option) {
        return capitalsIn(clue, option) || capitalsIn(option, clue);
    }

    private static boolean capitalsIn(String one, String two) {
        int from = 0;
        for (int i = 0; i <= one.length(); i++) {
            if (i < one.length() && Character.isLetterOrDigit(one.charAt(i))) {
                continue;
            }
            if (i - from >= 2 && i - from <= LONGEST && capitals(one, from, i) && inWord(one.substring(from, i), two)) {
                return true;
            }
            from = i + 1;
        }
        return false;
    }

    private static boolean capitals(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean inWord(String capitals, String text) {
        for (int at = text.indexOf(capitals); at >= 0; at = text.indexOf(capitals, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + capitals.length();
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins || ends) {
                return true;
            }
        }
        return false;
    }
}
