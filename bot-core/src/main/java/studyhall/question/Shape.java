package studyhall.question;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Markup;

/**
 * What kind of value a text is, so that options can be of one kind.
 *
 * @param form its kind
 * @param number its first number, NaN where there is none; of a date, what orders it
 * @param unit what stands behind the number, in lower case
 */
public record Shape(Form form, double number, String unit) {
    /** Kinds of values. */
    public enum Form {
        NUMBER,
        RANGE,
        DATE,
        CODE,
        /** Yes or no, in words or signs. */
        BOOLEAN,
        /** Nothing, "N/A", a dash. */
        GAP,
        PHRASE,
        /** Too long to be read at a glance. */
        SENTENCE
    }

    private static final Pattern NUMBER =
            Pattern.compile("^[~≈<>≤≥$€£+-]*\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*([%\\p{L}µ°/]*(?: \\p{L}+)?)\\+?$");
    private static final Pattern RANGE = Pattern.compile(
            "^[$€£]?-?\\d[\\d,.]*\\s*[%a-zA-Zµ°]*\\s*(?:-|–|—|to|\\.\\.|bis|a)\\s*[$€£]?-?\\d[\\d,.]*\\+?\\s*[%a-zA-Zµ°]*(?: [a-zA-Z]+)?$");
    private static final Set<String> GAPS = Set.of(
            "",
            "n/a",
            "na",
            "n.a.",
            "none",
            "nil",
            "?",
            "tbd",
            "not applicable",
            "-",
            "–",
            "—",
            "--",
            "---",
            "ninguno",
            "ninguna",
            "no aplica",
            "keine",
            "keiner",
            "entfällt",
            "aucun",
            "aucune",
            "néant",
            "s.o.",
            "nessuno",
            "nessuna",
            "nenhum",
            "nenhuma",
            "n.d.",
            "…",
            "...");
    private static final Set<String> BOOLEANS = Set.of(
            "yes",
            "no",
            "true",
            "false",
            "sí",
            "si",
            "ja",
            "nein",
            "oui",
            "non",
            "sì",
            "sim",
            "não",
            "vrai",
            "faux",
            "vero",
            "x",
            "✓",
            "✔",
            "✗",
            "✘",
            "✅",
            "❌",
            "☑",
            "☒",
            "✔️",
            "✖",
            "✖️",
            "verdadero",
            "falso",
            "wahr",
            "falsch",
            "y",
            "n",
            "both",
            "all",
            "either",
            "varies",
            "variable",
            "depends");

    private static final int LONG = 110;

    /** The shape of a text in the small Markdown. */
    public static Shape of(String small) {
        String text = Markup.plain(small).strip();
        String lower = text.length() <= 16 ? text.toLowerCase(Locale.ROOT) : "";
        if (text.isEmpty() || GAPS.contains(lower) && !lower.isEmpty()) {
            return new Shape(Form.GAP, Double.NaN, "");
        }
        if (BOOLEANS.contains(lower)) {
            return new Shape(Form.BOOLEAN, Double.NaN, "");
        }
        Shape date = date(text);
        if (date != null) {
            return date;
        }
        char first = text.charAt(0);
        if (Character.isDigit(first) || "~≈<>≤≥$€£+-".indexOf(first) >= 0) {
            if (RANGE.matcher(text).matches()) {
                return new Shape(Form.RANGE, Double.NaN, behind(text));
            }
            Matcher number = NUMBER.matcher(text);
            // "0 to infinity" is no number of a unit called "to infinity"
            if (number.matches()
                    && !number.group(2).startsWith("to ")
                    && !number.group(2).startsWith("or ")) {
                double value = Decimal.of(number.group(1));
                return new Shape(
                        Form.NUMBER,
                        first == '-' ? -value : value,
                        number.group(2).toLowerCase(Locale.ROOT));
            }
        }
        if (small.startsWith("`") && small.indexOf('`', 1) == small.length() - 1) {
            return new Shape(Form.CODE, Double.NaN, "");
        }
        if (text.length() > LONG || text.indexOf(". ") > 0) {
            return new Shape(Form.SENTENCE, Double.NaN, "");
        }
        return new Shape(Form.PHRASE, Double.NaN, "");
    }

    private static @org.jspecify.annotations.Nullable Shape date(String text) {
        double order = Dates.order(text);
        return Double.isNaN(order) ? null : new Shape(Form.DATE, order, "");
    }

    /** What stands behind the last digit, in lower case. */
    private static String behind(String text) {
        int end = text.length();
        while (!Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(end).replace("+", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether two values can stand side by side as options. */
    public boolean fits(Shape other) {
        boolean measured = form == Form.NUMBER || form == Form.RANGE;
        return form == other.form && (!measured || unit.equals(other.unit));
    }

    /** Whether both are figures, both code or both words: what only the right option is would point to it. */
    public boolean alike(Shape other) {
        return ordered() == other.ordered()
                && (form == Form.CODE) == (other.form == Form.CODE)
                && (form == Form.BOOLEAN) == (other.form == Form.BOOLEAN);
    }

    public boolean ordered() {
        return form == Form.NUMBER || form == Form.RANGE || form == Form.DATE;
    }
}
