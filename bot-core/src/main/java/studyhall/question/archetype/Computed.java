package studyhall.question.archetype;

import java.util.regex.Pattern;

/** Tells what is computed, "SLE x ARO" or "n(n-1)/2", from what is said in words: only its like can stand beside it. */
final class Computed {
    private static final String TERM = "(?:[\\p{L}\\d(][\\p{L}\\d.()%²³]*(?: [\\p{L}\\d(][\\p{L}\\d.()%²³]*){0,2})";

    /** Terms of few words between signs; a dash is a sign only between symbols, since in prose it is none. */
    private static final Pattern SPACED = Pattern.compile(
            TERM + "(?: (?:[x×*·÷/+^=]|(?<=\\p{Lu} |\\b\\p{L} |\\d |\\) )[-−–](?= (?:\\p{Lu}{2}|\\p{L}\\b|\\d|\\())) "
                    + TERM + ")+");

    private static final Pattern CLOSE = Pattern.compile("(?=\\S*\\()\\S*[\\p{L}\\d(][-−+*/^·×][\\p{L}\\d(]\\S*");

    private Computed() {}

    static boolean is(String meaning) {
        String plain = meaning.strip();
        return SPACED.matcher(plain).matches() || CLOSE.matcher(plain).matches();
    }
}
