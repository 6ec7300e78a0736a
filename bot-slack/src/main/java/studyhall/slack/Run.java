package studyhall.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A stretch of one line of the small Markdown that is drawn in one way.
 *
 * @param text without markup and without backslashes
 * @param link where it leads; empty for none
 */
record Run(String text, boolean bold, boolean italic, boolean code, String link) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** A longer address leaves no room for the text around it. */
    private static final int MAX_ADDRESS = 400;

    Run with(String other) {
        return new Run(other, bold, italic, code, link);
    }

    /** The runs of a line, in order; a mark that nothing closes in this line is an ordinary character. */
    static List<Run> of(String line, boolean bold) {
        Reading reading = new Reading(line, bold);
        reading.read(0, line.length(), "");
        return reading.runs;
    }

    private static final class Reading {
        private final String line;
        private final boolean allBold;
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private boolean bold;
        private boolean italic;

        Reading(String line, boolean allBold) {
            this.line = line;
            this.allBold = allBold;
        }

        void read(int from, int to, String link) {
            int at = from;
            while (at < to) {
                at = step(at, to, link);
            }
            flush(link);
        }

        /** Reads what stands at an index and returns the one behind it. */
        private int step(int at, int to, String link) {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < to) {
                plain.append(line.charAt(at + 1));
                return at + 2;
            }
            if (c == '`') {
                int close = line.indexOf('`', at + 1);
                if (close > at + 1 && close < to) {
                    flush(link);
                    runs.add(new Run(line.substring(at + 1, close), bold || allBold, italic, true, link));
                    return close + 1;
                }
            } else if (line.startsWith("**", at) && at + 2 <= to) {
                if (bold || closes("**", at + 2, to)) {
                    flush(link);
                    bold = !bold;
                    return at + 2;
                }
                plain.append("**");
                return at + 2;
            } else if (c == '_' && (edge(at - 1) || edge(at + 1)) && (italic || closes("_", at + 1, to))) {
                flush(link);
                italic = !italic;
                return at + 1;
            } else if (c == '[' && link.isEmpty()) {
                int end = link(at, to);
                if (end > 0) {
                    return end;
                }
            }
            plain.append(c);
            return at + 1;
        }

        private int link(int at, int to) {
            int middle = unescaped("](", at + 1, to);
            int end = middle < 0 ? -1 : line.indexOf(')', middle);
            if (end < 0 || end >= to) {
                return -1;
            }
            flush("");
            String address = line.substring(middle + 2, end);
            read(at + 1, middle, safe(address));
            return end + 1;
        }

        private static String safe(String address) {
            try {
                String scheme = new URI(address).getScheme();
                return scheme != null
                                && address.length() <= MAX_ADDRESS
                                && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                        ? address
                        : "";
            } catch (URISyntaxException e) {
                return "";
            }
        }

        /** Whether a mark stands again in what follows, outside of code and not behind a backslash. */
        private boolean closes(String mark, int from, int to) {
            int at = from;
            while ((at = unescaped(mark, at, to)) >= 0) {
                if (!mark.equals("_") || edge(at - 1) || edge(at + 1)) {
                    return at > from;
                }
                at++;
            }
            return false;
        }

        private int unescaped(String mark, int from, int to) {
            for (int at = from; at < to; at++) {
                char c = line.charAt(at);
                if (c == '\\') {
                    at++;
                } else if (line.startsWith(mark, at)) {
                    return at;
                } else if (c == '`') {
                    int close = line.indexOf('`', at + 1);
                    at = close > 0 && close < to ? close : at;
                }
            }
            return -1;
        }

        private boolean edge(int index) {
            return index < 0 || index >= line.length() || !Character.isLetterOrDigit(line.charAt(index));
        }

        private void flush(String link) {
            if (!plain.isEmpty()) {
                runs.add(new Run(plain.toString(), bold || allBold, italic, false, link));
                plain.setLength(0);
            }
        }
    }
}
