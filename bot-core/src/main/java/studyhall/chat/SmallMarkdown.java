package studyhall.chat;

import java.util.regex.Pattern;

/** The small Markdown that {@link Block} texts are written in: escaping, and the plain form. */
public final class SmallMarkdown {
    private static final String SPECIAL = "*_`[]\\>~|#<";

    /** What would begin a line, or turn the direction of what follows. */
    private static final Pattern DIRECTING = Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]+");

    private static final char ISOLATE = '\u2068';
    private static final char ISOLATE_ENDS = '\u2069';

    private SmallMarkdown() {}

    /** Text from notes or people, made inert: what comes out shows as what went in. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || (c == '-' && startsLine(text, i))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /**
     * A name amid other words: made inert, on one line, and in a direction of its own, since a name written from right to
     * left would otherwise take the number behind it to its other side.
     */
    public static String name(String text) {
        String name = escape(DIRECTING.matcher(text).replaceAll(" ").strip());
        return name.codePoints().anyMatch(SmallMarkdown::fromRightToLeft) ? ISOLATE + name + ISOLATE_ENDS : name;
    }

    private static boolean fromRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Text in the small Markdown as a quote, every line of it; empty stays empty. */
    public static String quote(String markdown) {
        return markdown.isBlank() ? "" : "> " + markdown.strip().replace("\n", "\n> ");
    }

    /** The text without its markup: what a screen reader or a notification gets. */
    public static String plain(String markdown) {
        StringBuilder plain = new StringBuilder(markdown.length());
        boolean code = false;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '`') {
                code = !code;
            } else if (code) {
                plain.append(c);
            } else if (c == '\\' && i + 1 < markdown.length()) {
                plain.append(markdown.charAt(++i));
            } else if (c == '*' && i + 1 < markdown.length() && markdown.charAt(i + 1) == '*') {
                i++;
            } else if (c == '_' && (edge(markdown, i - 1) || edge(markdown, i + 1))) {
                continue;
            } else if (c == '[') {
                int close = markdown.indexOf("](", i);
                int end = close < 0 ? -1 : markdown.indexOf(')', close);
                if (end < 0) {
                    plain.append(c);
                } else {
                    plain.append(plain(markdown.substring(i + 1, close)));
                    i = end;
                }
            } else if (c == '>' && startsLine(markdown, i)) {
                if (i + 1 < markdown.length() && markdown.charAt(i + 1) == ' ') {
                    i++;
                }
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean startsLine(String text, int index) {
        return index == 0 || text.charAt(index - 1) == '\n';
    }

    private static boolean edge(String text, int index) {
        return index < 0 || index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
    }
}
