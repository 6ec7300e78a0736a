package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.question.Decimal;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;

/**
 * Whether the figure of one thing could be taken for that of another: both of one dimension and of like magnitude. A
 * reader who is asked for what has 16384 as its default picks the only thing that could be counted in such numbers.
 */
final class Figures {
    private static final int FEWEST = 2;
    private static final double FARTHEST = 20;

    /** "max 900 seconds", "up to 5 per function", "4 KB in total": a figure with words around it. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?i)^(?:(?:max(?:imum)?|min(?:imum)?|environ|circa|cerca de|ca|etwa|up to|at most|at least|about|only|exactly|default|under|over|less than"
                    + "|more than|fewer than|hasta|mindestens|höchstens|bis zu)\\.?:? )*[<>≤≥~≈$€£+-]*(\\d[\\d,]*(?:\\.\\d+)?)"
                    + "\\s?([%a-zA-Zµ°/]*)(?: \\S+){0,4}$");

    private static final Pattern COUNTED =
            Pattern.compile("^(?iu:(?:environ|circa|cerca de|about|around|etwa|ca\\.?|unos|unas|rund) )*"
                    + "[<>≤≥~≈+-]*\\d[\\d.,/\u2013\u00A0 -]*(\\p{L}+)");

    private static final Map<String, Scale> SCALES = Map.ofEntries(
            Map.entry("ns", new Scale("time", 1e-9)),
            Map.entry("µs", new Scale("time", 1e-6)),
            Map.entry("ms", new Scale("time", 1e-3)),
            Map.entry("s", new Scale("time", 1)),
            Map.entry("sec", new Scale("time", 1)),
            Map.entry("second", new Scale("time", 1)),
            Map.entry("seconds", new Scale("time", 1)),
            Map.entry("min", new Scale("time", 60)),
            Map.entry("minute", new Scale("time", 60)),
            Map.entry("minutes", new Scale("time", 60)),
            Map.entry("h", new Scale("time", 3600)),
            Map.entry("hour", new Scale("time", 3600)),
            Map.entry("hours", new Scale("time", 3600)),
            Map.entry("hr", new Scale("time", 3600)),
            Map.entry("hrs", new Scale("time", 3600)),
            Map.entry("d", new Scale("time", 86400)),
            Map.entry("y", new Scale("time", 3.15e7)),
            Map.entry("yr", new Scale("time", 3.15e7)),
            Map.entry("day", new Scale("time", 86400)),
            Map.entry("days", new Scale("time", 86400)),
            Map.entry("week", new Scale("time", 604800)),
            Map.entry("weeks", new Scale("time", 604800)),
            Map.entry("month", new Scale("time", 2.6e6)),
            Map.entry("months", new Scale("time", 2.6e6)),
            Map.entry("year", new Scale("time", 3.15e7)),
            Map.entry("years", new Scale("time", 3.15e7)),
            Map.entry("byte", new Scale("memory", 1)),
            Map.entry("bytes", new Scale("memory", 1)),
            Map.entry("kb", new Scale("memory", 1e3)),
            Map.entry("mb", new Scale("memory", 1e6)),
            Map.entry("gb", new Scale("memory", 1e9)),
            Map.entry("tb", new Scale("memory", 1e12)),
            Map.entry("pb", new Scale("memory", 1e15)),
            Map.entry("kib", new Scale("memory", 1e3)),
            Map.entry("mib", new Scale("memory", 1e6)),
            Map.entry("gib", new Scale("memory", 1e9)),
            Map.entry("tib", new Scale("memory", 1e12)),
            Map.entry("kbps", new Scale("rate", 1e3)),
            Map.entry("mbps", new Scale("rate", 1e6)),
            Map.entry("gbps", new Scale("rate", 1e9)),
            Map.entry("tbps", new Scale("rate", 1e12)),
            Map.entry("mm", new Scale("length", 1e-3)),
            Map.entry("cm", new Scale("length", 1e-2)),
            Map.entry("m", new Scale("length", 1)),
            Map.entry("km", new Scale("length", 1e3)),
            Map.entry("mg", new Scale("mass", 1e-3)),
            Map.entry("g", new Scale("mass", 1)),
            Map.entry("kg", new Scale("mass", 1e3)),
            Map.entry("hz", new Scale("frequency", 1)),
            Map.entry("khz", new Scale("frequency", 1e3)),
            Map.entry("mhz", new Scale("frequency", 1e6)),
            Map.entry("ghz", new Scale("frequency", 1e9)));

    /** A unit as so many times the unit of its dimension. */
    private record Scale(String dimension, double factor) {}

    /** A number with what it is counted in. */
    private record Amount(double number, String unit) {
        Scale scale() {
            return SCALES.getOrDefault(unit, new Scale(unit, 1));
        }
    }

    private Figures() {}

    /** Whether a value is a number, with or without a unit and words around it, but no date and no range. */
    static boolean is(FactBase base, String value) {
        return amount(base, value) != null;
    }

    private static @org.jspecify.annotations.Nullable Amount amount(FactBase base, String value) {
        Shape shape = base.shape(value);
        if (shape.form() == Shape.Form.NUMBER) {
            return new Amount(shape.number(), shape.unit());
        }
        if (shape.form() != Shape.Form.PHRASE) {
            return null;
        }
        Matcher amount = AMOUNT.matcher(value);
        return amount.matches()
                ? new Amount(Decimal.of(amount.group(1)), amount.group(2).toLowerCase(Locale.ROOT))
                : null;
    }

    /** Whether two values are both figures of one dimension, or neither is a figure. */
    static boolean alike(FactBase base, String one, String two) {
        Amount first = amount(base, one);
        Amount second = amount(base, two);
        if (first == null || second == null) {
            return first == second;
        }
        return first.scale().dimension().equals(second.scale().dimension());
    }

    /** Whether the names of two settings leave it open that they are counted in the same. */
    static boolean counted(Subject one, Subject two) {
        return NamedUnit.of(one.term()).equals(NamedUnit.of(two.term()));
    }

    /** Whether this is a unit that is known to be one of several of its dimension. */
    static boolean known(String unit) {
        return SCALES.containsKey(unit);
    }

    /** What a value that begins with a number counts, such as "litri" of "circa 5 litri al minuto"; empty where it counts nothing. */
    static String counted(String value) {
        Matcher counted = COUNTED.matcher(value);
        return counted.find() ? counted.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether two figures of one dimension are so near that one could be taken for the other. */
    static boolean near(FactBase base, String one, String two) {
        Amount first = amount(base, one);
        Amount second = amount(base, two);
        if (first == null || second == null) {
            return first == second;
        }
        double left = Math.abs(first.number() * first.scale().factor());
        double right = Math.abs(second.number() * second.scale().factor());
        if (left == 0 || right == 0) {
            return Math.max(Math.abs(first.number()), Math.abs(second.number())) <= 10;
        }
        return left / right <= FARTHEST && right / left <= FARTHEST;
    }

    /**
     * Whether what is said of one thing could be said of another as far as its figures tell: what is no figure could.
     *
     * @param option whether both are to stand beside each other as options
     */
    static boolean takenFor(FactBase base, String one, String two, boolean option) {
        Shape first = base.shape(one);
        Shape second = base.shape(two);
        if (first.form() == Shape.Form.RANGE || second.form() == Shape.Form.RANGE) {
            return first.fits(second);
        }
        return alike(base, one, two) && near(base, one, two) && (!option || Numbers.alike(base, one, two));
    }

    /**
     * The peers that could be taken for the thing with this figure. Of the rows of a table, whose column is one measure of
     * one kind of things, the nearest, but all where few are near; of settings, each counted in something of its own, only
     * the near ones. All peers where the value is no figure.
     */
    static List<Subject> rivals(FactBase base, Subject subject, Property property, List<Subject> peers) {
        String value = Phrases.core(property.value());
        boolean settings = subject.term().code() || property.role() == Role.DEFAULT || !subject.ofTable();
        boolean range = base.shape(value).form() == Shape.Form.RANGE;
        if (!range && !is(base, value)) {
            return peers;
        }
        List<Subject> alike = new ArrayList<>();
        List<Subject> near = new ArrayList<>();
        for (Subject peer : peers) {
            List<Property> theirs = peer.like(property);
            String other = theirs.isEmpty() ? "" : Phrases.core(theirs.get(0).value());
            if (theirs.isEmpty() || settings && !counted(subject, peer)) {
                continue;
            }
            if (range ? base.shape(other).fits(base.shape(value)) : alike(base, value, other)) {
                alike.add(peer);
                if (range || near(base, value, other)) {
                    near.add(peer);
                }
            }
        }
        return settings || near.size() >= FEWEST ? near : alike;
    }
}
