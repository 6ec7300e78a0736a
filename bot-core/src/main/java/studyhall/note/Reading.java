package studyhall.note;

import java.util.List;
import java.util.Optional;

/**
 * What reading one file gave.
 *
 * @param note empty when the file could not be read at all
 * @param facts in the order of the file; keys are unique within the file
 * @param troubles what was refused or cut, and why
 */
public record Reading(Optional<Note> note, List<Fact> facts, List<Trouble> troubles) {
    public Reading {
        facts = List.copyOf(facts);
        troubles = List.copyOf(troubles);
    }
}
