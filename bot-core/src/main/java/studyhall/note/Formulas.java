package studyhall.note;

import java.util.regex.Pattern;

/** Tells a formula from other values: by its label, or by operators between quantities. */
final class Formulas {
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:formula|equation|calculat(?:e|ed|ion)(?: as)?|computed? as|fórmula|formel|formule)$");
    private static final Pattern RATIO = Pattern.compile("[)\\w%]\\s+[/÷×]\\s+[(\\w#]");

    private Formulas() {}

    static boolean looksLike(String name, String value) {
        String plain = Markup.plain(value);
        if (LABEL.matcher(name.strip()).matches()) {
            return plain.matches(".*[-/÷×*+^=√∑].*");
        }
        return plain.length() < 80
                && plain.indexOf(',') < 0
                && RATIO.matcher(plain).find();
    }
}
