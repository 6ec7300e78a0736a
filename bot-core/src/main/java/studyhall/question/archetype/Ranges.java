package studyhall.question.archetype;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;

/** Ranges that somebody who half remembers might take for the right one: one end moved by a power of ten. */
final class Ranges {
    private static final Pattern ENDS = Pattern.compile("^(\\D*?)(\\d[\\d.]*)(\\D+?)(\\d[\\d.]*)(\\D*)$");

    /** "0 to 61440 in steps of 4096". */
    private static final Pattern STEPPED = Pattern.compile(
            "(?iu)(\\d[\\d,.]* ?(?:to|-|–|a|bis|à) ?\\d[\\d,.]*),? (?:in (?:steps|increments|multiples)|step|multiples|en pasos|in schritten)\\b.*");

    private Ranges() {}

    /** In the style of the key; none that the note states somewhere. */
    static List<String> near(FactBase base, String key) {
        Matcher ends = ENDS.matcher(key);
        if (!ends.matches()
                || ends.group(2).endsWith(".")
                || ends.group(4).endsWith(".")
                || ends.group(3).endsWith("-") && ends.group(3).length() > 1) {
            return List.of();
        }
        BigDecimal from = new BigDecimal(ends.group(2));
        BigDecimal to = new BigDecimal(ends.group(4));
        if (to.compareTo(from) <= 0) {
            return List.of();
        }
        List<String> near = new ArrayList<>();
        add(near, ends, ends.group(2), times(to, 1));
        if (from.signum() == 0) {
            add(near, ends, ends.group(4), times(to, 1));
            add(near, ends, ends.group(2), times(to, 2));
        } else {
            add(near, ends, times(from, 1), ends.group(4));
            // a fraction beside whole numbers would be seen to be invented
            add(near, ends, from.scale() > 0 ? times(from, -1) : ends.group(2), ends.group(4));
            add(near, ends, "0", ends.group(4));
            add(near, ends, ends.group(2), times(to, -1));
        }
        near.removeIf(range -> range.equals(key));
        return near;
    }

    /** What the note gives as the possible values of a thing; all numbers where it gives nothing. */
    static double[] of(FactBase base, Subject subject) {
        for (List<Property> values : subject.properties().values()) {
            String value = values.get(0).value();
            Matcher stepped = STEPPED.matcher(value);
            if (values.size() == 1 && stepped.matches()) {
                return new double[] {Numbers.first(stepped.group(1)), Numbers.last(stepped.group(1))};
            }
            if (values.size() == 1 && base.shape(value).form() == Shape.Form.RANGE) {
                double most = value.strip().endsWith("+") ? Double.POSITIVE_INFINITY : Numbers.last(value);
                return new double[] {Numbers.first(value), most};
            }
        }
        return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    }

    private static void add(List<String> near, Matcher ends, String from, String to) {
        if (!from.equals(to) && new BigDecimal(from).compareTo(new BigDecimal(to)) < 0) {
            near.add(ends.group(1) + from + ends.group(3) + to + ends.group(5));
        }
    }

    private static String times(BigDecimal value, int powers) {
        if (value.stripTrailingZeros().precision() > 2) {
            // a long number at ten times its size would be a number that nobody has seen
            return value.toPlainString();
        }
        BigDecimal moved = value.scaleByPowerOfTen(powers);
        int scale = value.scale() > 0 ? Math.max(value.scale() - powers, Math.min(1, value.scale())) : 0;
        return moved.setScale(
                        Math.max(scale, Math.max(0, moved.stripTrailingZeros().scale())),
                        java.math.RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
