package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import studyhall.question.Echo;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.gate.NoCatchAll;
import studyhall.question.gate.Signs;

/** A thing and its one value under a name that others have too; neither tells the other. */
record Pair(Subject thing, Property property) {
    /** The thing beside the value of another. */
    String with(Pair lender) {
        return thing.label() + " – " + lender.value();
    }

    String value() {
        return Phrases.core(property.value());
    }

    /** Those of some things that have one value of this name which is neither long nor open nor told by its thing. */
    static List<Pair> of(FactBase base, List<Subject> things, String name, int longest) {
        List<Pair> pairs = new ArrayList<>();
        for (Subject thing : things) {
            List<Property> values = thing.properties(name);
            if (values.size() == 1) {
                Pair pair = new Pair(thing, values.get(0));
                if (pair.fit(base, longest)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    boolean fit(FactBase base, int longest) {
        String value = value();
        Shape.Form form = base.shape(value).form();
        // a minus behind a dash would be read as one dash, and a parenthesis in front is an aside
        boolean given = form != Shape.Form.GAP
                && form != Shape.Form.BOOLEAN
                && form != Shape.Form.SENTENCE
                && "-−–+(".indexOf(value.isEmpty() ? '-' : value.charAt(0)) < 0;
        // "Bastion – BastionSubnet" tells itself
        Echo echo = base.echo(thing.name(), value);
        return given
                && !NoCatchAll.catchesAll(value, base)
                && echo.words().isEmpty()
                && !echo.initials()
                && !Signs.sign(thing.name(), value)
                && !Signs.sign(thing.name(), value.indexOf(' ') < 0 ? value : value.substring(0, value.indexOf(' ')))
                && value.length() <= longest
                && thing.name().length() <= longest;
    }

    /** Those whose values are of the kind that most values of the column are; none where two kinds are as frequent. */
    static List<Pair> alike(FactBase base, List<Pair> pairs) {
        List<Pair> most = List.of();
        for (Pair pair : pairs) {
            Shape shape = base.shape(pair.value());
            List<Pair> like = pairs.stream()
                    .filter(other -> shape.alike(base.shape(other.value())))
                    .toList();
            most = like.size() > most.size() ? like : most;
        }
        return most.size() * 3 > pairs.size() * 2 ? most : List.of();
    }
}
