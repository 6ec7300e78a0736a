package studyhall.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studyhall.question.Question;

/** The questions of the notes that were asked for last. Thread-safe. */
final class Unpacked {
    /** As many as a usual library has, so that there each note is unpacked once. */
    private static final int KEPT = 300;

    private final Map<PackedQuestions, List<Question>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PackedQuestions, List<Question>> eldest) {
            return size() > KEPT;
        }
    };

    synchronized List<Question> of(PackedQuestions packed) {
        return kept.computeIfAbsent(packed, PackedQuestions::unpack);
    }
}
