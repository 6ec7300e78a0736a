package studyhall.question;

import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;

/** The words of a note, as an explanation quotes them. */
final class Quotes {
    private static final Pattern TAG = Pattern.compile("\\s*`#[^`]+`");
    private static final Pattern WIKI = Pattern.compile("!?\\[\\[(?:[^\\]|]*\\|)?([^\\]|]*)\\]\\]|\\[\\^[^\\]]+\\]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]+)\\]\\([^()\\s]+\\)");
    private static final Pattern CLOZE = Pattern.compile("\\{\\{(?:c\\d+::|cloze )?([^{}:]*)(?:::[^{}]*)?\\}\\}");
    private static final Pattern HIGHLIGHT = Pattern.compile("==(\\S(?:[^=]*\\S)?)==");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*\\\\])\\*(?!\\s)([^*\\s]+(?:\\s[^*\\s]+)*)\\*(?![\\w*])");
    private static final Pattern BLOCK = Pattern.compile("\\s+\\^[\\w-]+$");

    /** What would stand before the dots to no end. */
    private static final Pattern LOOSE = Pattern.compile("[\\s/,;:]+$");

    private static final int MAX = 260;

    private Quotes() {}

    static String explain(Draft draft) {
        Fact fact = draft.fact();
        if (fact instanceof Fact.Cell cell) {
            String pairs = cell(cell);
            return draft.explanation().isEmpty() ? pairs : pairs + " " + draft.explanation();
        }
        String quote = "“" + clean(fact.source().text()) + "”";
        String subject = Markup.plain(fact.subject().markdown());
        boolean named = fact.source().text().contains(subject);
        String said = named || fact instanceof Fact.Scenario || fact instanceof Fact.Rule || fact instanceof Fact.Card
                ? quote
                : fact.subject().markdown() + ": " + quote;
        return draft.explanation().isEmpty() ? said : said + " " + draft.explanation();
    }

    /** A cell beside its headers: the bars of its row would say nothing without them. */
    private static String cell(Fact.Cell cell) {
        String corner = Markup.plain(cell.corner()).strip();
        String row = cell.subject().markdown();
        return "“" + (corner.isEmpty() ? row : Markup.escape(corner) + ": " + row) + "; " + cell.column() + ": "
                + cell.value() + "”";
    }

    private static String clean(String lines) {
        StringBuilder clean = new StringBuilder(lines.length());
        int from = 0;
        while (from < lines.length() && clean.length() <= MAX) {
            int end = lines.indexOf('\n', from);
            end = end < 0 ? lines.length() : end;
            String text = line(lines.substring(from, end));
            if (!text.isEmpty()) {
                clean.append(between(clean)).append(text);
            }
            from = end + 1;
        }
        return escapeOutsideCode(clean.length() > MAX ? cut(clean.toString()) : clean.toString());
    }

    /** What stands between two lines; a label that ends with a colon leads on to the next by itself. */
    private static String between(StringBuilder before) {
        return before.isEmpty() ? "" : before.charAt(before.length() - 1) == ':' ? " " : " / ";
    }

    /** The beginning of a long quote, up to a whole word and to no opened code, unless that would leave little. */
    private static String cut(String text) {
        int end = text.lastIndexOf(' ', MAX);
        String whole = text.substring(0, end < MAX / 2 ? MAX : end);
        int opened = whole.lastIndexOf('`');
        boolean within = whole.chars().filter(c -> c == '`').count() % 2 == 1;
        String closed = within && opened > MAX / 2 ? whole.substring(0, opened) : whole;
        return LOOSE.matcher(closed).replaceFirst("") + "…";
    }

    /** A line without the mark of its entry or heading, its tags and its bold; a row of a table without its outer pipes. */
    private static String line(String line) {
        String text = line.strip();
        int mark = lead(text);
        text = mark > 0 ? text.substring(mark).strip() : text;
        if (text.contains("`#")) {
            text = TAG.matcher(text).replaceAll("");
        }
        if (text.length() > 1 && text.startsWith("|")) {
            text = text.substring(1, text.endsWith("|") ? text.length() - 1 : text.length())
                    .strip();
        }
        text = text.indexOf('*') >= 0 ? text.replace("**", "").strip() : text;
        // within code every sign is meant
        return text.indexOf('`') >= 0 ? text : unmarked(text);
    }

    /** A line without what only its author's program shows otherwise: links, highlights, clozes, ids, emphasis. */
    private static String unmarked(String line) {
        String text = line;
        if (text.indexOf('[') >= 0) {
            text = WIKI.matcher(text).replaceAll("$1");
            text = LINK.matcher(text).replaceAll("$1");
        }
        if (text.indexOf("{{") >= 0) {
            text = CLOZE.matcher(text).replaceAll("$1");
        }
        if (text.indexOf("==") >= 0) {
            text = HIGHLIGHT.matcher(text).replaceAll("$1");
        }
        if (text.indexOf('*') >= 0) {
            text = EMPHASIS.matcher(text).replaceAll("$1");
        }
        return text.indexOf('^') >= 0 ? BLOCK.matcher(text).replaceFirst("") : text;
    }

    private static int lead(String text) {
        int i = 0;
        while (i < text.length()
                && (text.charAt(i) == '#' || text.charAt(i) == '>' || Character.isDigit(text.charAt(i)))) {
            i++;
        }
        if (i < text.length() && (i == 0 ? "-*+".indexOf(text.charAt(i)) >= 0 : ".)".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i > 0 && i < text.length() && text.charAt(i) == ' ' && !allDigits(text, i) ? i : 0;
    }

    private static boolean allDigits(String text, int to) {
        for (int i = 0; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String escapeOutsideCode(String text) {
        StringBuilder escaped = new StringBuilder();
        String[] parts = text.split("`", -1);
        boolean paired = parts.length % 2 == 1;
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                escaped.append(paired ? "`" : "'");
            }
            escaped.append(paired && i % 2 == 1 ? parts[i] : Markup.escape(parts[i]));
        }
        return escaped.toString();
    }
}
