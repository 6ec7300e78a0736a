package studyhall.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Markup;

/**
 * What kind of value a text is, so that options can be of one kind.
 *
 * @param form its kind
 * @param number its first number, NaN where there is none
 * @param unit what stands behind the number, in lower case
 */
public record Shape(Form form, double number, String unit) {
    /** Kinds of values. */
    public enum Form {
        NUMBER,
        RANGE,
        CODE,
        GAP,
        NAME,
        PHRASE,
        SENTENCE
    }

    private static final Pattern NUMBER =
            Pattern.compile("^[~≈<>≤≥$€£+-]*\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*([%a-zA-Zµ°/]*(?: [a-zA-Z]+)?)\\+?$");
    private static final Pattern RANGE = Pattern.compile(
            "^[$€£]?\\d[\\d,.]*\\s*[%a-zA-Z]*\\s*(?:-|–|—|to|\\.\\.|bis|a)\\s*[$€£]?\\d[\\d,.]*\\+?\\s*[%a-zA-Z]*(?: [a-zA-Z]+)?$");
    private static final Pattern GAP = Pattern.compile("(?i)^(?:n/?a|none|-+|–|—|\\?|tbd|not applicable|x|✗|❌)?$");

    public static Shape of(String small) {
        String text = Markup.plain(small).strip();
        if (GAP.matcher(text).matches()) {
            return new Shape(Form.GAP, Double.NaN, "");
        }
        char first = text.charAt(0);
        if (first < '!' || Character.isDigit(first) || "~≈<>≤≥$€£+-".indexOf(first) >= 0) {
            if (RANGE.matcher(text).matches()) {
                return new Shape(Form.RANGE, Double.NaN, "");
            }
            Matcher number = NUMBER.matcher(text);
            if (number.matches()) {
                return new Shape(
                        Form.NUMBER,
                        Double.parseDouble(number.group(1).replace(",", "")),
                        number.group(2).toLowerCase(java.util.Locale.ROOT));
            }
        }
        if (small.startsWith("`") && small.indexOf('`', 1) == small.length() - 1) {
            return new Shape(Form.CODE, Double.NaN, "");
        }
        if (text.length() > 90 || text.indexOf(". ") > 0) {
            return new Shape(Form.SENTENCE, Double.NaN, "");
        }
        return new Shape(Form.PHRASE, Double.NaN, "");
    }

    /** Whether two values can stand side by side as options. */
    public boolean fits(Shape other) {
        return form == other.form && (form != Form.NUMBER || unit.equals(other.unit));
    }
}
