package studyhall.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;
import studyhall.question.Names;

/** What all notes of one library say under a name. Immutable once made, so safe for several threads. */
final class Neighbours implements Names {
    /** A name in more notes than these names no one thing; looking at all would take the square of their number. */
    static final int CROWD = 32;

    private final Map<Integer, List<Integer>> notesOf = new HashMap<>();
    private final List<NamePrints> names;
    private final IntFunction<List<Fact>> facts;

    /**
     * Over all notes of a library.
     *
     * @param names of each note, in the order of their files
     * @param facts of the note of a number
     */
    Neighbours(List<NamePrints> names, IntFunction<List<Fact>> facts) {
        this.names = List.copyOf(names);
        this.facts = facts;
        for (int note = 0; note < names.size(); note++) {
            for (int name : names.get(note).names()) {
                notesOf.computeIfAbsent(name, first -> new ArrayList<>(1)).add(note);
            }
        }
    }

    @Override
    public List<String> said(String name) {
        List<Integer> notes = notesOf.getOrDefault(name.hashCode(), List.of());
        List<String> lines = new ArrayList<>();
        for (int note : notes.subList(0, Math.min(CROWD, notes.size()))) {
            List<Fact> all = facts.apply(note);
            for (int place : names.get(note).under(name.hashCode())) {
                if (isAbout(all.get(place), name)) {
                    lines.add(name + " " + all.get(place).statement());
                }
            }
        }
        return lines;
    }

    /** Not so where two names have one hash. */
    private static boolean isAbout(Fact fact, String name) {
        return Term.fold(fact.subject().text()).equals(name)
                || fact instanceof Fact.Cell cell
                        && Term.fold(Markup.plain(cell.column())).equals(name);
    }
}
