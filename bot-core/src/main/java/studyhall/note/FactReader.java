package studyhall.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** An outline to facts: sections give subject, scope and kind; entries, tables and cases below them give the facts. */
final class FactReader {
    private final FactSink sink;
    private final Headings headings;
    private final EntryReader entries;

    private FactReader(FactSink sink, Item outline) {
        this.sink = sink;
        this.headings = new Headings(outline);
        this.entries = new EntryReader(sink, new LabelCounts(outline));
    }

    static List<Fact> read(FactSink sink, String title, SortedSet<String> tags, Item outline) {
        FactReader reader = new FactReader(sink, outline);
        Context context = Context.note(title, tags);
        for (Item item : outline.children) {
            if (item.heading() && item.level == 2 && Headings.name(item).equals(title)) {
                reader.children(item, context.tagged(item.tags));
            } else if (item.heading()) {
                reader.section(item, context);
            }
        }
        reader.loose(outline, context);
        return sink.facts();
    }

    private void loose(Item outline, Context context) {
        Item top = Item.note();
        outline.children.stream().filter(item -> !item.heading()).forEach(top.children::add);
        children(top, context);
    }

    private void section(Item heading, Context above) {
        String name = Headings.name(heading);
        if (name.isEmpty() || Labels.elsewhere(name)) {
            return;
        }
        Context below = above.below(name, heading.tags);
        TermSplit label = heading.split();
        if (label != null
                && Labels.scenario(label.term().text())
                && !label.rest().isEmpty()) {
            entries.scenario(heading, below, label);
            return;
        }
        if (name.endsWith("?") || name.endsWith("？")) {
            question(heading, below, name);
            return;
        }
        children(heading, inside(heading, name, above, below));
    }

    private Context inside(Item heading, String name, Context above, Context below) {
        if (Labels.aside(name)) {
            return below.property("");
        }
        if (Labels.property(name)) {
            return below.property(name);
        }
        String owner = above.owned() ? "" : headings.owner(heading);
        Term term = Headings.term(heading);
        String peers = "headings of " + String.join("/", above.breadcrumb()) + " at " + heading.level;
        if (!owner.isEmpty()) {
            String kind = Headings.singular(name.substring(owner.length() + 1).toLowerCase(Locale.ROOT));
            return new Context(
                    below.breadcrumb(),
                    below.tags(),
                    Term.of(owner),
                    above.scope(),
                    owner,
                    kind,
                    peers,
                    "",
                    true,
                    false);
        }
        if (above.owned() && !heading.children.stream().allMatch(child -> child.heading()) && heading.level % 2 == 0) {
            return below.property("");
        }
        String kind = Headings.kind(term.text());
        boolean collects = !kind.isEmpty() && collects(heading);
        return new Context(
                below.breadcrumb(),
                below.tags(),
                term,
                above.scope(),
                collects ? above.scope() : term.text(),
                collects ? kind : "",
                peers,
                "",
                false,
                false);
    }

    /** Whether a heading in the plural stands above a list of terms or over headings, rather than statements. */
    private static boolean collects(Item heading) {
        int terms = 0;
        int all = 0;
        for (Item child : heading.children) {
            if (child.form == Item.Form.TABLE) {
                return true;
            }
            if (child.heading()) {
                terms++;
                all++;
            } else if (child.form == Item.Form.BULLET) {
                all++;
                TermSplit split = child.split();
                terms += split != null && !split.inside() && split.mark() != '.' ? 1 : 0;
            }
        }
        return terms * 2 > all;
    }

    private void question(Item heading, Context below, String question) {
        for (Item child : heading.children) {
            Item answer = child.heading() && Labels.solution(Headings.name(child)) && !child.children.isEmpty()
                    ? child.children.get(0)
                    : child;
            if (answer.form == Item.Form.PARAGRAPH || answer.form == Item.Form.BULLET) {
                sink.card(
                        below,
                        heading,
                        answer.toLine,
                        Fact.Card.Form.ASKED,
                        Markup.escape(question),
                        Inlines.unbold(answer.text()));
                return;
            }
            if (!child.heading()) {
                return;
            }
        }
    }

    private void children(Item parent, Context context) {
        List<Item> list = new ArrayList<>();
        for (Item child : parent.children) {
            boolean entry = child.form == Item.Form.BULLET || child.form == Item.Form.STEP;
            if (!list.isEmpty() && (!entry || child.form != list.get(0).form)) {
                entries.list(list, context);
                list.clear();
            }
            if (entry) {
                list.add(child);
            } else if (child.heading()) {
                section(child, context);
            } else if (child.form == Item.Form.TABLE) {
                TableFacts.read(sink, child, context);
            } else if (child.form == Item.Form.PARAGRAPH) {
                entries.paragraph(child, context);
            }
        }
        if (!list.isEmpty()) {
            entries.list(list, context);
        }
    }

    /** In how many different lists a label stands: one that recurs names a property, not a thing. */
    static final class LabelCounts {
        private final Map<String, Integer> lists = new HashMap<>();

        LabelCounts(Item outline) {
            count(outline);
        }

        private void count(Item parent) {
            Set<String> here = new HashSet<>();
            for (Item child : parent.children) {
                @Nullable TermSplit split = child.heading() || child.form == Item.Form.TABLE ? null : child.split();
                if (split != null && !split.term().code()) {
                    here.add(split.term().text().toLowerCase(Locale.ROOT));
                }
                count(child);
            }
            here.forEach(label -> lists.merge(label, 1, Integer::sum));
        }

        boolean recurs(String label) {
            return lists.getOrDefault(label.toLowerCase(Locale.ROOT), 0) > 1;
        }
    }
}
