package studyhall.note;

/** The small Markdown of messages as far as notes need it: making text inert, and taking marks away again. */
public final class Markup {
    private static final Chars SPECIAL = new Chars("*_`[]\\>~|#<");

    private Markup() {}

    static boolean special(char c) {
        return SPECIAL.has(c);
    }

    /** Text made inert, so that it shows as it is. */
    public static String escape(String text) {
        if (SPECIAL.in(text, 0) < 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            if (special(text.charAt(i))) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
        }
        return escaped.toString();
    }

    /** Text as it was before it was escaped, without the marks of code. */
    public static String plain(String small) {
        return strip(small, false);
    }

    /** Text as it was before it was escaped, with the marks of code: what an export shows. */
    public static String readable(String small) {
        return strip(small, true);
    }

    private static String strip(String small, boolean keepCode) {
        if (small.indexOf('\\') < 0 && (keepCode || small.indexOf('`') < 0)) {
            return small;
        }
        StringBuilder plain = new StringBuilder(small.length());
        boolean code = false;
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (c == '`') {
                code = !code;
                if (keepCode) {
                    plain.append(c);
                }
            } else if (c == '\\' && !code && i + 1 < small.length()) {
                plain.append(small.charAt(++i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
