package studyhall.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import studyhall.note.Markup;

/**
 * What an option repeats of a clue.
 *
 * @param words of the clue that stand in the option, or share four letters in a row with a word there
 * @param letters most letters in a row that stand in both
 * @param initials whether the one spells what the other abbreviates
 */
public record Echo(List<String> words, int letters, boolean initials) {
    /** Words that abbreviations leave out. */
    private static final Pattern LITTLE = Pattern.compile(
            "(?i) (?:(?:a|an|the|of|and|or|for|to|in|on|by|with|is|are|de|del|la|el|los|las|y|der|die|das|und|von|du|des|les?|et|di|della|dei|delle|do|da|dos)(?= ))+");

    static Echo of(String clue, Words clueWords, String option, Words optionWords) {
        List<String> echoed = clueWords.echoedIn(optionWords);
        return new Echo(
                echoed,
                // without a word in common, letters in a row are chance
                echoed.isEmpty() ? 0 : inARow(letters(clue), letters(option)),
                abbreviates(option, clue) || abbreviates(clue, option));
    }

    /** How many letters in a row two names have in common. */
    public static int inCommon(String one, String two) {
        return inARow(letters(one), letters(two));
    }

    private static String letters(String small) {
        StringBuilder letters = new StringBuilder();
        String plain = Markup.plain(small);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                letters.append(Character.toLowerCase(plain.charAt(i)));
            }
        }
        return letters.toString();
    }

    private static int inARow(String one, String two) {
        int longest = 0;
        int[] row = new int[two.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= two.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i - 1) == two.charAt(j - 1) ? diagonal + 1 : 0;
                longest = Math.max(longest, row[j]);
                diagonal = above;
            }
        }
        return longest;
    }

    /** Whether a word of two to six letters is spelled by the initials of words that follow each other there. */
    private static boolean abbreviates(String letters, String words) {
        boolean code = letters.startsWith("`") || letters.endsWith("`");
        String plain = Markup.plain(letters);
        String initials = null;
        String main = null;
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i < plain.length() && Character.isLetterOrDigit(plain.charAt(i))) {
                continue;
            }
            int length = i - from;
            if (length >= 2 && length <= 6 && (code || capitals(plain, from, i))) {
                initials = initials == null ? initials(words) : initials;
                String word = plain.substring(from, i).toLowerCase(Locale.ROOT);
                // "ROX" still spells most of "ReadOnlyMany", and "DDPG" all of "Deterministic policy gradient"
                boolean most = length >= 3 && initials.startsWith(word.substring(0, length - 1));
                boolean tail = length >= 4 && initials.contains(word.substring(1));
                main = main == null && length >= 3
                        ? initials(LITTLE.matcher(" " + words).replaceAll(" "))
                        : main;
                // "RACI" is spelled by "responsible, accountable, consulted and informed" too
                boolean mainly = length >= 3 && main != null && main.contains(word);
                if (initials.contains(word) || most || tail || mainly || spelled(word, words)) {
                    return true;
                }
            }
            from = i + 1;
        }
        return false;
    }

    /** Whether a few words spell it with the first letter of each and letters within: "UCS", "unconditioned stimulus". */
    private static boolean spelled(String word, String words) {
        String[] all = Markup.plain(words).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        if (word.length() < 3 || all.length < 2 || all.length >= word.length()) {
            return false;
        }
        int at = -1;
        int within = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (at + 1 < all.length && !all[at + 1].isEmpty() && all[at + 1].charAt(0) == letter) {
                at++;
                within = 1;
                continue;
            }
            int found = at < 0 ? -1 : all[at].indexOf(letter, within);
            if (found < 0) {
                return false;
            }
            within = found + 1;
        }
        return at == all.length - 1;
    }

    private static boolean capitals(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String initials(String small) {
        StringBuilder initials = new StringBuilder();
        String plain = Markup.plain(small);
        boolean starts = true;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean gap = c == ' ' || c == '_' || c == '/' || c == '-';
            boolean turn = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(plain.charAt(i - 1));
            if ((starts || turn) && !gap) {
                initials.append(Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ');
            }
            starts = gap;
        }
        return initials.toString();
    }
}
