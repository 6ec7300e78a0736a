package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.Table;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** A column of amounts: which thing has the highest, which the lowest? Computed from the figures that the note gives. */
public final class MostOf implements Archetype {
    private static final int FEWEST = 4;
    /** Numbers that only name something are neither high nor low. */
    private static final Pattern NAMES = Pattern.compile(
            "(?iu).*\\b(?:ports?|years?|dates?|no|number|nr|id|code|layer|article|section|chapter|version|page|class|rank|level|runlevel|octal|pid|vlan|octet|asn?|tag|pin|channel|position|step|order|capa|paso|orden|fase|puerto|año|fecha|número|versión|porte?s?|année|date|numéro|version|niveau|rang|classe|étape|couche|capa|camada|strato|paso|fase|nivel|grado|rango|article|porta|anno|data|numero|versione|livello|articolo|ano|porto|capítulo|artigo|versão|nível|passo|nummer|jahr|datum|stufe|ebene|schicht|kapitel|seite|atomic number|numero atomico|número atómico|número atômico)\\b.*");

    private static final Pattern SIZE = Pattern.compile(
            "(?i)\\d|(?:^|[^\\p{L}])(?:x*(?:large|small)|nano|micro|medium|mini|big|tiny|huge|short|long|single|double|triple|low|high|first|last)");
    private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d{2}");
    private static final Pattern ERA = Pattern.compile("(?i)\\b(?:BCE?|a\\. ?C\\.|v\\. ?Chr\\.)");

    @Override
    public String name() {
        return "most";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            for (List<Amount> amounts : columns(base, table)) {
                draft(wording, amounts, true, drafts);
                draft(wording, amounts, false, drafts);
            }
        }
    }

    /** A thing with its figure. */
    record Amount(Subject thing, Property property, double number) {}

    /** The columns of a table that give an amount of each of its things, where the names do not tell it. */
    static List<List<Amount>> columns(FactBase base, Table table) {
        List<List<Amount>> columns = new ArrayList<>();
        if (table.turned() || table.things().size() < FEWEST) {
            return columns;
        }
        for (String name : table.things().get(0).properties().keySet()) {
            Property first = table.things().get(0).properties(name).get(0);
            if (first.role() == Role.NOUN && !NAMES.matcher(name).matches()) {
                List<Amount> amounts = amounts(base, table, name);
                if (amounts.size() == table.things().size() && !sized(amounts)) {
                    columns.add(amounts);
                }
            }
        }
        return columns;
    }

    /** Whether the names tell sizes themselves, as "xlarge" and "Type 550" do. */
    private static boolean sized(List<Amount> amounts) {
        long telling = amounts.stream()
                .filter(amount -> sized(amount.thing().term().text()))
                .count();
        return telling * 2 >= amounts.size();
    }

    static boolean sized(String name) {
        return SIZE.matcher(name).find();
    }

    /** The amounts of a column where all have one unit. */
    private static List<Amount> amounts(FactBase base, Table table, String name) {
        List<Amount> amounts = new ArrayList<>();
        String unit = null;
        for (Subject thing : table.things()) {
            List<Property> values = thing.properties(name);
            Shape shape = values.size() == 1 ? base.shape(values.get(0).value()) : base.shape("");
            boolean same = unit == null || unit.equals(shape.unit());
            if (shape.form() == Shape.Form.NUMBER && same && plain(values.get(0).value())) {
                unit = shape.unit();
                amounts.add(new Amount(thing, values.get(0), shape.number()));
            }
        }
        return amounts;
    }

    /**
     * Bounds such as "< 5" or "10+" are no amounts, and what has a sign or stands before an era is not ordered by its
     * digits.
     */
    private static boolean plain(String value) {
        return "<>≤≥~≈-−–+".indexOf(value.charAt(0)) < 0
                && !value.endsWith("+")
                && !ERA.matcher(value).find();
    }

    /** Numbers of four digits without a unit, all of them in the calendar. */
    static boolean years(List<Amount> amounts) {
        return amounts.stream()
                .allMatch(amount ->
                        YEAR.matcher(amount.property().value().strip()).matches());
    }

    private void draft(Wording wording, List<Amount> amounts, boolean highest, Consumer<Draft> drafts) {
        List<Amount> ordered = new ArrayList<>(amounts);
        Comparator<Amount> order = Comparator.comparingDouble(Amount::number);
        ordered.sort(highest ? order.reversed() : order);
        Amount most = ordered.get(0);
        if (ordered.get(1).number() == most.number()) {
            return;
        }
        List<Distractor> others = new ArrayList<>();
        for (Amount other : ordered.subList(1, ordered.size())) {
            others.add(Distractor.known(
                    other.thing().option(),
                    () -> Phrases.isTrueOf(other.thing(), other.property()),
                    other.property().fact()));
        }
        drafts.accept(Draft.other(
                most.property().fact(),
                name(),
                highest ? "highest" : "lowest",
                wording.sets().most(most.thing(), most.property().name(), highest, years(amounts)),
                "",
                most.thing().option(),
                others));
    }
}
