package studyhall.note;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a thing that notes speak about.
 *
 * @param text the name without markup
 * @param code whether the author wrote it as code
 * @param glosses other names and explanations in parentheses behind it, such as "learning rate"
 */
public record Term(String text, boolean code, List<String> glosses) {
    /** Short words that a heading writes with a capital and a sentence without. */
    private static final Set<String> SMALL = Set.of(
            "of", "to", "in", "on", "at", "by", "is", "as", "or", "an", "be", "do", "if", "it", "no", "so", "up", "us",
            "vs", "we", "de", "la", "el", "en", "un", "al", "du", "le", "im", "am", "zu", "id");

    public Term {
        glosses = List.copyOf(glosses);
    }

    public static Term of(String text) {
        return new Term(text, false, List.of());
    }

    /**
     * What two names must have in common to name one thing: capitals make no difference in words, but in symbols and
     * flags they do. "Batch Size" is "batch size"; {@code git branch -d} is not {@code git branch -D}, and "m" is not "M".
     */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        int i = 0;
        while (i < name.length()) {
            int end = i;
            while (end < name.length() && Character.isLetter(name.charAt(end))) {
                end++;
            }
            if (end == i) {
                folded.append(name.charAt(i++));
                continue;
            }
            String word = name.substring(i, end);
            String lower = word.toLowerCase(Locale.ROOT);
            // "L1" and "l1" are one name: a digit tells it from others well enough
            boolean numbered = (end < name.length() && Character.isDigit(name.charAt(end)))
                    || (i > 0 && Character.isDigit(name.charAt(i - 1)));
            folded.append(word.length() > 2 || numbered || SMALL.contains(lower) ? lower : word);
            i = end;
        }
        return folded.toString();
    }

    /** By which facts of one scope belong to one thing: {@link #fold folded}, but code is what it is, letter for letter. */
    public String identity() {
        return code ? text : fold(text);
    }

    /** With the first gloss as a part of the name: "Throughput (manual)" beside "Throughput (auto)". */
    Term qualified() {
        return glosses.isEmpty()
                ? this
                : new Term(text + " (" + Markup.plain(glosses.get(0)) + ")", code, glosses.subList(1, glosses.size()));
    }

    /** The name in the small Markdown of messages, code as code. */
    public String markdown() {
        return code ? "`" + text + "`" : Markup.escape(text);
    }
}
