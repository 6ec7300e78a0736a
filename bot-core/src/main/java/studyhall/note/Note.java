package studyhall.note;

import java.util.List;
import java.util.SortedSet;

/**
 * One file of notes, read.
 *
 * @param file path below the folder of notes, with {@code /}
 * @param title the first heading of the first level, or the file's name
 * @param tags of the whole note, lower-case, without {@code #}
 * @param language two letters such as {@code es}, from {@code lang:} in the front matter or by the note's script and
 *     commonest words; empty where neither tells
 * @param sections the headings in order; the first is the note's own, at level 1
 * @param lines the file's lines as they stand, the first at index 0
 */
public record Note(
        String file,
        String title,
        SortedSet<String> tags,
        String language,
        List<Section> sections,
        List<String> lines) {
    public Note {
        tags = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(tags));
        sections = List.copyOf(sections);
        lines = List.copyOf(lines);
    }

    /**
     * A heading.
     *
     * @param breadcrumb the title and all headings down to this one
     */
    public record Section(int level, String heading, List<String> breadcrumb, int line) {
        public Section {
            breadcrumb = List.copyOf(breadcrumb);
        }
    }
}
