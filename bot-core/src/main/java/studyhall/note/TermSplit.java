package studyhall.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry taken apart into a term and what is said of it, however the author marked it: bold or code or a few plain
 * words, then a dash, a colon, an arrow or an equals sign.
 *
 * @param term what stands before the mark
 * @param rest what stands behind it, without marks of bold; may be empty
 * @param marked whether the term is bold or code, so that it is one beyond doubt
 * @param mark {@code :} for a colon, {@code -} for any dash, {@code >} for an arrow, {@code =}, {@code .} for no mark
 * @param inside whether the colon stood inside the bold, as authors write labels rather than terms
 */
record TermSplit(Term term, String rest, boolean marked, char mark, boolean inside) {
    private static final Pattern CHAIN = Pattern.compile(" (?:[→⇒]|[-=]\\\\> )");
    private static final int MAX_PLAIN = 60;
    private static final int MAX_WORDS = 6;
    /** In lower case, more words than these are rather a phrase than a name. */
    private static final int MAX_LOWER = 5;

    private static final String SENTENCE = ".?!;,";
    /** Ends of sentences that no space follows. */
    private static final String WIDE_SENTENCE = "。？！；，、؟،؛।";

    static @Nullable TermSplit of(String line) {
        if (line.isEmpty()) {
            return null;
        }
        int start = Decoration.front(line);
        if (start > 0 && start < line.length()) {
            TermSplit split = of(line.substring(start));
            if (split != null) {
                return split;
            }
        }
        TermSplit split = atMark(line);
        return split == null || chained(split) ? null : split;
    }

    /** {@code A → B → C} is a sequence and {@code A = x, B = y} says two things: neither explains its first part. */
    private static boolean chained(TermSplit split) {
        String rest = split.rest();
        return split.mark() == '>'
                ? CHAIN.matcher(rest).find()
                : split.mark() == '=' && !split.marked() && rest.contains(" = ") && rest.contains(", ");
    }

    private static @Nullable TermSplit atMark(String line) {
        char first = line.charAt(0);
        if (first == Inlines.BOLD) {
            return bold(line);
        }
        if (first == '`') {
            return code(line);
        }
        return plain(line);
    }

    private static @Nullable TermSplit bold(String line) {
        int end = line.indexOf(Inlines.END_BOLD);
        if (end < 2) {
            return null;
        }
        String inner = line.substring(1, end).strip();
        String after = line.substring(end + 1);
        boolean inside = inner.endsWith(":") || inner.endsWith("：");
        if (inside) {
            return make(inner.substring(0, inner.length() - 1), after, true, ':', true, List.of());
        }
        return marked(inner, after);
    }

    private static @Nullable TermSplit code(String line) {
        int end = line.indexOf('`', 1);
        return end < 2 ? null : marked(line.substring(0, end + 1), line.substring(end + 1));
    }

    private static @Nullable TermSplit marked(String inner, String behind) {
        List<String> glosses = new ArrayList<>();
        String after = behind.stripLeading();
        while (after.startsWith("(") && after.indexOf(')') > 1) {
            int close = after.indexOf(')');
            glosses.add(Inlines.unbold(after.substring(1, close)));
            after = after.substring(close + 1).stripLeading();
        }
        if (after.isEmpty()) {
            return make(inner, "", true, '.', false, glosses);
        }
        int length = markAt(after, 0, !behind.isEmpty() && behind.charAt(0) == ' ');
        if (length == 0) {
            return null;
        }
        return make(inner, after.substring(length), true, kind(after.charAt(0), length), false, glosses);
    }

    private static @Nullable TermSplit plain(String line) {
        int depth = 0;
        boolean code = false;
        int words = 1;
        for (int i = 0; i < line.length() && i <= MAX_PLAIN; i++) {
            char c = line.charAt(i);
            if (c >= 'a' && c <= 'z') {
                continue;
            }
            if (c == '`') {
                code = !code;
            } else if (code) {
                continue;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && (c < 'A' || c > 'z')) {
                int length = mayMark(c) ? markAt(line, i, i > 0 && line.charAt(i - 1) == ' ') : 0;
                if (length > 0) {
                    return fromPlain(line, i, length);
                }
                if (c == ' ') {
                    words++;
                }
                if (words > MAX_WORDS
                        || c == Inlines.BOLD
                        || WIDE_SENTENCE.indexOf(c) >= 0
                        || (SENTENCE.indexOf(c) >= 0 && (i + 1 == line.length() || line.charAt(i + 1) == ' '))) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable TermSplit fromPlain(String line, int at, int length) {
        String name = line.substring(0, at).strip();
        if (name.isEmpty() || !startsLikeName(name)) {
            return null;
        }
        String firstWord = firstWord(name);
        boolean label = line.charAt(at) == ':' && name.equalsIgnoreCase(firstWord);
        return Wording.sentence(firstWord) && !label && !Labels.property(name)
                ? null
                : make(name, line.substring(at + length), false, kind(line.charAt(at), length), false, List.of());
    }

    private static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != ' ' && name.charAt(end) != '(') {
            end++;
        }
        return name.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /**
     * Entries of a list that all name something in lower case before the same mark, {@code methyl orange - red in acid}:
     * one alone would rather be a phrase. Null where they do not.
     */
    static @Nullable List<TermSplit> ofAll(List<String> lines) {
        List<TermSplit> splits = new ArrayList<>(lines.size());
        for (String line : lines) {
            TermSplit split = line.isEmpty() || !Character.isLowerCase(line.charAt(0)) ? null : lenient(line);
            boolean other = !splits.isEmpty()
                    && split != null
                    && split.mark() != splits.get(0).mark();
            if (split == null || other || split.rest().isEmpty() || chained(split)) {
                return null;
            }
            splits.add(split);
        }
        return splits;
    }

    private static @Nullable TermSplit lenient(String line) {
        int words = 1;
        for (int i = 1; i < line.length() && i <= MAX_PLAIN && words <= MAX_LOWER; i++) {
            char c = line.charAt(i);
            int length = mayMark(c) ? markAt(line, i, line.charAt(i - 1) == ' ') : 0;
            if (length > 0) {
                String name = line.substring(0, i).strip();
                return Wording.sentence(firstWord(name))
                        ? null
                        : make(name, line.substring(i + length), false, kind(c, length), false, List.of());
            }
            if (SENTENCE.indexOf(c) >= 0 || c == '`' || c == Inlines.BOLD) {
                return null;
            }
            words += c == ' ' && "+&/".indexOf(line.charAt(i - 1)) < 0 ? 1 : 0;
        }
        return null;
    }

    private static boolean startsLikeName(String whole) {
        int gloss = whole.indexOf(" (");
        String name = gloss < 0 ? whole : whole.substring(0, gloss);
        int first = name.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isDigit(first)
                || (Character.isLetter(first) && !Character.isLowerCase(first))
                || first == '`'
                || name.indexOf(' ') < 0;
    }

    private static boolean mayMark(char c) {
        return c > 127 || c == ':' || c == '-' || c == '=';
    }

    /** How long the mark at this place is, with the space around it; 0 where there is none. */
    private static int markAt(String line, int at, boolean spaceBefore) {
        char c = line.charAt(at);
        boolean end = at + 1 == line.length();
        boolean spaceAfter = end || line.charAt(at + 1) == ' ';
        if (c == ':') {
            return spaceAfter && (at == 0 || line.charAt(at - 1) != ':') ? (end ? 1 : 2) : 0;
        }
        if (c == '：') {
            return 1;
        }
        if (c == '→' || c == '⇒') {
            return spaceAfter && !end ? 2 : 1;
        }
        if (c == '—' && line.startsWith("——", at)) {
            return 2;
        }
        if (c == '–' || c == '—') {
            return spaceAfter && (spaceBefore || c == '—') && !end ? 2 : 0;
        }
        if (c == '-' && spaceBefore && !end) {
            return line.charAt(at + 1) == ' '
                    ? 2
                    : line.startsWith("-\\> ", at) ? 4 : line.startsWith("-- ", at) ? 3 : 0;
        }
        if (c == '=' && spaceBefore && !end) {
            return spaceAfter ? 2 : line.startsWith("=\\> ", at) ? 4 : 0;
        }
        return 0;
    }

    private static char kind(char c, int length) {
        return switch (length == 4 ? '→' : c) {
            case ':', '：' -> ':';
            case '→', '⇒' -> '>';
            case '=' -> '=';
            default -> '-';
        };
    }

    private static @Nullable TermSplit make(
            String name, String rest, boolean marked, char mark, boolean inside, List<String> before) {
        String text = Inlines.unbold(name).strip();
        List<String> glosses = new ArrayList<>(before);
        while (text.endsWith(")") && text.lastIndexOf('(') > 0 && text.charAt(text.lastIndexOf('(') - 1) == ' ') {
            int open = text.lastIndexOf('(');
            glosses.add(0, text.substring(open + 1, text.length() - 1).strip());
            text = text.substring(0, open).strip();
        }
        boolean code = text.length() > 2 && text.charAt(0) == '`' && text.indexOf('`', 1) == text.length() - 1;
        text = code ? text.substring(1, text.length() - 1) : Markup.plain(text);
        if (text.isEmpty() || text.length() > 80) {
            return null;
        }
        return new TermSplit(new Term(text, code, glosses), Inlines.unbold(rest).strip(), marked, mark, inside);
    }
}
