package studyhall.note;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** The parser's tree to an outline: headings, labels that head a list, entries, tables, each with its lines and tags. */
final class OutlineReader {
    /** So many lines in lower case with the same mark are a list without bullets. */
    private static final int FEWEST_NAMES = 3;

    private static final Pattern CALLOUT = Pattern.compile("^\\\\\\[!(\\w+)\\\\\\][+-]?\\s*");
    private static final int MAX_LABEL = 90;
    /** "6.1 Address classes" on a line of its own heads what follows, with or without the mark of a heading. */
    private static final Pattern NUMBERED = Pattern.compile(
            "\\d{1,2}(?:\\.\\d{1,2})+\\.? +(?:\\p{Lu}\\p{Ll}{2,}|\\p{Lu}{3,6})(?:[ /-](?:[(&]|\\p{L}+)[\\p{L})]*){0,5}");

    private final Deque<Item> path = new ArrayDeque<>();
    /** How much of the path a heading may close: inside a quote, only what was opened in it. */
    private int floor = 1;

    private OutlineReader() {}

    static Item read(Node document) {
        OutlineReader reader = new OutlineReader();
        Item note = Item.note();
        reader.path.push(note);
        reader.blocks(document, true);
        return note;
    }

    /** Reads what stands in a row; only at the top of a note do bold lines open parts of their own. */
    private void blocks(Node parent, boolean top) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                heading(heading);
            } else if (node instanceof Paragraph paragraph) {
                paragraph(paragraph, top);
            } else if (node instanceof ListBlock list) {
                list(list, owner());
            } else if (node instanceof TableBlock table) {
                owner().children.add(table(table));
            } else if (node instanceof BlockQuote quote) {
                quote(quote);
            }
        }
    }

    /** What is opened in a quote ends with it. */
    private void quote(BlockQuote quote) {
        int outer = floor;
        floor = path.size();
        blocks(quote, false);
        close();
        floor = outer;
    }

    private void close() {
        while (path.size() > floor) {
            path.pop();
        }
    }

    private Item owner() {
        return path.getFirst();
    }

    private void heading(Heading heading) {
        int line = first(heading);
        Inlines inlines = Inlines.read(heading, line);
        open(new Item(Item.Form.HEADING, heading.getLevel() * 2, line, line, inlines.lines(), inlines.tags()));
    }

    private void open(Item heading) {
        while (path.size() > floor && owner().level >= heading.level) {
            path.pop();
        }
        owner().children.add(heading);
        path.push(heading);
    }

    private void paragraph(Paragraph paragraph, boolean top) {
        Inlines inlines = Inlines.read(paragraph, first(paragraph));
        if (inlines.onlyLinks()) {
            return;
        }
        List<Inlines.Line> lines = inlines.lines();
        Matcher callout = lines.get(0).text().startsWith("\\[!")
                ? CALLOUT.matcher(lines.get(0).text())
                : null;
        if (callout != null && callout.find()) {
            lines = callout(lines, lines.get(0).text().substring(callout.end()), paragraph.getNext() != null);
            if (lines.isEmpty()) {
                return;
            }
        }
        List<Item> parts = parts(lines);
        if (top && owner().level % 2 == 1 && owner().children.stream().anyMatch(OutlineReader::listed)) {
            // a bold line heads its list; what follows the list belongs to the section
            path.pop();
        }
        for (int i = 0; i < parts.size(); i++) {
            Item part = parts.get(i);
            boolean last = i == parts.size() - 1;
            boolean heads = last && paragraph.getNext() instanceof ListBlock;
            if (top
                    && (boldOnly(part.text()) || NUMBERED.matcher(part.text()).matches())
                    && !EntryReader.tagLine(part.text())
                    && (heads || last && paragraph.getNext() != null)) {
                int level = owner().level % 2 == 1 ? owner().level : owner().level + 1;
                open(new Item(Item.Form.HEADING, level, part.fromLine, part.toLine, part.lines, part.tags));
            } else if (!part.text().isEmpty()) {
                Item into = owner();
                into.children.add(part);
                if (heads && heads(part.text()) && (parts.size() == 1 || !told(part.text()))) {
                    Node list = paragraph.getNext();
                    items((ListBlock) list, part);
                    claimed = list;
                }
            } else if (!part.tags.isEmpty() && owner().level <= 2) {
                // a line of nothing but tags at the head is about the note
                owner().children.add(part);
            }
        }
    }

    /** A callout's title heads what is in it; without more in it, the title is what it says. */
    private List<Inlines.Line> callout(List<Inlines.Line> lines, String title, boolean more) {
        close();
        Inlines.Line first = lines.get(0);
        List<Inlines.Line> rest = lines.subList(1, lines.size());
        if (title.isEmpty()) {
            return rest;
        }
        Inlines.Line titled = new Inlines.Line(title, first.number(), first.tags());
        if (rest.isEmpty() && !more) {
            return List.of(titled);
        }
        int level = owner().level % 2 == 1 ? owner().level + 2 : owner().level + 1;
        Item heading =
                new Item(Item.Form.HEADING, level, first.number(), first.number(), List.of(titled), first.tags());
        heading.callout = true;
        open(heading);
        return rest;
    }

    private static boolean listed(Item item) {
        return item.form == Item.Form.BULLET || item.form == Item.Form.STEP || item.form == Item.Form.TABLE;
    }

    /** The list that a label above it has taken, so that it is not read again. */
    private @org.jspecify.annotations.Nullable Node claimed;

    private void list(ListBlock list, Item into) {
        if (list != claimed) {
            items(list, into);
        }
    }

    private void items(ListBlock list, Item into) {
        Item.Form form = list instanceof OrderedList ? Item.Form.STEP : Item.Form.BULLET;
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem entry) {
                item(entry, form, into);
            }
        }
    }

    private void item(ListItem entry, Item.Form form, Item into) {
        Node first = entry.getFirstChild();
        if (first instanceof Heading heading && into == owner()) {
            outlined(heading, into);
            return;
        }
        while (first != null && !(first instanceof Paragraph) && !(first instanceof ListBlock)) {
            first = first.getNext();
        }
        Item item;
        if (first instanceof Paragraph paragraph) {
            Inlines inlines = Inlines.read(paragraph, first(paragraph));
            if (inlines.onlyLinks() && paragraph.getNext() == null) {
                return;
            }
            item = new Item(form, 0, first(paragraph), last(paragraph), inlines.lines(), inlines.tags());
            into.children.add(item);
        } else {
            item = into;
        }
        for (Node node = entry.getFirstChild(); node != null; node = node.getNext()) {
            if (node == first && node instanceof Paragraph) {
                continue;
            }
            if (node instanceof ListBlock list) {
                items(list, item);
            } else if (node instanceof TableBlock table) {
                item.children.add(table(table));
            } else if (node instanceof Paragraph more) {
                item.children.addAll(parts(Inlines.read(more, first(more)).lines()));
            } else if (node instanceof BlockQuote quote) {
                path.push(item);
                quote(quote);
                path.pop();
            }
        }
    }

    /** An entry that is a heading, as outliners write them: what is nested in the entry stands below it. */
    private void outlined(Heading heading, Item into) {
        heading(heading);
        Item opened = owner();
        for (Node node = heading.getNext(); node != null; node = node.getNext()) {
            if (node instanceof ListBlock list) {
                items(list, opened);
            } else if (node instanceof Paragraph paragraph) {
                paragraph(paragraph, false);
            } else if (node instanceof TableBlock table) {
                opened.children.add(table(table));
            }
        }
        while (path.size() > 1 && owner() != into) {
            path.pop();
        }
    }

    /** A paragraph, taken apart where a line begins with a label of its own. */
    private static List<Item> parts(List<Inlines.Line> lines) {
        List<Item> parts = new ArrayList<>(1);
        if (lines.size() > 1 && termALine(lines)) {
            for (Inlines.Line line : lines) {
                Item part = new Item(Item.Form.BULLET, 0, line.number(), line.number(), List.of(line), line.tags());
                part.bare = true;
                parts.add(part);
            }
            return parts;
        }
        if (lines.size() >= FEWEST_NAMES && lowerCase(lines.get(0).text()) && named(lines, parts)) {
            return parts;
        }
        boolean apart = lines.stream().allMatch(OutlineReader::marked);
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || apart || labelled(lines.get(i).text())) {
                parts.add(part(lines.subList(from, i)));
                from = i;
            }
        }
        return parts;
    }

    private static boolean lowerCase(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    /** Whether each line gives something its value by the same mark; then each is an entry. */
    private static boolean named(List<Inlines.Line> lines, List<Item> parts) {
        List<TermSplit> names =
                TermSplit.ofAll(lines.stream().map(Inlines.Line::text).toList());
        for (int i = 0; names != null && i < lines.size(); i++) {
            Inlines.Line line = lines.get(i);
            Item item = new Item(Item.Form.BULLET, 0, line.number(), line.number(), List.of(line), line.tags());
            item.name(names.get(i));
            parts.add(item);
        }
        return names != null;
    }

    private static boolean marked(Inlines.Line line) {
        return !line.text().isEmpty()
                && (line.text().charAt(0) == '`' || line.text().charAt(0) == Inlines.BOLD);
    }

    /** Whether each line of a paragraph explains a term by the same sign, as a list without bullets. */
    private static boolean termALine(List<Inlines.Line> lines) {
        char mark = 0;
        for (Inlines.Line line : lines) {
            TermSplit split = TermSplit.of(line.text());
            if (split == null || split.rest().isEmpty() || split.inside() || (mark != 0 && mark != split.mark())) {
                return false;
            }
            mark = split.mark();
        }
        return mark != '.';
    }

    private static Item part(List<Inlines.Line> lines) {
        Inlines.Line first = lines.get(0);
        SortedSet<String> tags = first.tags();
        for (Inlines.Line line : lines) {
            if (!line.tags().isEmpty() && line != first) {
                tags = new TreeSet<>(tags);
                tags.addAll(line.tags());
            }
        }
        int last = lines.get(lines.size() - 1).number();
        return new Item(Item.Form.PARAGRAPH, 0, first.number(), last, List.copyOf(lines), tags);
    }

    private static boolean labelled(String line) {
        if (line.isEmpty()) {
            return false;
        }
        int end = line.indexOf(Inlines.END_BOLD);
        boolean label = line.charAt(0) == Inlines.BOLD
                && end > 1
                && (line.charAt(end - 1) == ':' || (end + 1 < line.length() && line.charAt(end + 1) == ':'));
        return label || Cards.asks(line) || Cards.answers(line);
    }

    private static boolean boldOnly(String text) {
        return text.length() > 2
                && text.length() <= MAX_LABEL
                && text.charAt(0) == Inlines.BOLD
                && text.indexOf(Inlines.END_BOLD) == text.length() - 1
                && ".!,;".indexOf(text.charAt(text.length() - 2)) < 0;
    }

    /** Whether a bold term has its meaning beside it: as the last of several, it heads nothing. */
    private static boolean told(String text) {
        int end = text.indexOf(Inlines.END_BOLD);
        return text.charAt(0) == Inlines.BOLD && text.indexOf(' ', end) > 0 && !text.endsWith(":");
    }

    private static boolean heads(String text) {
        return text.endsWith(":")
                || text.endsWith("：")
                || text.endsWith(":" + Inlines.END_BOLD)
                || text.charAt(0) == Inlines.BOLD;
    }

    private static Item table(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<SortedSet<String>> tags = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    int line = first(row);
                    List<String> cells = new ArrayList<>();
                    SortedSet<String> rowTags = new TreeSet<>();
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        if (cell instanceof TableCell) {
                            Inlines inlines = Inlines.read(cell, line);
                            cells.add(inlines.lines().get(0).text());
                            rowTags.addAll(inlines.tags());
                        }
                    }
                    rows.add(List.copyOf(cells));
                    lines.add(line);
                    tags.add(rowTags);
                }
            }
        }
        Item item = new Item(Item.Form.TABLE, 0, lines.get(0), lines.get(lines.size() - 1), List.of(), tags.get(0));
        item.rows = rows;
        item.rowTags = tags;
        item.rowLines = lines;
        return item;
    }

    private static int first(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            return spans.get(0).getLineIndex() + 1;
        }
        Node parent = node.getParent();
        return parent == null ? 1 : first(parent);
    }

    private static int last(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? first(node) : spans.get(spans.size() - 1).getLineIndex() + 1;
    }
}
