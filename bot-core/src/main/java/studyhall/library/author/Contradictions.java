package studyhall.library.author;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.library.Library;
import studyhall.note.Fact;
import studyhall.note.FactKey;
import studyhall.note.Markup;
import studyhall.question.Shape;

/**
 * Attributes of one thing that have two values which cannot both be right: numbers of one unit, ranges, yes and no. Words
 * are left alone, since two texts may say the same.
 */
final class Contradictions {
    private static final Pattern YES_OR_NO = Pattern.compile("yes|no|true|false|on|off|enabled|disabled");

    private record Value(Fact fact, String name, String text) {
        String place() {
            return fact.source().file() + "\n" + fact.source().breadcrumb() + "\n"
                    + fact.meta().siblings();
        }
    }

    private final Library library;
    private final Scopes scopes;

    Contradictions(Library library) {
        this.library = library;
        this.scopes = new Scopes(library);
    }

    List<Advice> find() {
        Map<String, List<Value>> things = new LinkedHashMap<>();
        for (Fact fact : library.facts()) {
            value(fact).ifPresent(value -> things.computeIfAbsent(thing(value), thing -> new ArrayList<>())
                    .add(value));
        }
        List<Advice> found = new ArrayList<>();
        for (List<Value> values : things.values()) {
            if (values.size() > 1 && !isMany(values)) {
                disagreement(values).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Value> value(Fact fact) {
        if (fact instanceof Fact.Attribute attribute) {
            return Optional.of(new Value(fact, attribute.name(), attribute.value()));
        }
        if (fact instanceof Fact.Definition definition) {
            // what stands right behind a term, as in "Discount factor: 0.99"
            return Optional.of(new Value(fact, "", definition.meaning()));
        }
        return fact instanceof Fact.Cell cell
                ? Optional.of(new Value(fact, cell.column(), cell.value()))
                : Optional.empty();
    }

    /**
     * What must be equal for two values to be of one thing.
     */
    private String thing(Value value) {
        return scopes.reach(value.fact()) + "\n"
                + Scopes.norm(value.fact().subject().text()) + "\n" + Scopes.norm(value.name());
    }

    /** Whether one place has several values, which then stand beside each other. */
    private static boolean isMany(List<Value> values) {
        return values.stream().map(Value::place).distinct().count() < values.size();
    }

    private Optional<Advice> disagreement(List<Value> values) {
        Value first = values.get(0);
        for (Value other : values.subList(1, values.size())) {
            if (excludes(first.text(), other.text())) {
                return Optional.of(advice(first, other, values));
            }
        }
        return Optional.empty();
    }

    private Advice advice(Value one, Value two, List<Value> all) {
        Set<FactKey> keys = new HashSet<>();
        all.forEach(value -> keys.add(value.fact().key()));
        int resting = (int) library.questions().stream()
                .filter(question -> keys.contains(question.fact()))
                .count();
        return new Advice(
                one.fact().source().file(),
                one.fact().source().fromLine(),
                one.fact().source().toLine(),
                Advice.Kind.CONTRADICTION,
                one.fact().subject().text()
                        + (one.fact().scope().isEmpty() ? "" : " (" + one.fact().scope() + ")")
                        + (one.name().isEmpty() ? " is " : " has " + one.name() + " ")
                        + Markup.plain(one.text()) + " here and " + Markup.plain(two.text()) + " in "
                        + two.fact().source().fileAndLines() + ".",
                "Mend the one that is wrong, or say in which case each holds.",
                resting);
    }

    private static boolean excludes(String one, String two) {
        Shape first = Shape.of(one);
        Shape second = Shape.of(two);
        if (first.form() == Shape.Form.NUMBER && second.form() == Shape.Form.NUMBER) {
            return first.unit().equals(second.unit()) && first.number() != second.number();
        }
        String textOne = Scopes.norm(one);
        String textTwo = Scopes.norm(two);
        if (first.form() == Shape.Form.RANGE && second.form() == Shape.Form.RANGE) {
            return !numbers(one).equals(numbers(two));
        }
        return YES_OR_NO.matcher(textOne).matches()
                && YES_OR_NO.matcher(textTwo).matches()
                && !textOne.equals(textTwo);
    }

    private static List<Double> numbers(String range) {
        return Pattern.compile("\\d+(?:\\.\\d+)?")
                .matcher(range.replace(",", ""))
                .results()
                .map(match -> Double.valueOf(match.group()))
                .toList();
    }
}
