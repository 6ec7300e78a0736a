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
    /** Beyond this an answer is cut to what it says first. */
    private static final int LONG_ANSWER = 300;

    private final FactSink sink;
    private final Headings headings;
    private final ScenarioReader scenarios;
    private final EntryReader entries;

    private FactReader(FactSink sink, String language, Item outline) {
        this.sink = sink;
        this.headings = new Headings(outline, language);
        this.scenarios = new ScenarioReader(sink);
        this.entries = new EntryReader(sink, scenarios, new LabelCounts(outline));
    }

    static List<Fact> read(FactSink sink, String language, String title, SortedSet<String> tags, Item outline) {
        FactReader reader = new FactReader(sink, language, outline);
        Context context = Context.note(title, Headings.term(title), tags);
        for (Item item : outline.children) {
            if (item.heading() && Headings.name(item).equals(title) && Headings.titles(item)) {
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
        // what a callout calls out, "Know this by heart", is no place in the note
        Context below = heading.callout ? above.tagged(heading.tags) : above.below(name, heading.tags);
        TermSplit label = heading.split();
        if (label != null
                && Labels.scenario(label.term().text())
                && !label.rest().isEmpty()) {
            scenarios.read(heading, below, label);
            return;
        }
        if ("?？؟".indexOf(name.charAt(name.length() - 1)) >= 0) {
            question(heading, below, name);
            return;
        }
        children(heading, inside(heading, name, above, below));
    }

    private Context inside(Item heading, String name, Context above, Context below) {
        if (Labels.aside(name)) {
            return below.property("");
        }
        if (Wording.task(name)) {
            return below.details();
        }
        String property = Labels.propertyOf(name, above.subject().text());
        if (!property.isEmpty()) {
            return below.property(property);
        }
        // statements and values below "Manual snapshots" are about these, not about a "Manual" that has snapshots
        String owner = above.owned() || !collects(heading) ? "" : headings.owner(heading);
        Term term = headings.termOf(heading);
        String peers = "headings of " + String.join("/", above.breadcrumb()) + " at " + heading.level;
        if (!owner.isEmpty()) {
            String kind = Headings.singular(name.substring(owner.length() + 1).toLowerCase(Locale.ROOT));
            return new Context(
                    below.breadcrumb(),
                    below.tags(),
                    Term.of(owner),
                    above.scope(),
                    above.kind(),
                    owner,
                    kind,
                    peers,
                    "",
                    true,
                    false);
        }
        if (above.owned() && !heading.children.stream().allMatch(child -> child.heading()) && heading.level % 2 == 0) {
            return (otherKind(heading, term, above) ? below.ofKind(headings.kind(term.text())) : below).property("");
        }
        String kind = headings.kind(term.text());
        boolean collects = !kind.isEmpty() && collects(heading);
        if (Labels.sorts(kind)) {
            kind = headings.kind(above.subject().text());
        }
        return new Context(
                below.breadcrumb(),
                below.tags(),
                term,
                above.scope(),
                heading.callout ? "" : above.kind(),
                collects || heading.callout ? above.scope() : term.text(),
                collects ? kind : "",
                peers,
                "",
                false,
                false);
    }

    /**
     * Whether what stands below is what its nearest heading says: things below "Textures" are textures, though that stands
     * below "Igneous Rocks". What a machine reads is still one of its owner's parameters, whatever it has to do with.
     */
    private boolean otherKind(Item heading, Term term, Context above) {
        String nearest = headings.kind(term.text());
        return !nearest.isEmpty()
                && !Labels.sorts(nearest)
                && !Headings.alike(nearest, above.kind())
                && heading.children.stream().noneMatch(FactReader::code);
    }

    private static boolean code(Item entry) {
        TermSplit split = entry.heading() ? null : entry.split();
        return split != null && split.term().code();
    }

    /** Whether a heading in the plural stands above a list of terms or over headings alone, rather than statements. */
    private static boolean collects(Item heading) {
        int headings = 0;
        int terms = 0;
        int entries = 0;
        for (Item child : heading.children) {
            if (child.form == Item.Form.TABLE) {
                return true;
            }
            if (child.heading() && !child.callout) {
                headings++;
            } else if (child.form == Item.Form.BULLET || child.form == Item.Form.STEP) {
                entries++;
                TermSplit split = child.split();
                boolean bare = split != null && split.mark() == '.';
                terms += split != null && !split.inside() && (!bare || !child.children.isEmpty()) ? 1 : 0;
            }
        }
        return headings > 0 ? entries == 0 : terms * 2 > entries;
    }

    /** A heading that asks: what stands first below it answers, and its tables are facts in their own right. */
    private void question(Item heading, Context below, String question) {
        Item answer = heading;
        if (!heading.children.isEmpty() && heading.children.get(0).heading()) {
            Item first = heading.children.get(0);
            answer = Labels.solution(Headings.name(first)) ? first : heading;
        }
        Answer text = answer(answer);
        sink.card(
                below,
                heading,
                new Item.CardText(Fact.Card.Form.ASKED, Markup.escape(question), text.text(), text.toLine()));
        for (Item child : heading.children) {
            if (child.form == Item.Form.TABLE) {
                TableFacts.read(sink, child, below);
            } else if (child.form == Item.Form.CARD) {
                entries.cards(child, below);
            }
        }
    }

    private record Answer(String text, int toLine) {}

    private static Answer answer(Item parent) {
        List<Item> said = new ArrayList<>();
        for (Item child : parent.children) {
            boolean entry = child.form == Item.Form.BULLET || child.form == Item.Form.STEP;
            if (!entry && child.form != Item.Form.PARAGRAPH) {
                break;
            }
            boolean more = said.isEmpty()
                    || (entry
                            && (said.get(0).form == child.form
                                    || said.get(0).text().endsWith(":")));
            if (!more) {
                break;
            }
            said.add(child);
        }
        if (said.isEmpty()) {
            return new Answer("", parent.toLine);
        }
        String whole = Cards.joined(said).replace(":;", ":");
        return whole.length() <= LONG_ANSWER
                ? new Answer(whole, Cards.end(said.get(said.size() - 1)))
                : new Answer(Inlines.unbold(said.get(0).text()), said.get(0).toLine);
    }

    /** Lines at the head of a note that tell of the note itself, {@code Created: ...}, {@code Status: ...}. */
    private static boolean metadata(List<Item> list, Item first) {
        if (list.get(0) != first) {
            return false;
        }
        int known = 0;
        for (Item item : list) {
            TermSplit split = item.split();
            if (split == null || split.mark() != ':') {
                return false;
            }
            known += Labels.metadata(split.term().text()) ? 1 : 0;
        }
        return known * 2 >= list.size();
    }

    private void list(List<Item> list, Item parent, Context context) {
        boolean head = context.subjectScope().isEmpty() && metadata(list, parent.children.get(0));
        if (!head) {
            entries.list(list, context);
        }
    }

    private void children(Item parent, Context context) {
        List<Item> list = new ArrayList<>();
        for (Item child : parent.children) {
            boolean entry = child.form == Item.Form.BULLET || child.form == Item.Form.STEP;
            // lines without bullets and a list behind them are two lists
            boolean same = entry && !list.isEmpty() && child.form == list.get(0).form && child.bare == list.get(0).bare;
            if (!list.isEmpty() && !same) {
                list(list, parent, context);
                list.clear();
            }
            if (entry) {
                list.add(child);
            } else if (child.form == Item.Form.CARD) {
                entries.cards(child, context);
            } else if (child.heading()) {
                section(child, context);
            } else if (child.form == Item.Form.TABLE) {
                TableFacts.read(sink, child, context);
            } else if (child.form == Item.Form.PARAGRAPH) {
                entries.paragraph(child, context);
            }
        }
        if (!list.isEmpty()) {
            list(list, parent, context);
        }
    }

    /** In how many different lists a label stands: one that recurs names a property, not a thing. */
    static final class LabelCounts {
        private final Map<String, Integer> lists = new HashMap<>();

        LabelCounts(Item outline) {
            count(outline);
        }

        private void count(Item parent) {
            Set<String> here = Set.of();
            for (Item child : parent.children) {
                @Nullable TermSplit split = child.heading() || child.form == Item.Form.TABLE ? null : child.split();
                if (split != null && split.mark() == ':' && !split.term().code()) {
                    here = here.isEmpty() ? new HashSet<>() : here;
                    here.add(split.term().text().toLowerCase(Locale.ROOT));
                }
                if (!child.children.isEmpty()) {
                    count(child);
                }
            }
            here.forEach(label -> lists.merge(label, 1, Integer::sum));
        }

        boolean recurs(String label) {
            return lists.getOrDefault(label.toLowerCase(Locale.ROOT), 0) > 1;
        }
    }
}
