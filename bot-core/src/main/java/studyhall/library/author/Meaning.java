package studyhall.library.author;

import java.util.regex.Pattern;

/** What a sentence says of its term, as it stands behind a dash. */
final class Meaning {
    private static final Pattern COPULA = Pattern.compile(
            "^(?:is|are|was|were|es|son|era|eran|ist|sind|war|waren|est|sont|était|étaient)\\s+(?=\\p{L})");

    private Meaning() {}

    /** {@code is a cache} becomes {@code a cache}; other verbs stay. */
    static String of(String saidOfTerm) {
        return COPULA.matcher(saidOfTerm).replaceFirst("");
    }
}
