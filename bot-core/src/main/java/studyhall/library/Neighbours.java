package studyhall.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import studyhall.note.Fact;
import studyhall.question.FactBase;
import studyhall.question.Subject;

/**
 * Answers what all notes say under a name by indexing those notes alone that have it, and keeps a bounded number of
 * them. For one thread.
 */
final class Neighbours {
    /** A name in more notes than these names no one thing; looking at all would take the square of their number. */
    static final int CROWD = 32;

    private static final int KEPT = 2_000;

    private final Map<Integer, List<Integer>> notesOf = new HashMap<>();
    private final IntFunction<List<Fact>> facts;
    private final Map<Integer, FactBase> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, FactBase> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Over all notes of a library.
     *
     * @param names of each note, in the order of their files
     * @param facts of the note of a number
     */
    Neighbours(List<NamePrints> names, IntFunction<List<Fact>> facts) {
        this.facts = facts;
        for (int note = 0; note < names.size(); note++) {
            for (int name : names.get(note).names()) {
                notesOf.computeIfAbsent(name, first -> new ArrayList<>(1)).add(note);
            }
        }
    }

    /** The note of a number, which asks for names here. */
    FactBase note(int number) {
        FactBase base = kept.get(number);
        if (base == null) {
            base = new FactBase(facts.apply(number), name -> named(name, number));
            kept.put(number, base);
        }
        return base;
    }

    private List<Subject> named(String name, int asking) {
        List<Integer> notes = notesOf.getOrDefault(name.hashCode(), List.of());
        if (notes.isEmpty()) {
            return List.of();
        }
        List<Subject> named = new ArrayList<>();
        boolean own = false;
        for (int note : notes.subList(0, Math.min(CROWD, notes.size()))) {
            named.addAll(note(note).ownNamed(name));
            own |= note == asking;
        }
        if (!own) {
            named.addAll(note(asking).ownNamed(name));
        }
        return named;
    }
}
