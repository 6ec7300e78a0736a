package studyhall.library.author;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list as it stands in a note: entries of equal depth that follow each other. */
record Bullets(int indent, List<Entry> entries) {
    private static final Pattern ENTRY = Pattern.compile("^(\\s*)((?:[-*+]|\\d{1,9}[.)])\\s+)(\\S.*)$");

    /**
     * An entry with all that is nested below it.
     *
     * @param from its line, counted from 1
     * @param to the last line of what is nested below it, inclusive
     * @param lead indentation and bullet
     * @param text the rest of its line
     */
    record Entry(int from, int to, String lead, String text) {}

    private static final class Open {
        final int indent;
        final List<Entry> entries = new ArrayList<>();

        Open(int indent) {
            this.indent = indent;
        }

        /** Lines up to here belong to the last entry. */
        void reach(int line) {
            Entry last = entries.get(entries.size() - 1);
            entries.set(entries.size() - 1, new Entry(last.from(), line, last.lead(), last.text()));
        }
    }

    /**
     * The lists of a note, in the order in which they end.
     *
     * @param code which lines state nothing
     */
    static List<Bullets> in(List<String> lines, List<Boolean> code) {
        List<Bullets> found = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        boolean blank = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                blank = true;
                continue;
            }
            Matcher entry = ENTRY.matcher(line);
            int indent = indent(line);
            if (!code.get(i) && entry.matches()) {
                close(found, open, indent + 1);
                if (open.isEmpty() || open.peek().indent < indent) {
                    open.push(new Open(indent));
                }
                open.peek().entries.add(new Entry(i + 1, i + 1, entry.group(1) + entry.group(2), entry.group(3)));
            } else if (line.startsWith("#") || (blank && indent == 0)) {
                close(found, open, 0);
            }
            int reached = i + 1;
            open.forEach(each -> each.reach(reached));
            blank = false;
        }
        close(found, open, 0);
        return found;
    }

    private static void close(List<Bullets> found, Deque<Open> open, int indent) {
        while (!open.isEmpty() && open.peek().indent >= indent) {
            Open done = open.pop();
            found.add(new Bullets(done.indent, List.copyOf(done.entries)));
        }
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }
}
