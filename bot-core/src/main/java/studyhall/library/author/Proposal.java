package studyhall.library.author;

import java.util.List;

/**
 * An edit that might give questions; whether it does is tried.
 *
 * @param line where to begin
 * @param edits in ascending order, none touching another
 */
record Proposal(int line, String said, String proposal, List<Edit> edits) {
    Proposal {
        edits = List.copyOf(edits);
    }

    /** The last line that is changed, or behind which something is added. */
    int toLine() {
        return edits.stream().mapToInt(Edit::to).max().orElse(line);
    }
}
