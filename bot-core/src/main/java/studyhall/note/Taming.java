package studyhall.note;

import java.util.ArrayList;
import java.util.List;

/**
 * Bounds on what the Markdown parser gets to see, kept line by line so that line numbers stay true. The parser overflows
 * its stack on 32 KB of {@code *} and takes seconds on 120 KB of {@code a**b} followed by many {@code c* }, so runs and
 * counts of delimiters, the depth of nesting and the size of one block are bounded before it starts.
 */
final class Taming {
    static final int MAX_LINES = 50_000;
    static final int MAX_LINE = 20_000;
    /** Columns of indent, and markers of nesting at a line's start. */
    static final int MAX_INDENT = 100;

    static final int MAX_MARKERS = 20;
    /** Delimiters in one block: time grows with their square, and no paragraph that people write has a tenth of it. */
    static final int MAX_DELIMITERS = 1_000;

    /** How many delimiters these count for. */
    private static final int TAG = 4;

    private static final int COMMENT = 40;

    static final int MAX_RUN = 32;
    /** Of one paragraph: an opening mark without its end is looked for to the end of the block. */
    static final int MAX_BLOCK_LINES = 500;

    static final int MAX_BLOCK = 40_000;
    static final int MAX_COLUMNS = 100;
    private static final int LONGEST_FENCE = 200;
    private static final int NAMED = 5;
    private static final Chars DELIMITERS = new Chars("*_~`[]<!$=");

    private final String file;
    private final List<String> lines;
    private final List<Trouble> troubles = new ArrayList<>();
    private int delimiters;
    private int blockLines;
    private int blockSize;
    private boolean table;
    private boolean listed;
    /** Whether this is code, of which nothing is read: it is bounded all the same, in silence. */
    private boolean code;

    Taming(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    List<Trouble> troubles() {
        return troubles;
    }

    List<String> tame() {
        List<String> tame = new ArrayList<>(Math.min(lines.size(), MAX_LINES));
        for (int i = 0; i < lines.size(); i++) {
            if (i == MAX_LINES) {
                code = false;
                trouble(i + 1, "only the first " + MAX_LINES + " lines are read; split the note");
                break;
            }
            tame.add(line(i));
        }
        return tame;
    }

    private String line(int index) {
        String text = lines.get(index);
        int number = index + 1;
        if (text.length() > MAX_LINE) {
            trouble(number, "the line has " + text.length() + " characters; only the first " + MAX_LINE + " are read");
            text = text.substring(0, Character.isHighSurrogate(text.charAt(MAX_LINE - 1)) ? MAX_LINE - 1 : MAX_LINE);
        }
        int content = 0;
        int columns = 0;
        int markers = 0;
        boolean entry = false;
        while (content < text.length()) {
            char c = text.charAt(content);
            int marker = marker(text, content);
            if (c != ' ' && c != '\t' && marker == 0) {
                break;
            }
            columns += c == '\t' ? 4 : 1;
            markers += marker;
            entry |= marker > 0 && c != '>';
            content++;
        }
        boolean blank = content == text.length();
        if (blank && !entry) {
            table = false;
            startBlock();
        }
        boolean rule = blank && markers <= 120;
        if (columns - markers > MAX_INDENT && !blank || (markers > MAX_MARKERS && !rule)) {
            trouble(number, "nested too deeply to follow; the line is left out");
            return blank();
        }
        if (blank) {
            return text;
        }
        return content(index, text, content, entry);
    }

    private String content(int index, String text, int from, boolean entry) {
        if (fence(text, from)) {
            startBlock();
            code = from == 0 ? !code : code;
            return text;
        }
        boolean numbered = numbered(text, from);
        if (entry || (numbered && (listed || blockLines == 0)) || heading(text, from)) {
            startBlock();
            listed = !heading(text, from);
        }
        table |= index + 1 < lines.size() && underlinesTable(lines.get(index + 1));
        if (table) {
            startBlock();
        }
        blockLines++;
        blockSize += text.length();
        if (blockLines > MAX_BLOCK_LINES || blockSize > MAX_BLOCK) {
            trouble(index + 1, "the paragraph is too long; this line is left out to end it");
            return blank();
        }
        return delimited(index + 1, text, from);
    }

    private String blank() {
        table = false;
        startBlock();
        return "";
    }

    private void startBlock() {
        delimiters = 0;
        blockLines = 0;
        blockSize = 0;
        listed = false;
    }

    private String delimited(int number, String text, int from) {
        int run = 0;
        int columns = 0;
        boolean tooMany = false;
        for (int i = from; i < text.length() && !tooMany; i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || c == ' ') {
                continue;
            }
            columns += c == '|' ? 1 : 0;
            if (!DELIMITERS.has(c)) {
                continue;
            }
            delimiters += c == '<' ? openHtml(text, i) : 1;
            run = i > 0 && text.charAt(i - 1) == c ? run + 1 : 1;
            // a run of one character to the end of the line is a rule or an underline
            tooMany = delimiters > MAX_DELIMITERS || (run > MAX_RUN && !uniform(text, from));
        }
        if (columns > MAX_COLUMNS) {
            trouble(number, "the table has more than " + MAX_COLUMNS + " columns; the line is left out");
            return blank();
        }
        if (!tooMany) {
            return text;
        }
        trouble(number, "more emphasis marks than can be followed; the rest of the line is read without them");
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(i >= from && DELIMITERS.has(c) ? ' ' : c);
        }
        return plain.toString();
    }

    /** For the end of a tag, and still more of a comment, the parser looks through the rest of the block. */
    private static int openHtml(String text, int at) {
        boolean comment = at + 1 < text.length() && (text.charAt(at + 1) == '!' || text.charAt(at + 1) == '?');
        return comment ? COMMENT : TAG;
    }

    private static boolean uniform(String text, int from) {
        if (text.length() > 400) {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(from)) {
                return false;
            }
        }
        return true;
    }

    /** 1 for a sign that nests what follows, 0 for any other. */
    private static int marker(String text, int at) {
        char c = text.charAt(at);
        if (c == '>') {
            return 1;
        }
        boolean end = at + 1 == text.length() || " \t-+*".indexOf(text.charAt(at + 1)) >= 0;
        return (c == '-' || c == '+' || c == '*') && end ? 1 : 0;
    }

    private static boolean numbered(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end > at
                && end + 1 < text.length()
                && ".)".indexOf(text.charAt(end)) >= 0
                && text.charAt(end + 1) == ' ';
    }

    /** Whether a line opens or closes code; it has to stay, or what follows would be taken for code. */
    private static boolean fence(String text, int at) {
        if (!text.startsWith("```", at) && !text.startsWith("~~~", at)) {
            return false;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end - at <= MAX_RUN && text.length() <= LONGEST_FENCE && text.indexOf('`', end) < 0;
    }

    private static boolean heading(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '#') {
            end++;
        }
        return end > at && end - at <= 6 && (end == text.length() || text.charAt(end) == ' ');
    }

    /** Whether this line under another makes a table of it; each cell is then a block of its own. */
    private static boolean underlinesTable(String line) {
        boolean pipe = false;
        boolean dash = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            pipe |= c == '|';
            dash |= c == '-';
            if (c != '|' && c != '-' && c != ':' && c != ' ' && c != '\t' && c != '>') {
                return false;
            }
        }
        return pipe && dash;
    }

    private void trouble(int line, String reason) {
        if (code) {
            return;
        }
        if (troubles.size() < NAMED) {
            troubles.add(new Trouble(file, line, Trouble.Severity.PARTIAL, reason));
        } else if (troubles.size() == NAMED) {
            troubles.add(new Trouble(file, line, Trouble.Severity.PARTIAL, "and more such lines from here on"));
        }
    }
}
