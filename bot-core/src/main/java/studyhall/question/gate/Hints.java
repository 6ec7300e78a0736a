package studyhall.question.gate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Finds words of a text in a set: most texts have none, and need no closer look. */
final class Hints {
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
