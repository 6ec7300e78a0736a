package studyhall.library.author;

import java.util.List;

/**
 * A change to lines that follow each other.
 *
 * @param from first line that is replaced, counted from 1; what is only added stands before it
 * @param to last line that is replaced, inclusive; {@code from - 1} where lines are only added
 * @param lines what takes their place
 * @param invented whether the lines stand for content that only the author knows; what is asked about them is not counted
 */
record Edit(int from, int to, List<String> lines, boolean invented) {
    Edit {
        lines = List.copyOf(lines);
    }

    static Edit replace(int line, String... by) {
        return new Edit(line, line, List.of(by), false);
    }

    static Edit add(int after, List<String> lines, boolean invented) {
        return new Edit(after + 1, after, lines, invented);
    }
}
