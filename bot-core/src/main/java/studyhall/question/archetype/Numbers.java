package studyhall.question.archetype;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.question.FactBase;
import studyhall.question.Shape;

/** Numbers that somebody who half remembers might take for the right one: same unit, same style, same magnitude. */
public final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final double[] FACTORS = {0.5, 2, 4, 0.2, 5, 0.1, 10};

    private Numbers() {}

    /** Up to seven other numbers in the style of the key; none that the note states somewhere. */
    static List<String> near(FactBase base, String key, Shape shape) {
        Matcher matcher = NUMBER.matcher(key);
        if (!matcher.find()) {
            return List.of();
        }
        String digits = matcher.group();
        BigDecimal value = new BigDecimal(digits.replace(",", ""));
        List<String> near = new ArrayList<>();
        boolean percent = shape.unit().startsWith("%");
        boolean small = value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(10)) <= 0;
        double[] steps = small ? new double[] {1, 2, -1, 4, -2, 3, 6} : FACTORS;
        for (double step : steps) {
            BigDecimal other = small
                    ? value.add(BigDecimal.valueOf((long) step))
                    : value.multiply(BigDecimal.valueOf(step)).round(new MathContext(3));
            if (percent) {
                other = value.add(BigDecimal.valueOf(step < 1 ? -step * 40 : step * 2.5));
            }
            if (other.signum() <= 0
                    || (value.scale() <= 0 && other.stripTrailingZeros().scale() > 0)) {
                continue;
            }
            if (percent && other.compareTo(BigDecimal.valueOf(100)) > 0) {
                continue;
            }
            String text = style(other, digits);
            String option = key.substring(0, matcher.start()) + text + key.substring(matcher.end());
            if (!base.says(text) && !near.contains(option)) {
                near.add(option);
            }
        }
        return near;
    }

    private static String style(BigDecimal value, String like) {
        String plain = value.stripTrailingZeros().toPlainString();
        if (like.indexOf(',') >= 0 && plain.indexOf('.') < 0) {
            return grouped(plain);
        }
        return plain;
    }

    static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /** The first number in a text; NaN where there is none. What options are sorted by. */
    public static double first(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group().replace(",", "")) : Double.NaN;
    }

    /** The last number in a text; NaN where there is none. What breaks ties of {@link #first}. */
    public static double last(String text) {
        Matcher matcher = NUMBER.matcher(text);
        double last = Double.NaN;
        while (matcher.find()) {
            last = Double.parseDouble(matcher.group().replace(",", ""));
        }
        return last;
    }
}
