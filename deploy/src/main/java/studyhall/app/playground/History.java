package studyhall.app.playground;

import java.util.List;
import java.util.Optional;

/** Where messages to channels outlive the process. */
public interface History {
    /** A message with the key under which it was posted. */
    record Kept(Posting posting, Optional<String> dedupKey) {}

    /** All that is kept, in any order. */
    List<Kept> load();

    /**
     * Keeps a message, in place of the one with the same id.
     *
     * @param oldest the id of the oldest message of its channel that is still shown; what is older may go
     */
    void keep(Posting posting, Optional<String> dedupKey, long oldest);

    /** Keeps nothing. */
    static History none() {
        return new History() {
            @Override
            public List<Kept> load() {
                return List.of();
            }

            @Override
            public void keep(Posting posting, Optional<String> dedupKey, long oldest) {}
        };
    }
}
