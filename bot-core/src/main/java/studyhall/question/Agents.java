package studyhall.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;

/**
 * Tables whose rows hold something that acts: "Adrenal cortex | aldosterone | keeps sodium". The effect is that of what
 * stands beside it, and the cortex has others, so that both are named where the effect is asked.
 */
final class Agents {
    private static final Pattern EFFECT = Pattern.compile(
            "(?iu)(?:main |principal )?(?:effects?|functions?|causes?|efectos?|función|funciones|causas?|wirkung(?:en)?|funktion(?:en)?|ursachen?)");
    private static final int FEWEST = 3;
    private static final int LONGEST = 30;

    private Agents() {}

    /** The table as it is, or without its effects and with a second one for them. */
    static List<Table> split(Table table, FactBase base) {
        if (table.turned() || table.things().size() < FEWEST) {
            return List.of(table);
        }
        // a cell that is of another kind than its column stands for nothing
        List<String> headers = table.things().stream()
                .map(thing -> List.copyOf(thing.properties().keySet()))
                .reduce((one, two) -> one.size() >= two.size() ? one : two)
                .orElse(List.of());
        for (int i = 1; i < headers.size(); i++) {
            if (EFFECT.matcher(headers.get(i)).matches() && names(table, headers.get(i - 1), headers.get(i), base)) {
                return List.of(table, effects(table, headers.get(i - 1), headers.get(i)));
            }
        }
        return List.of(table);
    }

    /** Whether the column to the left holds a name of its own for each row. */
    private static boolean names(Table table, String agent, String effect, FactBase base) {
        Set<String> names = new HashSet<>();
        int acting = 0;
        for (Subject thing : table.things()) {
            if (thing.properties(agent).size() != 1) {
                return false;
            }
            acting += thing.properties(effect).size();
            String name = thing.properties(agent).get(0).value();
            boolean fits = name.length() <= LONGEST
                    && name.indexOf('(') < 0
                    && name.indexOf('`') < 0
                    && base.shape(name).form() == Shape.Form.PHRASE;
            if (!fits || !names.add(name.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return acting >= FEWEST;
    }

    private static Table effects(Table table, String agent, String effect) {
        List<Subject> both = new ArrayList<>();
        for (Subject thing : table.things()) {
            if (thing.properties(effect).isEmpty()) {
                continue;
            }
            String name = Markup.plain(thing.properties(agent).get(0).value());
            Property property = thing.take(effect);
            String place = thing.term().text();
            Term term = new Term(
                    place.endsWith(")") ? place + ", " + name : place + " (" + name + ")", false, List.of(place, name));
            Subject named = Subject.ofTable(term, thing.kind(), false, (Fact.Cell) property.fact());
            named.add(property);
            both.add(named);
        }
        return new Table(both, table.names(), false, table.noun());
    }
}
