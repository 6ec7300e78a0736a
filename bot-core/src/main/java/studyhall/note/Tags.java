package studyhall.note;

import java.util.SortedSet;
import java.util.TreeSet;

/** Tags that say how a note is to be used, beside those that say what it is about. */
final class Tags {
    /** Keeps a line or a section out of questions. */
    static final String NO_QUIZ = "no-quiz";

    private Tags() {}

    /** The tags that a reader shall see. */
    static SortedSet<String> shown(SortedSet<String> tags) {
        if (!tags.contains(NO_QUIZ)) {
            return tags;
        }
        SortedSet<String> shown = new TreeSet<>(tags);
        shown.remove(NO_QUIZ);
        return shown;
    }
}
