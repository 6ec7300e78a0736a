package studyhall.library;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studyhall.note.Source;

/**
 * Where lines of notes can be seen in a browser: an address with the placeholders {@code {path}} (below the folder of
 * notes), {@code {from}} and {@code {to}} (lines) and {@code {commit}} (the one that the folder's Git has checked out).
 */
public record NotesUrl(String pattern) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN = Set.of("path", "from", "to", "commit");
    /** RFC 3986, section 2.3. */
    private static final String UNRESERVED = "-._~";

    /**
     * Takes a pattern.
     *
     * @throws IllegalArgumentException when it can give no address, with what is expected
     */
    public NotesUrl {
        String unknown = PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !KNOWN.contains(name))
                .map(name -> "{" + name + "}")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected the placeholders {path}, {from}, {to} and {commit}, not " + unknown);
        }
        if (!pattern.contains("{path}")) {
            throw new IllegalArgumentException("expected the placeholder {path}, which tells one note from another");
        }
        checkAddress(fill(pattern, Map.of("path", "a.md", "from", "1", "to", "1", "commit", "c0ffee")));
    }

    private static void checkAddress(String example) {
        String expected =
                "expected an address such as" + " https://git.example/org/notes/blob/{commit}/{path}#L{from}-L{to}";
        URI uri;
        try {
            uri = new URI(example);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(expected, e);
        }
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(expected);
        }
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "expected an address without a user or password, since everybody" + " in the chat sees it");
        }
    }

    /** Whether it is of use only where the notes are checked out of Git. */
    public boolean needsCommit() {
        return pattern.contains("{commit}");
    }

    /**
     * The address of lines; empty when it needs a commit and there is none.
     *
     * @param path below the place that the notes come from
     */
    Optional<URI> of(String path, Source source, Optional<String> commit) {
        if (needsCommit() && commit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(URI.create(fill(
                pattern,
                Map.of(
                        "path",
                        path(path),
                        "from",
                        Integer.toString(source.fromLine()),
                        "to",
                        Integer.toString(source.toLine()),
                        "commit",
                        commit.orElse("")))));
    }

    private static String fill(String pattern, Map<String, String> values) {
        return PLACEHOLDER.matcher(pattern).replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
    }

    private static String path(String file) {
        return Stream.of(file.split("/")).map(NotesUrl::encoded).collect(Collectors.joining("/"));
    }

    /** Strict, so that parentheses and quotes do no harm where the address stands in a text. */
    private static String encoded(String segment) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format(java.util.Locale.ROOT, "%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
