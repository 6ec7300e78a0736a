package studyhall.library.author;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes lines of the same form as others with words that mean nothing, in the place of content that only the author
 * knows. The same for the same input.
 */
final class Invention {
    private static final String[] SYLLABLES = {
        "bo", "dri", "fu", "gla", "hep", "jo", "kri", "lum", "mo", "nex", "pli", "qua", "ras", "sto", "tur", "vek",
        "wim", "xo", "yad", "zul"
    };
    private static final Pattern PART = Pattern.compile("\\d+(?:\\.\\d+)?|\\p{L}{3,}");
    private static final Pattern LABEL = Pattern.compile("^(\\s*(?:[-*+]|\\d+[.)])\\s+[^:`]{1,40}:\\*{0,2}\\s+)(.*)$");

    private int words;

    /** An entry like another: everything on it is new. */
    String entry(Bullets.Entry model) {
        return model.lead() + text(model.text());
    }

    /** A line nested below an entry: a label stays, its value is new. */
    String nested(String line) {
        Matcher labelled = LABEL.matcher(line);
        return labelled.matches() ? labelled.group(1) + text(labelled.group(2)) : text(line);
    }

    private String text(String model) {
        return PART.matcher(model).replaceAll(match -> Matcher.quoteReplacement(part(match.group())));
    }

    private String part(String model) {
        if (Character.isDigit(model.charAt(0))) {
            double value = Double.parseDouble(model) * 3 + 2;
            return model.indexOf('.') < 0
                    ? Long.toString(Math.round(value))
                    : String.format(java.util.Locale.ROOT, "%.1f", value);
        }
        StringBuilder word = new StringBuilder();
        for (int n = words++ * 7 + model.length();
                word.length() < Math.min(model.length(), 9);
                n = n / 3 + 11 * n + 5) {
            word.append(SYLLABLES[Math.floorMod(n, SYLLABLES.length)]);
        }
        if (Character.isUpperCase(model.charAt(0))) {
            word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        }
        return word.toString();
    }
}
