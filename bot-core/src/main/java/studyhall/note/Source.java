package studyhall.note;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where something was read.
 *
 * @param file the note's path below the folder of notes, with {@code /}, such as {@code aws/sagemaker.md}
 * @param fromLine first line, counted from 1
 * @param toLine last line, inclusive
 * @param breadcrumb the note's title and the headings above, outermost first, without tags and markup
 * @param tags lower-case, without {@code #}: the line's own and those of the headings above it
 * @param text the lines as they stand in the file
 */
public record Source(
        String file, int fromLine, int toLine, List<String> breadcrumb, SortedSet<String> tags, String text) {
    public Source {
        breadcrumb = List.copyOf(breadcrumb);
        // a set that is one already is taken as it is: hundreds of facts share a few
        boolean frozen = Collections.unmodifiableSortedSet(tags) == tags;
        tags = frozen ? tags : Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        if (fromLine < 1 || toLine < fromLine) {
            throw new IllegalArgumentException("Lines " + fromLine + " to " + toLine + " of " + file);
        }
    }

    /** {@code sagemaker.md:110} or {@code sagemaker.md:110-113}. */
    public String fileAndLines() {
        return file + ":" + fromLine + (toLine == fromLine ? "" : "-" + toLine);
    }

    /** {@code Amazon SageMaker › XGBoost › Learning, lines 110-113}. */
    public String cite() {
        return String.join(" › ", breadcrumb) + ", "
                + (toLine == fromLine ? "line " + fromLine : "lines " + fromLine + "-" + toLine);
    }
}
