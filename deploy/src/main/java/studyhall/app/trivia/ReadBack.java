package studyhall.app.trivia;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studyhall.note.Fact;
import studyhall.note.NoteReader;
import studyhall.note.Reading;
import studyhall.note.Trouble;

/** Reads a note of questions as it will be read, and tells of which questions nothing is made, so that none is lost unseen. */
public final class ReadBack {
    private static final int LONGEST = 500;

    private ReadBack() {}

    /**
     * What the note holds and nobody will be asked.
     *
     * @param file the note's name
     */
    public static List<Trouble> lost(String file, String note) {
        Reading reading = new NoteReader().read(file, note.getBytes(StandardCharsets.UTF_8));
        List<Trouble> lost = new ArrayList<>(reading.troubles());
        Set<Integer> cards = new HashSet<>();
        for (Fact fact : reading.facts()) {
            if (fact instanceof Fact.Card card) {
                cards.add(card.source().fromLine());
            }
        }
        List<String> lines = note.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(TriviaNote.ASKS) && !cards.contains(i + 1)) {
                boolean essay = lines.get(i + 1).length() > LONGEST;
                lost.add(new Trouble(
                        file,
                        i + 1,
                        Trouble.Severity.PARTIAL,
                        "this stands in the note and will not be asked: "
                                + (essay
                                        ? "its answer is longer than " + LONGEST + " characters"
                                        : "its question or its answer is nothing but a tag or another mark of notes")));
            }
        }
        return lost;
    }
}
