package studyhall.note;

import java.util.ArrayList;
import java.util.List;

/**
 * Bounds on what the Markdown parser gets to see, kept line by line so that line numbers stay true. The parser overflows
 * its stack on 32 KB of {@code *} and takes seconds on 120 KB of {@code a**b} followed by many {@code c* }, so runs and
 * counts of delimiters and the depth of nesting are bounded before it starts.
 */
final class Taming {
    static final int MAX_LINES = 50_000;
    static final int MAX_LINE = 20_000;
    /** Columns of indent, and markers of nesting at a line's start. */
    static final int MAX_INDENT = 100;

    static final int MAX_MARKERS = 20;
    /** Delimiters in one block: time grows with their square, and no paragraph that people write has a tenth of it. */
    static final int MAX_DELIMITERS = 1_000;

    static final int MAX_RUN = 32;
    private static final int NAMED = 5;

    private final String file;
    private final List<Trouble> troubles = new ArrayList<>();
    private int delimiters;

    Taming(String file) {
        this.file = file;
    }

    List<Trouble> troubles() {
        return troubles;
    }

    List<String> tame(List<String> lines) {
        List<String> tame = new ArrayList<>(Math.min(lines.size(), MAX_LINES));
        for (int i = 0; i < lines.size(); i++) {
            if (i == MAX_LINES) {
                trouble(i + 1, "only the first " + MAX_LINES + " lines are read; split the note");
                break;
            }
            tame.add(line(i + 1, lines.get(i)));
        }
        return tame;
    }

    private String line(int number, String line) {
        String text = line;
        if (text.length() > MAX_LINE) {
            trouble(number, "the line has " + text.length() + " characters; only the first " + MAX_LINE + " are read");
            text = text.substring(0, MAX_LINE);
        }
        int content = 0;
        int columns = 0;
        int markers = 0;
        while (content < text.length() && nests(text.charAt(content))) {
            char c = text.charAt(content);
            columns += c == '\t' ? 4 : 1;
            markers += c == ' ' || c == '\t' ? 0 : 1;
            content++;
        }
        if (content == text.length() && markers == 0) {
            delimiters = 0;
            return text;
        }
        boolean rule = content == text.length() && markers <= 120;
        if (columns - markers > MAX_INDENT || (markers > MAX_MARKERS && !rule)) {
            trouble(number, "nested too deeply to follow; the line is left out");
            return "";
        }
        if (markers > 0 || startsBlock(text, content)) {
            delimiters = 0;
        }
        return delimited(number, text, content);
    }

    private String delimited(int number, String text, int from) {
        int run = 0;
        boolean tooMany = false;
        for (int i = from; i < text.length() && !tooMany; i++) {
            char c = text.charAt(i);
            if ("*_~`[]<!$=".indexOf(c) < 0) {
                run = 0;
                continue;
            }
            delimiters++;
            run = i > 0 && text.charAt(i - 1) == c ? run + 1 : 1;
            // a run of one character to the end of the line is a rule or an underline
            tooMany = delimiters > MAX_DELIMITERS || (run > MAX_RUN && !uniform(text, from));
        }
        if (!tooMany) {
            return text;
        }
        trouble(number, "more emphasis marks than can be followed; the rest of the line is read without them");
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(i >= from && "*_~`[]<".indexOf(c) >= 0 ? ' ' : c);
        }
        return plain.toString();
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

    private static boolean nests(char c) {
        return c == ' ' || c == '\t' || c == '>' || c == '-' || c == '+' || c == '*';
    }

    private static boolean startsBlock(String text, int content) {
        char c = text.charAt(content);
        return c == '#' || c == '|' || (c >= '0' && c <= '9' && text.indexOf('.', content) - content < 4);
    }

    private void trouble(int line, String reason) {
        if (troubles.size() < NAMED) {
            troubles.add(new Trouble(file, line, Trouble.Severity.PARTIAL, reason));
        } else if (troubles.size() == NAMED) {
            troubles.add(new Trouble(file, line, Trouble.Severity.PARTIAL, "and more such lines from here on"));
        }
    }
}
