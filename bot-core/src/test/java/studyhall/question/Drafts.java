package studyhall.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studyhall.note.Fact;
import studyhall.question.Draft.Distractor;

/** Drafts for tests of gates, over a note of the test's own or over one line that says nothing of interest. */
public final class Drafts {
    private static final String PLAIN = "# Test\n\n- **Filler** - a line of no interest\n";

    private final FactBase base;
    private final Fact fact;

    private Drafts(String note) {
        NotesRead read = NotesRead.of(note);
        this.base = read.base();
        this.fact = read.facts().get(0);
    }

    public static Drafts plain() {
        return new Drafts(PLAIN);
    }

    /** The first fact of the note is what drafts are about. */
    public static Drafts over(String note) {
        return new Drafts(note);
    }

    public FactBase base() {
        return base;
    }

    /** A draft that asks for a thing. */
    public Draft thing(String clue, String key, String... others) {
        return Draft.thing(fact, "test", "", "Which of these is “" + clue + "”?", clue, key, list(others));
    }

    /** A draft that asks what is said of a subject. */
    public Draft value(String subject, String key, String... others) {
        Subject found = base.things().stream()
                .filter(thing -> thing.term().text().equals(subject))
                .findFirst()
                .orElseGet(() -> base.things().get(0));
        return Draft.value(found, fact, "test", "", "What is said of " + subject + "?", key, list(others));
    }

    /** A draft that its archetype alone can judge. */
    public Draft other(String clue, String key, String... others) {
        return Draft.other(fact, "test", "", "A stem?", clue, key, list(others));
    }

    public static Draft withStem(Draft draft, String stem) {
        return new Draft(
                draft.fact(),
                draft.archetype(),
                draft.slot(),
                stem,
                draft.asked(),
                draft.clue(),
                draft.key(),
                draft.distractors(),
                draft.names(),
                draft.explanation(),
                draft.sort());
    }

    private static List<Distractor> list(String... others) {
        return Arrays.stream(others).map(Distractor::unstated).toList();
    }

    /** Whether a gate lets a draft and each of its options pass as they are. */
    public boolean passes(Gate gate, Draft draft) {
        Optional<String> reason = gate.refuses(draft, base).or(() -> gate.refusesChoice(draft, base));
        return reason.isEmpty() && draft.distractors().stream().allMatch(other -> gate.allows(draft, other, base));
    }
}
