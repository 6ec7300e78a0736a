package studyhall.library.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studyhall.library.Library;
import studyhall.note.Fact;
import studyhall.note.Markup;

/** Terms that are defined in two places. */
final class Duplicates {
    /** Of all words of two meanings, how many both must have to say the same. */
    private static final double ALIKE = 0.75;

    /** A meaning of this many words that stands whole in the other one says no less. */
    private static final int ENOUGH = 4;

    private final Library library;
    private final Scopes scopes;

    Duplicates(Library library) {
        this.library = library;
        this.scopes = new Scopes(library);
    }

    List<Advice> find() {
        Map<String, List<Fact.Definition>> terms = new LinkedHashMap<>();
        for (Fact fact : library.facts()) {
            if (fact instanceof Fact.Definition definition) {
                terms.computeIfAbsent(Scopes.norm(fact.subject().text()), term -> new ArrayList<>())
                        .add(definition);
            }
        }
        List<Advice> found = new ArrayList<>();
        terms.forEach((term, definitions) -> {
            if (!term.isEmpty() && definitions.size() > 1) {
                pair(definitions).ifPresent(found::add);
            }
        });
        return found;
    }

    /** The first definition and another of it elsewhere: one that says the same, else a different one in the same scope. */
    private Optional<Advice> pair(List<Fact.Definition> definitions) {
        Fact.Definition first = definitions.get(0);
        for (Fact.Definition other : definitions.subList(1, definitions.size())) {
            boolean alike = alike(first.meaning(), other.meaning());
            boolean sameThing = scopes.reach(first).equals(scopes.reach(other));
            boolean sameList = first.source().file().equals(other.source().file())
                    && first.meta().siblings().equals(other.meta().siblings());
            // two meanings in one list are the author's way to say more
            if (alike || (sameThing && !sameList)) {
                return Optional.of(advice(first, other, alike));
            }
        }
        return Optional.empty();
    }

    private static Advice advice(Fact.Definition one, Fact.Definition two, boolean alike) {
        String name = one.subject().text();
        String where = two.source().fileAndLines();
        return new Advice(
                one.source().file(),
                one.source().fromLine(),
                one.source().toLine(),
                Advice.Kind.DUPLICATE,
                alike
                        ? name + " is defined alike in " + where + "."
                        : name + " is defined differently in " + where + ": “" + Markup.plain(two.meaning()) + "”.",
                alike ? "Keep one of them, and link to it." : "Say both in one place, or tell the two apart by name.",
                0);
    }

    private static boolean alike(String one, String two) {
        Set<String> first = words(one);
        Set<String> second = words(two);
        Set<String> both = new LinkedHashSet<>(first);
        both.retainAll(second);
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        boolean within =
                Math.min(first.size(), second.size()) >= ENOUGH && both.size() == Math.min(first.size(), second.size());
        return within || (!all.isEmpty() && both.size() >= ALIKE * all.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(
                List.of(Markup.plain(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+")));
        words.remove("");
        return words;
    }
}
