package studyhall.discord;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studyhall.chat.SmallMarkdown;

/** Reads the small Markdown into runs. What is not of its grammar is words; a mark without its other half is nothing. */
final class RunReader {
    private final String markdown;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean bold;
    private boolean italic;

    private RunReader(String markdown) {
        this.markdown = markdown;
    }

    static List<Run> read(String markdown) {
        RunReader reader = new RunReader(tidy(markdown));
        int i = 0;
        while (i < reader.markdown.length()) {
            i = reader.step(i);
        }
        reader.flush();
        return List.copyOf(reader.runs);
    }

    /** Without control characters and without those that turn the direction of what follows: both break a layout. */
    private static String tidy(String markdown) {
        StringBuilder tidy = new StringBuilder(markdown.length());
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            boolean turning = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
            boolean half = Character.isSurrogate(c) && !paired(markdown, i);
            // not left out: what stands after it would begin a line then
            tidy.append(control || turning ? RunWriter.NOTHING : half ? '\uFFFD' : c);
        }
        return tidy.toString();
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** Reads what begins here; the place after it. */
    private int step(int i) {
        char c = markdown.charAt(i);
        if (c == '\\' && i + 1 < markdown.length()) {
            words.append(markdown.charAt(i + 1));
            return i + 2;
        }
        if (c == '`') {
            return code(i);
        }
        if (markdown.startsWith("**", i)) {
            bold = switched(bold, "**", i);
            return i + 2;
        }
        if (c == '_' && (edge(i - 1) || edge(i + 1))) {
            italic = switched(italic, "_", i);
            return i + 1;
        }
        if (c == '[') {
            return link(i);
        }
        if ((c == '-' || c == '>') && startsLine(i) && i + 1 < markdown.length() && markdown.charAt(i + 1) == ' ') {
            flush();
            runs.add(Run.mark(c + " "));
            return i + 2;
        }
        words.append(c);
        return i + 1;
    }

    private int code(int i) {
        int end = markdown.indexOf('`', i + 1);
        if (end < 0) {
            words.append('`');
            return i + 1;
        }
        String code = markdown.substring(i + 1, end);
        if (!code.isBlank()) {
            flush();
            runs.add(new Run(code, Run.Kind.CODE, bold, italic, ""));
        }
        return end + 1;
    }

    private int link(int i) {
        int close = markdown.indexOf("](", i);
        int end = close < 0 ? -1 : markdown.indexOf(')', close);
        if (end < 0) {
            words.append('[');
            return i + 1;
        }
        String label = SmallMarkdown.plain(markdown.substring(i + 1, close)).strip();
        Optional<String> url = url(markdown.substring(close + 2, end));
        if (url.isEmpty() || label.isEmpty()) {
            words.append(label);
        } else {
            flush();
            runs.add(new Run(label, Run.Kind.LINK, bold, italic, url.get()));
        }
        return end + 1;
    }

    /** Only what leads to the web, in the characters that an address may have. */
    private static Optional<String> url(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
            return web ? Optional.of(uri.toASCIIString().replace("(", "%28")) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean switched(boolean on, String mark, int i) {
        if (!on && !closes(mark, i + mark.length())) {
            return false;
        }
        flush();
        return !on;
    }

    private boolean closes(String mark, int from) {
        for (int i = from; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '`') {
                int end = markdown.indexOf('`', i + 1);
                i = end < 0 ? i : end;
            } else if (markdown.startsWith(mark, i) && (!mark.equals("_") || edge(i - 1) || edge(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private void flush() {
        if (words.isEmpty()) {
            return;
        }
        Run run = new Run(words.toString(), Run.Kind.WORDS, bold, italic, "");
        words.setLength(0);
        if (!runs.isEmpty() && runs.get(runs.size() - 1).sameStyle(run)) {
            run = run.with(runs.remove(runs.size() - 1).text() + run.text());
        }
        runs.add(run);
    }

    private boolean startsLine(int i) {
        return i == 0 || markdown.charAt(i - 1) == '\n';
    }

    private boolean edge(int i) {
        return i < 0 || i >= markdown.length() || !Character.isLetterOrDigit(markdown.charAt(i));
    }
}
