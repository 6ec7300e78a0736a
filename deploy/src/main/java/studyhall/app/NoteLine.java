package studyhall.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a file as people type them: {@code aws/sagemaker.md:110} or {@code aws/sagemaker.md:110-113}.
 *
 * @param file as it was typed
 * @param from first line, counted from 1
 * @param to last line, inclusive
 */
record NoteLine(String file, int from, int to) {
    private static final Pattern FORM = Pattern.compile("(.+?):([0-9]{1,7})(?:-([0-9]{1,7}))?:?");

    /**
     * Takes what was typed, or pasted from a report.
     *
     * @throws Mistake when it names no lines of a file
     */
    static NoteLine parse(String typed) {
        Matcher parts = FORM.matcher(typed.strip());
        if (parts.matches()) {
            int from = Integer.parseInt(parts.group(2));
            int to = parts.group(3) == null ? from : Integer.parseInt(parts.group(3));
            if (from >= 1 && to >= from) {
                return new NoteLine(parts.group(1), from, to);
            }
        }
        throw new Mistake("Name a file and a line, such as notes/sagemaker.md:110 or notes/sagemaker.md:110-113, not '"
                + typed + "'.");
    }

    /** The file where it stands, seen from here. */
    Optional<Path> path() {
        try {
            return Optional.of(Path.of(file)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
