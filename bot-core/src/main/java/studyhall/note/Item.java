package studyhall.note;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A node of a note's outline: what the author put below what. Mutable while the outline is read, package-private. */
final class Item {
    /** What the author wrote it as. */
    enum Form {
        NOTE,
        HEADING,
        BULLET,
        STEP,
        PARAGRAPH,
        TABLE,
        /** Nothing but {@link #cards}. */
        CARD
    }

    final Form form;
    /** Depth of the heading; a bold-only line that heads a list counts as one deeper than its heading. */
    final int level;

    final int fromLine;
    int toLine;
    /** Lines of small Markdown with marks of bold. */
    List<Inlines.Line> lines;

    final SortedSet<String> tags;
    final List<Item> children = new ArrayList<>();
    /** Rows of cells with marks of bold, the header first; only for tables. */
    List<List<String>> rows = List.of();

    List<Integer> rowLines = List.of();
    List<SortedSet<String>> rowTags = List.of();
    /** Whether this is a line of a paragraph that only reads like an entry, with no bullet in front. */
    boolean bare;

    /** Whether this is the title of a callout: a part of its section, not one of what the section collects. */
    boolean callout;
    /** Whether this is a numbered entry that happens after the one above, rather than one of several. */
    boolean step;
    /** What the author marked for asking, in this entry. */
    List<CardText> cards = List.of();

    /**
     * A card that an entry holds.
     *
     * @param toLine where the answer ends
     * @param wrong what the author offers beside the answer
     */
    record CardText(Fact.Card.Form form, String question, String answer, int toLine, List<String> wrong) {
        CardText(Fact.Card.Form form, String question, String answer, int toLine) {
            this(form, question, answer, toLine, List.of());
        }
    }

    Item(Form form, int level, int fromLine, int toLine, List<Inlines.Line> lines, SortedSet<String> tags) {
        this.form = form;
        this.level = level;
        this.fromLine = fromLine;
        this.toLine = toLine;
        this.lines = lines;
        this.tags = tags;
    }

    static Item note() {
        return new Item(Form.NOTE, 0, 1, 1, List.of(), new TreeSet<>());
    }

    /** Of a heading, without numbering and marks; filled once by {@link Headings}. */
    @Nullable
    String name;

    private boolean taken;
    private @Nullable TermSplit split;

    /** The text taken apart, once. */
    @Nullable
    TermSplit split() {
        if (!taken) {
            taken = true;
            split = TermSplit.of(text());
        }
        return split;
    }

    /** Makes the term's gloss a part of its name, since a term beside it differs by that alone. */
    void qualify() {
        TermSplit plain = split();
        if (plain != null) {
            split = new TermSplit(plain.term().qualified(), plain.rest(), plain.marked(), plain.mark(), plain.inside());
        }
    }

    /** Takes the text apart as its list as a whole suggests. */
    void name(TermSplit as) {
        taken = true;
        split = as;
    }

    boolean heading() {
        return form == Form.HEADING;
    }

    /** The text in one line, with marks of bold. */
    String text() {
        if (lines.size() == 1) {
            return lines.get(0).text();
        }
        StringBuilder joined = new StringBuilder();
        for (Inlines.Line line : lines) {
            if (joined.length() > 0 && !line.text().isEmpty()) {
                joined.append(' ');
            }
            joined.append(line.text());
        }
        return joined.toString();
    }
}
