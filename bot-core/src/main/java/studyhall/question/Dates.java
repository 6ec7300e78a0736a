package studyhall.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates as notes write them, with a month by name: what orders them. A bare year is a number like any other. */
final class Dates {
    /** The months of each language in their order, so that three letters of a name, or more, tell its number. */
    private static final List<List<String>> MONTHS = Stream.of(
                    "january february march april may june july august september october november december",
                    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
                    "januar februar märz april mai juni juli august september oktober november dezember",
                    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
                    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
                    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro")
            .map(names -> List.of(names.split(" ")))
            .toList();

    private static final int SHORTEST = 3;
    private static final Pattern DAY_FIRST = Pattern.compile(
            "^(?:(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])? (?:de |of )?)?(\\p{L}{3,10})\\.?,? (?:de )?(\\d{3,4})(?: (BCE?|CE|AD))?$");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("^(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?, (\\d{3,4})$");
    private static final Pattern ISO = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})$");

    private static final Pattern YEARS = Pattern.compile("^(\\d{3,4})(?:(s)|\\s*[-–—]\\s*(\\d{2,4}))?(?: (?:CE|AD))?$");
    private static final Pattern CENTURY = Pattern.compile("(?i)^(?:the )?(\\d{1,2})(?:st|nd|rd|th) century$");
    private static final double YEAR = 372;
    private static final double MONTH = 31;

    private Dates() {}

    /** Whether one date lies within the other, as 14 July 1789 does within 1789, so that both are true of one event. */
    static boolean overlap(String one, String two) {
        double[] first = span(one);
        double[] second = first.length == 0 ? first : span(two);
        return second.length > 0 && first[0] <= second[1] && second[0] <= first[1];
    }

    /** The first and the last day, as {@link #order} counts; empty for what is no date. */
    private static double[] span(String text) {
        if (text.length() < 3 || text.length() > 24) {
            return new double[0];
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            int from = Integer.parseInt(years.group(1));
            int to = years.group(2) != null ? from + 9 : from;
            if (years.group(3) != null) {
                String end = years.group(3);
                to = Integer.parseInt(
                        years.group(1).substring(0, Math.max(0, years.group(1).length() - end.length())) + end);
            }
            return from >= 100 && from < 2100 ? years(from, to) : new double[0];
        }
        Matcher century = CENTURY.matcher(text);
        if (century.matches()) {
            int last = Integer.parseInt(century.group(1)) * 100;
            return years(last - 99, last);
        }
        double order = order(text);
        if (Double.isNaN(order)) {
            return new double[0];
        }
        boolean month = (order - MONTH) % YEAR % MONTH == 0;
        return new double[] {month ? order + 1 : order, month ? order + MONTH : order};
    }

    private static double[] years(int from, int to) {
        return new double[] {from * YEAR + MONTH + 1, to * YEAR + YEAR + MONTH};
    }

    /** Days and more since the year zero, roughly; NaN for what is no date. */
    static double order(String text) {
        if (text.length() < 7 || text.length() > 24 || !Character.isDigit(text.charAt(text.length() - 1))) {
            return Double.NaN;
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return value(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            String number = day.group(1);
            return value(day.group(3), month(day.group(2)), number == null ? "0" : number);
        }
        Matcher month = MONTH_FIRST.matcher(text);
        return month.matches() ? value(month.group(3), month(month.group(1)), month.group(2)) : Double.NaN;
    }

    private static double value(String year, int month, String day) {
        return month == 0 ? Double.NaN : Integer.parseInt(year) * 372.0 + month * 31 + Integer.parseInt(day);
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (List<String> months : MONTHS) {
            for (int i = 0; i < months.size(); i++) {
                if (lower.length() >= SHORTEST && months.get(i).startsWith(lower)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
