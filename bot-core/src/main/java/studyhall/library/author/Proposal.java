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
}
