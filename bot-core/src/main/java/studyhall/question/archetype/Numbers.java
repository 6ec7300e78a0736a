package studyhall.question.archetype;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.question.Decimal;
import studyhall.question.FactBase;
import studyhall.question.Shape;

/** Numbers that somebody who half remembers might take for the right one: same unit, same style, same magnitude. */
public final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final int[][] FACTORS = {
        {2, 3}, {4, 3}, {1, 2}, {2, 1}, {3, 2}, {1, 3}, {3, 4}, {3, 1}, {1, 4}, {4, 1}
    };
    private static final int EACH_SIDE = 3;
    private static final int MOST_FIGURES = 5;
    /** Small counts are said of so many things that one more is no second truth. */
    private static final int SMALL = 12;

    private static final Pattern UNIT = Pattern.compile(
            "(?i)(?:[kmgtp]i?b(?:ps|it/s|/s)?|[kmgt]?bps|[kmgt]?bits?|bytes?|b|[nµum]?s|sec|min|mins|h|hr|hrs|d|k?m|cm|mm|nm|µm|k?g|mg|µg|m?l|k|m|[kmg]?w|[km]?v|m?a|[kmgt]?hz|°?[cfk]|x|px|pt|em|vcpus?|eur|usd|db|dbm|j|kj|kcal|pa|kpa|bar|mol|mm?hg|ppm|rpm|fps|nodes?|years?|days?|hours?)(?![a-z])");
    private static final long[] NONE = {};
    private static final long[] HOURS = {1, 2, 4, 6, 8, 12, 24, 36, 48, 72, 168};
    private static final long[] DAYS = {1, 2, 3, 5, 7, 10, 14, 21, 28, 30, 60, 90, 120, 180, 365};
    private static final long[] SECONDS = {60, 120, 300, 600, 900, 1800, 3600, 7200};
    /** What is given in quarters. */
    private static final long[] QUARTERS = {10, 20, 25, 50, 75, 90};
    /** Steps that people set round figures to: 50, 100, 200, 500. */
    private static final long[] ROUND = {10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000};

    private static final Pattern RATE = Pattern.compile("[kmgt]?(?:bps|bits?|bit/s)");
    private static final Pattern BYTES = Pattern.compile("[kmgt]i?b");
    /** Above it the next unit is usual: nobody writes 1024MB. */
    private static final long MOST_BYTES = 999;

    private static final long MOST_RATE = 1000;

    /** Counts that stand beside a small one, by the one; never so many in a row that they read as counted through. */
    private static final long[][] COUNTS = {
        {},
        {2, 0, 5, 3, 10},
        {1, 3, 5, 10},
        {2, 1, 5, 6},
        {3, 6, 2, 8},
        {3, 8, 2, 10},
        {4, 8, 3, 12},
        {5, 10, 6, 14},
        {6, 10, 4, 12, 16},
        {6, 12, 7, 15},
        {5, 15, 20, 30, 8, 12},
        {9, 13, 7, 15},
        {8, 16, 6, 24, 10}
    };

    private static final List<String> FRACTIONS = List.of("0.5", "0.1", "0.8");

    private Numbers() {}

    /** Whether a value is of the magnitude and the style of the key, so that it could be taken for it. */
    static boolean alike(FactBase base, String key, String value) {
        Shape one = base.shape(key);
        Shape two = base.shape(value);
        if (one.form() != Shape.Form.NUMBER || two.form() != Shape.Form.NUMBER) {
            return true;
        }
        boolean form = key.indexOf('.') >= 0 == value.indexOf('.') >= 0;
        if (one.number() == 0 || two.number() == 0) {
            return form && Math.max(Math.abs(one.number()), Math.abs(two.number())) <= 10;
        }
        double ratio = Math.abs(one.number() / two.number());
        // a share is at most one, so that a larger fraction beside it is seen to be of something else
        boolean shares = (Math.abs(one.number()) < 1) == (Math.abs(two.number()) < 1);
        return ratio <= 20 && ratio >= 0.05 && form && shares;
    }

    /** Other numbers in the style of the key, the nearest first; none that the note states somewhere. */
    static List<String> near(FactBase base, String key, Shape shape) {
        return near(base, key, shape, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The same, within what the note gives as the possible range. */
    static List<String> near(FactBase base, String key, Shape shape, double least, double most) {
        if (most - least <= 1 && key.length() == 1) {
            return FRACTIONS;
        }
        Matcher matcher = NUMBER.matcher(key);
        // beside a negative number those nearest zero would be no neighbours
        if (!matcher.find() || matcher.start() > 0 && "-−–".indexOf(key.charAt(matcher.start() - 1)) >= 0) {
            return List.of();
        }
        String tail = key.substring(matcher.end());
        if (!tail.isEmpty()
                && Character.isLetter(tail.charAt(0))
                && !UNIT.matcher(tail).lookingAt()) {
            // "802.3ae" is a name; another number in it would be no other name
            return List.of();
        }
        String digits = matcher.group();
        if (Decimal.comma(digits)) {
            return List.of();
        }
        int point = digits.indexOf('.');
        int scale = point < 0 ? 0 : digits.length() - point - 1;
        BigInteger exact = new BigInteger(digits.replace(",", "").replace(".", ""));
        if (exact.bitLength() > 50) {
            return List.of();
        }
        long value = exact.longValue();
        if (odd(value) && !year(value, shape, digits)) {
            // beside 5432 any other number looks made up
            return List.of();
        }
        if (scale > 0 && shape.number() > 0 && shape.number() < 1 && !digits.endsWith("0")) {
            return fractions(base, key, matcher, least, most);
        }
        boolean percent = shape.unit().startsWith("%");
        List<String> near = new ArrayList<>();
        int below = 0;
        int above = 0;
        for (long other : candidates(
                value, percent, scale, year(value, shape, digits), shape.unit().matches("[kmgtp]i?b"), shape.unit())) {
            boolean lower = other < value;
            if (other == value
                    || other < 0
                    || (percent && other >= 100)
                    || RATE.matcher(shape.unit()).matches() && other > MOST_RATE && value < MOST_RATE
                    || BYTES.matcher(shape.unit()).matches() && other > MOST_BYTES && value <= MOST_BYTES
                    || (lower ? below : above) == EACH_SIDE
                    || (scale > 1 && other % 10 == 0 && value % 10 != 0)) {
                continue;
            }
            double real = other / Math.pow(10, scale);
            if (real < least || real > most) {
                continue;
            }
            String text = written(other, scale, digits.indexOf(',') >= 0);
            if (value > SMALL && base.states(text)) {
                continue;
            }
            near.add(key.substring(0, matcher.start()) + text + counted(key.substring(matcher.end()), value, other));
            if (lower) {
                below++;
            } else {
                above++;
            }
        }
        return near;
    }

    /** Neither round nor a power of two, by its digits before the zeros at its end. */
    private static boolean odd(long value) {
        long significant = value;
        while (significant > 0 && significant % 10 == 0) {
            significant /= 10;
        }
        return significant >= 1000 && (value & (value - 1)) != 0;
    }

    private static List<String> fractions(FactBase base, String key, Matcher matcher, double least, double most) {
        List<String> near = new ArrayList<>();
        int below = 0;
        int above = 0;
        for (String other : Fractions.near(matcher.group())) {
            double real = Double.parseDouble(other);
            boolean lower = real < Double.parseDouble(matcher.group());
            boolean within = real >= least && real <= most && (lower ? below : above) < EACH_SIDE;
            if (within && !base.states(other)) {
                near.add(key.substring(0, matcher.start()) + other + key.substring(matcher.end()));
                below += lower ? 1 : 0;
                above += lower ? 0 : 1;
            }
        }
        return near;
    }

    /** The word behind a number: "1 year" but "2 years". */
    private static String counted(String unit, long value, long other) {
        boolean word = unit.matches("\\s?-?[a-z]{3,}");
        if (word && other == 1 && unit.endsWith("s")) {
            return unit.substring(0, unit.length() - 1);
        }
        return word && value == 1 && other != 1 && !unit.endsWith("s") ? unit + "s" : unit;
    }

    private static boolean year(long value, Shape shape, String digits) {
        return shape.unit().isEmpty()
                && digits.length() == 4
                && value >= 1000
                && value < 2100
                && value % 50 != 0
                // 1024 and 2048 are sizes
                && Long.bitCount(value) != 1;
    }

    private static Set<Long> candidates(
            long value, boolean percent, int scale, boolean year, boolean memory, String unit) {
        Set<Long> others = new LinkedHashSet<>();
        long[] usual = scale == 0 ? usual(unit) : NONE;
        if (Arrays.binarySearch(usual, value) >= 0) {
            ladder(others, usual, value);
        } else if (value == 0) {
            add(others, 0, 1, 2, 5, 10);
        } else if (year) {
            add(others, value, -3, 4, -8, 7, -12, 11);
        } else if (percent && value % 25 == 0 && value > 0 && value < 100 && scale == 0) {
            ladder(others, QUARTERS, value);
        } else if (percent && value < 100 && scale == 0) {
            long step = value % 10 == 0 ? 10 : value % 5 == 0 ? 5 : 2;
            add(others, value, -step, step, -2 * step, 2 * step, -3 * step, 3 * step, value >= 90 ? 5 : 4 * step);
        } else if (scale > 0) {
            decimals(others, value);
        } else if (value >= 100 && tenfold(value) && RATE.matcher(unit).matches()) {
            add(others, 0, value / 10, value * 10, value / 100, value * 100);
        } else if (value >= 100 && Arrays.binarySearch(ROUND, value) >= 0 && tenfold(value)) {
            ladder(others, ROUND, value);
        } else if (Long.bitCount(value) == 1 && (value >= 16 || memory)) {
            // there is more room below 32768 than above: 65536 is mostly past the end
            add(others, 0, value * 2, value / 2, value >= 1024 && !memory ? value / 8 : value * 4, value / 4);
            add(others, 0, value >= 1024 && !memory ? value / 16 : value * 8);
        } else if (value <= SMALL) {
            add(others, 0, COUNTS[(int) value]);
        } else {
            larger(others, value);
        }
        if (value > 2 || !unit.isEmpty() || scale > 0) {
            // what is so and so many is hardly ever none
            others.remove(0L);
        }
        return others;
    }

    /** What people set times to, in ascending order; none where a unit has no such numbers. */
    private static long[] usual(String unit) {
        if (unit.matches("h|hrs?|hours?")) {
            return HOURS;
        }
        if (unit.matches("s|secs?|seconds?")) {
            return SECONDS;
        }
        return unit.matches("d|days?") ? DAYS : NONE;
    }

    /** The nearest numbers of a ladder, in turn below and above. */
    private static void ladder(Set<Long> others, long[] usual, long value) {
        int at = Arrays.binarySearch(usual, value);
        for (int step = 1; step < usual.length; step++) {
            if (at - step >= 0) {
                others.add(usual[at - step]);
            }
            if (at + step < usual.length) {
                others.add(usual[at + step]);
            }
        }
    }

    /** Of a decimal above one, about a tenth and a fifth of it apart. */
    private static void decimals(Set<Long> others, long value) {
        long step = value % 5 == 0 ? Math.max(5, value / 25 * 5) : Math.max(1, value / 10);
        add(others, value, -2 * step, 2 * step, -step, step, -3 * step, 3 * step);
    }

    private static void larger(Set<Long> others, long value) {
        int figures = figures(value);
        if (figures > MOST_FIGURES) {
            // nobody half remembers a number of so many figures
            return;
        }
        // no half and no third of 482, which nobody would make up
        if (value >= 100 && figures <= 2) {
            for (int[] factor : FACTORS) {
                long other = value * factor[0];
                if (other % factor[1] == 0 && figures(other / factor[1]) <= figures + 1) {
                    others.add(other / factor[1]);
                }
            }
            long lower = others.stream().filter(other -> other < value).count();
            if (lower >= 2 && others.size() - lower >= 2) {
                return;
            }
        }
        long last = 1;
        while (figures > 2 ? value / last >= 100 : value % (last * 10) == 0) {
            last *= 10;
        }
        long step = value < 100 ? (value % 10 == 0 ? 10 : value % 5 == 0 ? 5 : 3) : last;
        add(others, value, -step, step, -2 * step, 2 * step, -3 * step, 3 * step);
    }

    /** How many figures a number has without the zeros at its end. */
    private static int figures(long value) {
        long core = value;
        while (core > 0 && core % 10 == 0) {
            core /= 10;
        }
        return Long.toString(core).length();
    }

    /** Whether it is 1 with zeros behind it. */
    private static boolean tenfold(long value) {
        return figures(value) == 1 && Long.toString(value).charAt(0) == '1';
    }

    private static void add(Set<Long> others, long value, long... steps) {
        for (long step : steps) {
            others.add(value + step);
        }
    }

    private static String written(long value, int scale, boolean grouped) {
        String digits = Long.toString(value);
        if (scale > 0) {
            while (digits.length() <= scale) {
                digits = "0" + digits;
            }
            int point = digits.length() - scale;
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        return grouped ? grouped(digits) : digits;
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
        return matcher.find() ? signed(text, matcher) : Double.NaN;
    }

    /** The last number in a text; NaN where there is none. What breaks ties of {@link #first}. */
    public static double last(String text) {
        Matcher matcher = NUMBER.matcher(text);
        double last = Double.NaN;
        while (matcher.find()) {
            last = Decimal.of(matcher.group());
        }
        return last;
    }

    private static double signed(String text, Matcher matcher) {
        double value = Decimal.of(matcher.group());
        return matcher.start() == 1 && text.charAt(0) == '-' ? -value : value;
    }
}
