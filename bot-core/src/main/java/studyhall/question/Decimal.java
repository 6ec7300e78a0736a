package studyhall.question;

import java.util.regex.Pattern;

/**
 * Figures as people write them: {@code 1,500} has a thousand, {@code 1,5} is one and a half, {@code 1.250,75} and
 * {@code 1,250.75} are the same.
 */
public final class Decimal {
    private static final int GROUP = 3;
    /** Characters of "1.000". */
    private static final int THOUSAND = 5;

    private static final Pattern THOUSANDS =
            Pattern.compile("(?<=(?<![\\d.,])[1-9]\\d{0,2}|\\.\\d{3})\\.(?=\\d{3}(?!\\d))"
                    + "|(?<=(?<![\\d.,])[1-9]\\d{0,2}|[ \u00A0\u202F]\\d{3})[ \u00A0\u202F](?=\\d{3}(?!\\d))");

    private Decimal() {}

    /** The value of digits with points and commas between them. */
    public static double of(String digits) {
        return Double.parseDouble(plain(digits));
    }

    /** The same digits without separators of thousands, a point before the decimals. */
    public static String plain(String digits) {
        int comma = digits.lastIndexOf(',');
        if (comma < 0) {
            return digits;
        }
        return comma(digits)
                ? digits.substring(0, comma).replace(".", "").replace(",", "") + "." + digits.substring(comma + 1)
                : digits.replace(",", "");
    }

    /** Whether the decimals stand behind a comma. */
    public static boolean comma(String digits) {
        int comma = digits.lastIndexOf(',');
        if (comma < 0 || digits.indexOf('.', comma) >= 0) {
            return false;
        }
        boolean group = digits.length() - comma - 1 == GROUP;
        return digits.indexOf('.') >= 0 || digits.indexOf(',') == comma && (!group || digits.startsWith("0,"));
    }

    /** A text without the points or blanks that languages other than English write between thousands: {@code 1.500 m}. */
    static String withoutThousands(String text) {
        return text.length() < THOUSAND ? text : THOUSANDS.matcher(text).replaceAll("");
    }
}
