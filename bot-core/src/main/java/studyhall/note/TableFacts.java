package studyhall.note;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table to cells: the first column names the rows, the header the columns. */
final class TableFacts {
    /**
     * The mark of a footnote behind a name: "Bauxite*". A star behind a small word may be a pattern or a type, a dagger
     * behind a letter or two a part of what they stand for.
     */
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=^\\p{Lu}\\p{Ll}{2,40})\\\\\\*$|(?<=\\p{Ll}{3})[†‡]$");

    private static final int MAX_CELL = 300;

    private TableFacts() {}

    static void read(FactSink sink, Item table, Context context) {
        List<String> header = table.rows.get(0);
        if (header.size() < 2 || table.rows.size() < 2) {
            return;
        }
        String name = "table at " + table.fromLine;
        String corner = Inlines.unbold(header.get(0));
        int columns = once(header);
        Context tagged = context.tagged(table.tags);
        for (int row = 1; row < table.rows.size(); row++) {
            List<String> cells = table.rows.get(row);
            Term label = term(cells.isEmpty() ? "" : cells.get(0));
            if (label == null) {
                continue;
            }
            for (int column = 1; column < Math.min(cells.size(), columns); column++) {
                String value = withoutSigns(Inlines.unbold(cells.get(column)));
                String title = Inlines.unbold(header.get(column));
                if (!value.isEmpty() && !title.isEmpty() && value.length() <= MAX_CELL) {
                    sink.cell(
                            tagged, table.rowLines.get(row), table.rowTags.get(row), label, corner, title, value, name);
                }
            }
        }
    }

    /** How many columns have a header of their own: where they begin anew, a second table stands beside the first. */
    private static int once(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < header.size(); column++) {
            String title = Inlines.unbold(header.get(column)).strip().toLowerCase(Locale.ROOT);
            if (!title.isEmpty() && !seen.add(title)) {
                return column;
            }
        }
        return header.size();
    }

    /** A cell without the ornaments around it; one that is nothing else stays. */
    private static String withoutSigns(String cell) {
        String text = cell.substring(Decoration.front(cell)).strip();
        int end = Decoration.back(text);
        return end == 0 ? cell : withoutFootnote(text.substring(0, end));
    }

    private static String withoutFootnote(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '*' || last == '†' || last == '‡'
                ? FOOTNOTE.matcher(text).replaceFirst("")
                : text;
    }

    private static @Nullable Term term(String cell) {
        String text = withoutSigns(Inlines.unbold(cell).strip());
        if (text.isEmpty() || text.length() > 80) {
            return null;
        }
        boolean code = text.length() > 2 && text.charAt(0) == '`' && text.indexOf('`', 1) == text.length() - 1;
        return new Term(code ? text.substring(1, text.length() - 1) : Markup.plain(text), code, List.of());
    }
}
