package studyhall.question.gate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Markup;

/** Finds words of a text in a set: most texts have none, and need no closer look. */
final class Hints {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d_])\\d[\\d,]*(?:\\.\\d+)?(?![\\p{L}_])");

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private Hints() {}

    /** All words in lower case. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
        return words;
    }

    /** All words in lower case and in the singular, also those of which a name of camel case is made. */
    static Set<String> parts(String small) {
        Set<String> parts = new HashSet<>();
        for (String word : words(CAMEL.matcher(Markup.plain(small)).replaceAll(" "))) {
            parts.add(
                    word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")
                            ? word
                            : word.endsWith("ies")
                                    ? word.substring(0, word.length() - 3) + "y"
                                    : word.substring(0, word.length() - 1));
        }
        return parts;
    }

    /** All numbers, without the commas between their digits. */
    static Set<String> numbers(String small) {
        Set<String> numbers = new HashSet<>();
        if (small.codePoints().noneMatch(Character::isDigit)) {
            return numbers;
        }
        Matcher matcher = NUMBER.matcher(Markup.plain(small));
        while (matcher.find()) {
            numbers.add(matcher.group().replace(",", ""));
        }
        return numbers;
    }

    static boolean anyWord(String text, Set<String> words) {
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                if (words.contains(text.substring(from, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = -1;
            }
        }
        return false;
    }
}
