package studyhall.library.git;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where notes are in Git: {@code https://user:token@host/group/notes.git#branch:folder}, of which all but host and path may
 * be left out. Fit for logs: user and token are never shown.
 *
 * @param server without user, token and fragment
 * @param key who asks; empty for what everybody may read
 * @param branch or tag; empty for the one that the server shows first
 * @param folder below which the notes are, without {@code /} at its ends; empty for the whole
 */
public record GitAddress(URI server, Optional<Key> key, Optional<String> branch, String folder) {
    private static final String EXPECTED =
            "expected a Git address such as https://git.example/group/notes.git#branch:folder";
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*|git@.*");
    /** Stricter than git-check-ref-format(1), so that none means anything but itself. */
    private static final Pattern BRANCH = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./+@-]*");

    /** Who asks. */
    public record Key(String user, String token) {
        @Override
        public String toString() {
            return "****";
        }
    }

    /** Whether a text is meant as an address and not as a folder. */
    public static boolean looksLikeOne(String text) {
        return SCHEME.matcher(text).matches();
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none, with what is expected and without what was given
     */
    public static GitAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            // the cause would show the token
            throw new IllegalArgumentException(EXPECTED);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException(EXPECTED + "; other ways than https are not taken");
        }
        if (uri.getHost() == null || uri.getQuery() != null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException(EXPECTED);
        }
        String fragment = Optional.ofNullable(uri.getFragment()).orElse("");
        int colon = fragment.indexOf(':');
        String branch = colon < 0 ? fragment : fragment.substring(0, colon);
        String folder = colon < 0 ? "" : fragment.substring(colon + 1).replaceAll("^/+|/+$", "");
        if (!branch.isEmpty()
                && (!BRANCH.matcher(branch).matches() || branch.contains("..") || branch.contains("//"))) {
            throw new IllegalArgumentException(EXPECTED + ", with the name of a branch behind #");
        }
        if (Stream.of(folder.split("/")).anyMatch(part -> part.equals("..") || part.equals("."))) {
            throw new IllegalArgumentException(EXPECTED + ", with a folder of the repository behind the colon");
        }
        try {
            URI server = new URI(scheme, null, uri.getHost(), uri.getPort(), uri.getPath(), null, null);
            return new GitAddress(server, key(uri), branch.isEmpty() ? Optional.empty() : Optional.of(branch), folder);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(EXPECTED);
        }
    }

    private static Optional<Key> key(URI uri) {
        String user = uri.getUserInfo();
        if (user == null) {
            return Optional.empty();
        }
        int colon = user.indexOf(':');
        // a token alone is what hosts take for a user without a password
        return Optional.of(
                colon < 0 ? new Key(user, "") : new Key(user.substring(0, colon), user.substring(colon + 1)));
    }

    /** What notes from here are called beside others: the last part of the address. */
    public String name() {
        String path = folder.isEmpty() ? server.getPath().replaceAll("/+$|\\.git/*$", "") : folder;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        String part = branch.orElse("") + (folder.isEmpty() ? "" : ":" + folder);
        return server + (part.isEmpty() ? "" : "#" + part);
    }
}
