package studyhall.command;

import java.util.ArrayList;
import java.util.List;

/** Takes a typed line apart into words, with quotes of all kinds that phones and editors put in. */
final class CommandLine {
    /**
     * A word of a line.
     *
     * @param raw as typed
     * @param text without its quotes
     * @param quoted whether the whole word stood in quotes, so that it is a value and never a name or a number
     */
    record Word(String raw, String text, boolean quoted) {}

    private static final String DOUBLE = "\"“”„‟«»";
    private static final String SINGLE = "'‘’‚";

    private CommandLine() {}

    /** The words of a line, in order; a quote that is never closed is an ordinary character. */
    static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            int end = wordEnd(line, at);
            words.add(word(line.substring(at, end)));
            at = end;
        }
        return words;
    }

    /** Characters that no value needs and that databases or terminals choke on, made blanks or dropped. */
    static String clean(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (type != Character.SURROGATE && type != Character.FORMAT) {
                clean.appendCodePoint(c);
            } else if (c == 0x200D) {
                // the joiner holds emoji and several scripts together
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    private static int wordEnd(String line, int start) {
        int at = start;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            boolean mayOpen = at == start || line.charAt(at - 1) == ':' || line.charAt(at - 1) == '=';
            int close = mayOpen ? closing(line, at) : -1;
            at = close < 0 ? at + 1 : close + 1;
        }
        return at;
    }

    /** Where a quote that opens here closes: before a blank or the end, so that "don't" holds together. */
    private static int closing(String line, int open) {
        String kind = kind(line.charAt(open));
        if (kind.isEmpty()) {
            return -1;
        }
        for (int at = open + 1; at < line.length(); at++) {
            boolean last = at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1));
            if (last && kind.indexOf(line.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static String kind(char c) {
        return DOUBLE.indexOf(c) >= 0 ? DOUBLE : SINGLE.indexOf(c) >= 0 ? SINGLE : "";
    }

    private static Word word(String raw) {
        for (int at = 0; at < raw.length() - 1; at++) {
            boolean mayOpen = at == 0 || raw.charAt(at - 1) == ':' || raw.charAt(at - 1) == '=';
            if (mayOpen && closing(raw, at) == raw.length() - 1) {
                String text = raw.substring(0, at) + raw.substring(at + 1, raw.length() - 1);
                return new Word(raw, text, at == 0);
            }
        }
        return new Word(raw, raw, false);
    }
}
