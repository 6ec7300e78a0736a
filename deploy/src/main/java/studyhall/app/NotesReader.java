package studyhall.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studyhall.library.GitCommit;
import studyhall.library.NotesAt;
import studyhall.library.NotesUrl;
import studyhall.library.git.GitAddress;

/**
 * Reads where the notes are: a folder, an address in Git, or several of both with commas between.
 *
 * @param problems takes what is wrong, never with an address, which may hold a token
 */
record NotesReader(List<String> problems, Path home) {
    private static final String NO_ADDRESS = "-";

    /** The places in the order in which they are written. */
    List<NotesAt> read(Optional<String> places, Optional<String> urls) {
        List<Optional<NotesUrl>> links = urls.stream()
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .map(this::url)
                .toList();
        List<NotesAt> notes = new ArrayList<>();
        for (String place : places.map(this::split).orElse(List.of())) {
            Optional<NotesUrl> url = notes.size() < links.size() ? links.get(notes.size()) : Optional.empty();
            NotesAt at = GitAddress.looksLikeOne(place) ? git(place, url) : folder(place, url);
            if (at != null) {
                notes.add(at);
            }
        }
        if (places.isPresent() && links.size() > Math.max(1, notes.size()) && problems.isEmpty()) {
            problems.add(
                    "STUDYHALL_NOTES_URL: expected one address for each place in STUDYHALL_NOTES, in its order, with"
                            + " a blank between");
        }
        return notes;
    }

    private List<String> split(String text) {
        Path whole = GitAddress.looksLikeOne(text) ? null : path(text);
        if (whole != null && Files.isDirectory(whole)) {
            // a folder may have a comma in its name
            return List.of(text);
        }
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private @Nullable NotesAt git(String text, Optional<NotesUrl> url) {
        try {
            return new NotesAt.Git(GitAddress.parse(text), url);
        } catch (IllegalArgumentException e) {
            problems.add("STUDYHALL_NOTES: " + e.getMessage());
            return null;
        }
    }

    private @Nullable NotesAt folder(String text, Optional<NotesUrl> url) {
        Path folder = path(text);
        if (folder == null) {
            problems.add("STUDYHALL_NOTES: expected a folder, not '" + text + "'");
            return null;
        }
        if (!Files.isDirectory(folder)) {
            problems.add("STUDYHALL_NOTES: expected a folder of Markdown notes, but " + folder + " is none");
            return null;
        }
        if (url.filter(NotesUrl::needsCommit).isPresent()
                && GitCommit.of(folder).isEmpty()) {
            problems.add("STUDYHALL_NOTES_URL: {commit} needs notes that Git has checked out, and " + folder
                    + " has no commit; write a branch in its place");
        }
        return new NotesAt.Folder(folder, url);
    }

    private Optional<NotesUrl> url(String text) {
        if (text.equals(NO_ADDRESS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NotesUrl(text));
        } catch (IllegalArgumentException e) {
            problems.add("STUDYHALL_NOTES_URL: " + e.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable Path path(String text) {
        try {
            boolean atHome = text.equals("~") || text.startsWith("~/");
            Path path = atHome ? home.resolve(text.substring(1).replaceFirst("^/", "")) : Path.of(text);
            return path.toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
