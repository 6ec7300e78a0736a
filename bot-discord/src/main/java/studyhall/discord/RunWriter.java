package studyhall.discord;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes runs in Discord's Markdown, so that words show as they are: nothing in them pings, links, or begins a heading,
 * a list or a quotation.
 */
final class RunWriter {
    /** Shows as nothing; keeps apart what Discord would read together. */
    static final char NOTHING = '\u200B';

    private static final String ALWAYS = "\\*_`[]";
    private static final Pattern EMOJI = Pattern.compile(":[A-Za-z0-9_+-]+:");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+\\.(\\s|$)");

    private final StringBuilder out = new StringBuilder();
    private boolean lineStart = true;
    private boolean afterMark;

    private RunWriter() {}

    static String write(List<Run> runs) {
        RunWriter writer = new RunWriter();
        runs.forEach(writer::add);
        return writer.out.toString();
    }

    private void add(Run run) {
        switch (run.kind()) {
            case MARK -> {
                out.append(run.text());
                afterMark = false;
                lineStart = true;
            }
            case CODE -> styled(run, "`" + run.text() + "`");
            case LINK -> {
                StringBuilder label = new StringBuilder();
                escape(run.text().replace('\n', ' '), label, false);
                styled(run, "[" + label + "](" + run.url() + ")");
            }
            case WORDS -> words(run);
        }
    }

    /** Marks touch the words that they are for: Discord does not read {@code * so *}. */
    private void words(Run run) {
        String text = run.text();
        String core = text.strip();
        if (core.isEmpty()) {
            plain(text);
            return;
        }
        int from = text.indexOf(core);
        plain(text.substring(0, from));
        if (run.bold() || run.italic()) {
            StringBuilder escaped = new StringBuilder();
            escape(core, escaped, lineStart);
            styled(run, escaped.toString());
        } else {
            plain(core);
        }
        plain(text.substring(from + core.length()));
    }

    private void plain(String text) {
        if (text.isEmpty()) {
            return;
        }
        lineStart = escape(text, out, lineStart);
        afterMark = false;
    }

    private void styled(Run run, String written) {
        String marks = (run.bold() ? "**" : "") + (run.italic() ? "*" : "");
        if (afterMark) {
            out.append(NOTHING);
        }
        out.append(marks).append(written).append(new StringBuilder(marks).reverse());
        afterMark = true;
        lineStart = false;
    }

    /** Appends words so that they show as they are; whether only spaces stand on the line that they end in. */
    private static boolean escape(String text, StringBuilder out, boolean startsLine) {
        boolean start = startsLine;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = ALWAYS.indexOf(c) >= 0
                    || ((c == '|' || c == '~') && paired(text, i))
                    || (c == '<' && (i + 1 == text.length() || !Character.isWhitespace(text.charAt(i + 1))))
                    || (start && (c == '#' || c == '-' || c == '+' || c == '>'))
                    || (c == ':' && (text.startsWith("://", i) || begins(EMOJI, text, i)));
            if (escaped) {
                out.append('\\');
            }
            out.append(c);
            if (c == '@' && (text.startsWith("everyone", i + 1) || text.startsWith("here", i + 1))) {
                out.append(NOTHING);
            }
            if (start && Character.isDigit(c) && begins(NUMBER, text, i)) {
                int dot = text.indexOf('.', i);
                out.append(text, i + 1, dot).append("\\.");
                i = dot;
            }
            start = c == '\n' || (start && Character.isWhitespace(c));
        }
        return start;
    }

    /** One alone means nothing to Discord; at an edge, the other may stand beyond it. */
    private static boolean paired(String text, int i) {
        return i == 0
                || i + 1 == text.length()
                || text.charAt(i - 1) == text.charAt(i)
                || text.charAt(i + 1) == text.charAt(i);
    }

    private static boolean begins(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }
}
