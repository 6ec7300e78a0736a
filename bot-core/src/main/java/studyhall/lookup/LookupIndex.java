package studyhall.lookup;

import java.util.List;
import java.util.Optional;

/** Search over what the notes say, in the heap. Thread-safe. */
public interface LookupIndex {
    /** The best hits first: exact name, then name by part or prefix, then past typos, then the text. */
    List<Hit> search(String typed, int limit);

    /** Names that begin with or contain what was typed, for completion; answers within milliseconds. */
    List<String> complete(String typed, int limit);

    Optional<Entry> entry(String id);
}
