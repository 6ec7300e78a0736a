package studyhall.library.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import studyhall.note.Fact;
import studyhall.note.NoteReader;
import studyhall.question.QuestionWriter;

/**
 * Makes an edit, reads the note again and counts: the only estimate that is sure to be honest. The note is judged by
 * itself; other notes of the library may take away a question that two things then share.
 */
final class Trial {
    private final NoteReader reader = new NoteReader();
    private final QuestionWriter writer = new QuestionWriter();

    /** How many questions the note gives as it is. */
    int before(Page page) {
        return count(page.facts(), List.of());
    }

    /** How many it gives after the edits; what is asked about invented lines is left out. */
    int after(Page page, List<Edit> edits) {
        List<Fact> facts = reader.read(page.note().file(), page.edited(edits).getBytes(StandardCharsets.UTF_8))
                .facts();
        return count(facts, invented(edits));
    }

    private record Lines(int from, int to) {}

    private int count(List<Fact> facts, List<Lines> without) {
        return (int) writer.write(facts).questions().stream()
                .filter(question -> without.stream()
                        .noneMatch(lines -> question.source().fromLine() >= lines.from()
                                && question.source().fromLine() <= lines.to()))
                .count();
    }

    /** Where invented lines stand once all edits are made. */
    private static List<Lines> invented(List<Edit> edits) {
        List<Lines> invented = new ArrayList<>();
        int shift = 0;
        for (Edit edit : edits) {
            int from = edit.from() + shift;
            if (edit.invented()) {
                invented.add(new Lines(from, from + edit.lines().size() - 1));
            }
            shift += edit.lines().size() - (edit.to() - edit.from() + 1);
        }
        return invented;
    }
}
