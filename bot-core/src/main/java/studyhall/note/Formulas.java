package studyhall.note;

import java.util.regex.Pattern;

/** Tells a formula from other values: by its label, or by operators between quantities. */
final class Formulas {
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:formula|equation|calculat(?:e|ed|ion)(?: as)?|computed? as|fórmula|formel|formule)$");
    private static final Pattern RATIO = Pattern.compile("[)\\w%]\\s+[/÷×]\\s+[(\\w#]");

    /** A symbol or two, a sign of equality, and something computed, without words. */
    private static final Pattern EQUATION = Pattern.compile(
            "[\\p{L}][^\\s=]{0,5}(?:\\([^()=]{1,9}\\))? = (?=[^=]*(?:[-+−*/×·÷^√∑∫()]|\\d\\p{L}|[²³⁻]))(?![^=]*\\p{L}{5})[^=,;]+");

    private static final int LONGEST_EQUATION = 60;

    /** No label of a formula is longer. */
    private static final int LONGEST = 20;

    private Formulas() {}

    /** Whether a label only says that a formula follows. */
    static boolean label(String name) {
        return name.length() <= LONGEST && LABEL.matcher(name.strip()).matches();
    }

    /** Whether a text is one equation, {@code F = m · a}, rather than words about something. */
    static boolean equation(String text) {
        if (text.indexOf(" = ") <= 0 || text.length() > LONGEST_EQUATION) {
            return false;
        }
        return EQUATION.matcher(Markup.plain(text)).matches();
    }

    static boolean looksLike(String name, String value) {
        if (label(name)) {
            return Markup.plain(value).chars().anyMatch(c -> "-/÷×*+^=√∑".indexOf(c) >= 0);
        }
        boolean ratio = value.indexOf('/') > 0 || value.indexOf('÷') > 0 || value.indexOf('×') > 0;
        return ratio
                && value.length() < 90
                && value.indexOf(',') < 0
                && RATIO.matcher(Markup.plain(value)).find();
    }
}
