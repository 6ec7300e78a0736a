package studyhall.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries of lists, and paragraphs, to facts. */
final class EntryReader {
    /** Ends the name of a list whose entries are joined to their values by arrows. */
    private static final String LINKED = ", linked";

    private static final Pattern DIRECTION = Pattern.compile(
            "(?i)^(?:higher|lower|more|fewer|less|larger|smaller|bigger|greater|deeper|increas\\w+|decreas\\w+|reduc\\w+|rais\\w+|lowering|low|high|large|small)\\b.*");

    /** First words of lines that tell something of a thing and do not say what it is. */
    private static final Pattern PARTIAL = Pattern.compile(
            "\\d.*|each|all|every|most|some|many|several|both|only|no|cada|todos|todas|algunos|jede[rs]?|alle|(?:re)?built|born|won|lost|begun|sold|\\p{L}{2,}(?:ed|[ai]d[oa]s?)");

    private static final Pattern COMPARED = Pattern.compile("\\p{L}+er\\b");
    private static final Pattern TAG_LINE = Pattern.compile("(?iu)(?:tags?|etiquetas|schlagwörter)\\s*:?.{0,3}");
    /** So many entries in lower case show what their author means by the mark in them. */
    /** "Default 100", and nothing else, behind a setting. */
    private static final Pattern PRESET =
            Pattern.compile("([Dd]efault|[Pp]or defecto|[Ss]tandard)[: ]+(`[^`]+`|\\S*\\d\\S*(?: \\p{L}+)?)");

    /** Words of the longest value of a measure that has no figure in it. */
    private static final int MEASURED = 2;

    private static final int FEWEST_NAMES = 3;

    private static final int LONGEST_TAG_LINE = 30;
    private static final int MAX_SENTENCE = 240;

    private final FactSink sink;
    private final ScenarioReader scenarios;
    private final FactReader.LabelCounts labels;

    EntryReader(FactSink sink, ScenarioReader scenarios, FactReader.LabelCounts labels) {
        this.sink = sink;
        this.scenarios = scenarios;
        this.labels = labels;
    }

    void list(List<Item> items, Context context) {
        String siblings = "list at " + items.get(0).fromLine;
        if (items.get(0).form == Item.Form.STEP) {
            sequence(items, context);
        }
        lowerCase(items);
        qualify(items);
        boolean glossary = glossary(items, context);
        int codes = 0;
        int properties = 0;
        int dashes = 0;
        for (Item item : items) {
            TermSplit split = item.split();
            codes += code(item) ? 1 : 0;
            properties += split != null && property(split) ? 1 : 0;
            dashes += split != null && split.marked() && split.mark() == '-' ? 1 : 0;
        }
        if (properties * 2 >= items.size()) {
            properties(items, context, siblings);
            return;
        }
        boolean bold = glossary && codes == 0 && mostlyMarked(items);
        for (Item item : items) {
            TermSplit split = item.split();
            // a label among terms of code, or a plain one among bold terms, is a remark on them, not one of them
            boolean plain = bold && split != null && !split.marked() && split.mark() == ':';
            boolean beside = plain || codes * 2 > items.size() && !code(item);
            if (plain
                    && split != null
                    && !split.rest().isEmpty()
                    && context.property().isEmpty()
                    && !colonToo(items)) {
                cards(item, context);
                label(item, split, context, siblings);
            } else {
                // "**Accuracy:** ±5 %" among "**Analogous** - ..." is a label, whatever stands around it
                boolean label = dashes > 1 && split != null && split.inside();
                String among = beside ? siblings + ", beside" : siblings;
                entry(item, beside ? context.kindless() : context, among, glossary && !label);
            }
        }
    }

    /** Whether authors of this list mark what they explain. */
    private static boolean mostlyMarked(List<Item> items) {
        int marked = 0;
        int plain = 0;
        for (Item item : items) {
            TermSplit split = item.split();
            marked += split != null && split.marked() ? 1 : 0;
            plain += split != null && !split.marked() && split.mark() == ':' ? 1 : 0;
        }
        return plain > 0 && marked > plain;
    }

    /** Whether the marked terms have their meaning behind a colon too: then a plain one may only lack its mark. */
    private static boolean colonToo(List<Item> items) {
        for (Item item : items) {
            TermSplit split = item.split();
            if (split != null
                    && split.marked()
                    && split.mark() == ':'
                    && !split.rest().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void lowerCase(List<Item> items) {
        boolean open = false;
        for (Item item : items) {
            open |= item.split() == null;
        }
        if (!open || items.size() < FEWEST_NAMES) {
            return;
        }
        List<String> texts = new ArrayList<>(items.size());
        items.forEach(item -> texts.add(item.form == Item.Form.CARD ? "" : item.text()));
        List<TermSplit> all = TermSplit.ofAll(texts);
        for (int i = 0; all != null && i < items.size(); i++) {
            items.get(i).name(all.get(i));
        }
    }

    private static void qualify(List<Item> items) {
        Map<String, Item> names = new HashMap<>();
        for (Item item : items) {
            TermSplit split = item.split();
            if (split != null
                    && !split.term().glosses().isEmpty()
                    && !split.term().code()) {
                Item other = names.putIfAbsent(split.term().identity(), item);
                if (other != null) {
                    item.qualify();
                    TermSplit first = other.split();
                    if (first != null
                            && first.term().identity().equals(split.term().identity())) {
                        other.qualify();
                    }
                }
            }
        }
    }

    /** Numbers order what is done or announced in order; elsewhere they only count. */
    private static void sequence(List<Item> items, Context context) {
        int orders = 0;
        for (Item item : items) {
            orders += Wording.imperative(Inlines.unbold(item.text())) ? 1 : 0;
        }
        boolean ordered =
                orders * 2 >= items.size() || Wording.sequence(context.subject().text());
        items.forEach(item -> item.step = ordered && item.form == Item.Form.STEP);
    }

    /** Among properties that recur in the note, one that does not recur is a property all the same. */
    private void properties(List<Item> items, Context context, String siblings) {
        for (Item item : items) {
            TermSplit split = item.split();
            if (split != null
                    && split.mark() == ':'
                    && !split.term().code()
                    && !Labels.remark(split.term().text())
                    && !split.rest().isEmpty()
                    && context.property().isEmpty()) {
                cards(item, context);
                label(item, split, context, siblings);
            } else {
                entry(item, context, siblings, false);
            }
        }
    }

    private static boolean code(Item item) {
        TermSplit split = item.split();
        return split != null && split.term().code();
    }

    private static final String SET =
            "(?:default(?: value)?|range|minimum|maximum|min|max|allowed values|values|por defecto|rango|standardwert|bereich)";
    private static final Pattern SETTING = Pattern.compile("(?iu)(" + SET + ")(?::| is)? +([^:;()]+)");
    private static final Pattern NEXT_SETTING = Pattern.compile("(?iu)[,;] +(?=" + SET + "(?::| ))");
    /** A meaning, and behind it nothing but settings in a parenthesis. */
    private static final Pattern SETTINGS = Pattern.compile(
            "(?iu)([^()]*[^() ]) +\\((" + SET + "(?::| is)? +[^:;()]+(?:[,;] +" + SET + "(?::| is)? +[^:;()]+)*)\\)");

    private static final Pattern DATE = Pattern.compile(
            "(?iu)(?:c\\. ?)?(?:\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?,? (?:de )?|\\p{L}{3,10} (?:\\d{1,2}, )?)?[12]\\d{3}(?:s|[-–]\\d{2,4})?(?: (?:BCE?|CE|AD))?");

    /**
     * Whether a list explains terms, one an entry. Where only a colon separates, short values are properties of what
     * stands above ("Type: NoSQL") and longer ones are meanings, unless the heading collects things of a kind.
     */
    private boolean glossary(List<Item> items, Context context) {
        int terms = 0;
        int colons = 0;
        int verbs = 0;
        int words = 0;
        int dated = 0;
        boolean inside = false;
        for (Item item : items) {
            TermSplit split = item.split();
            inside |= split != null && split.inside();
            if (split != null && !property(split) && (!split.rest().isEmpty() || !item.children.isEmpty())) {
                terms++;
                dated += DATE.matcher(split.term().text()).matches() ? 1 : 0;
                verbs += begins(split.rest()) ? 1 : 0;
                if (split.mark() == ':' && !split.term().code()) {
                    colons++;
                    words += words(split.rest());
                }
            }
        }
        // right below its title a note rather has properties than terms
        int fewest = context.subjectScope().isEmpty() && !context.owned() ? 5 : 3;
        // labels with their colon inside the bold stand among statements as properties, alone together as terms
        boolean most = terms >= 2 && (inside ? terms == items.size() : terms * 3 >= items.size() * 2);
        boolean plural =
                Headings.plural(Wording.lastWord(context.subject().text())) && words >= 2 * colons && colons > 2;
        boolean meanings = plural
                || verbs * 3 >= terms * 2
                || !context.kind().isEmpty()
                || colons * 2 <= terms
                || words >= fewest * colons;
        // what stands behind a date happened then, in however few words
        return most && dated * 2 > terms || most && meanings && (plural || !(context.nested() && colons * 2 > terms));
    }

    /** Whether what stands behind a colon says what the thing before it does: "DNS: resolves names". */
    private static boolean begins(String rest) {
        int space = rest.indexOf(' ');
        return space > 0 && Character.isLowerCase(rest.charAt(0)) && Wording.verb(rest.substring(0, space));
    }

    /** Words, and in scripts without spaces about two signs for each. */
    private static int words(String text) {
        int spaces = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaces += c == ' ' ? 1 : 0;
            signs += c >= 0x3040 && c <= 0x9FFF ? 1 : 0;
        }
        return 1 + spaces + signs / 2;
    }

    void paragraph(Item item, Context context) {
        if (item.children.isEmpty()) {
            String text = item.text();
            boolean formulaAlone = text.startsWith("$$") && text.endsWith("$$");
            boolean aboutNotes = context.breadcrumb().size() == 1 && Housekeeping.aboutNotes(text);
            if (tagLine(text) || formulaAlone || aboutNotes) {
                return;
            }
            entry(item, context, "paragraphs of " + context.peers(), false);
        } else {
            entry(item, context, "list at " + item.fromLine, false);
        }
    }

    static boolean tagLine(String text) {
        return text.length() <= LONGEST_TAG_LINE
                && TAG_LINE.matcher(Inlines.unbold(text).strip()).matches();
    }

    /** The cards that an entry holds. */
    void cards(Item item, Context context) {
        for (Item.CardText card : item.cards) {
            sink.card(context, item, card);
            String front = Markup.plain(card.question());
            boolean named = item.form == Item.Form.CARD && card.wrong().isEmpty();
            if (named && Wording.shortName(front) && !asks(front)) {
                // a name on the front and what it means on the back define a term as any list does
                Term term = new Term(front, card.question().startsWith("`"), List.of());
                List<String> headings = context.breadcrumb();
                String below = headings.size() + " " + headings.get(headings.size() - 1);
                sink.definition(context, item, term, card.answer(), "cards below " + below + " of " + context.peers());
            }
        }
    }

    private static boolean asks(String front) {
        return front.isEmpty() || "?？؟".indexOf(front.charAt(front.length() - 1)) >= 0;
    }

    private void entry(Item item, Context context, String siblings, boolean glossary) {
        cards(item, context);
        String text = item.form == Item.Form.CARD ? "" : item.text();
        if (text.isEmpty() || Housekeeping.aside(text)) {
            return;
        }
        TermSplit split = item.split();
        if (split == null) {
            plain(item, Inlines.unbold(text), context, siblings);
            return;
        }
        String name = split.term().text();
        if (Labels.scenario(name) && !split.rest().isEmpty()) {
            scenarios.read(item, context, split);
        } else if (Labels.remark(name)) {
            if (!split.rest().isEmpty()) {
                plain(item, split.rest(), context, siblings);
            } else {
                below(item, context);
            }
        } else if (effect(split)
                || (!context.property().isEmpty() && !split.marked() && !property(split))
                || (split.mark() == '-' && !split.marked() && !glossary)
                || (split.mark() == '.' && item.children.isEmpty() && (context.nested() || !glossary))) {
            plain(item, Inlines.unbold(text), context, siblings);
        } else if (labelled(split, context, glossary)) {
            label(item, split, context, siblings);
        } else {
            term(item, split, context, siblings);
        }
    }

    /** {@code Lower = slower}: what a change leads to, written with the sign that elsewhere defines a term. */
    private static boolean effect(TermSplit split) {
        if ((split.mark() != '=' && split.mark() != '>') || split.term().code()) {
            return false;
        }
        String change = split.term().text();
        int space = change.indexOf(' ');
        boolean compares = space > 2 && change.startsWith("er", space - 2);
        return DIRECTION.matcher(change).matches()
                || (compares
                        && (DIRECTION.matcher(split.rest()).matches()
                                || COMPARED.matcher(split.rest()).lookingAt()));
    }

    private boolean property(TermSplit split) {
        String name = split.term().text();
        return Labels.property(name)
                || Labels.remark(name)
                || (split.mark() == ':' && !split.term().code() && labels.recurs(name));
    }

    private boolean labelled(TermSplit split, Context context, boolean glossary) {
        if (split.term().code()) {
            return false;
        }
        if (property(split)) {
            return true;
        }
        if (split.mark() == '.') {
            return false;
        }
        if (split.inside()) {
            return context.nested() || !glossary || Wording.rule(split.term().text() + " " + split.rest());
        }
        return split.mark() == ':' && !split.marked() && !glossary;
    }

    private void label(Item item, TermSplit split, Context context, String siblings) {
        String name = Markup.escape(split.term().text());
        if (context.peers().equals(Context.DETAILS)
                && context.nested()
                && !split.rest().isEmpty()) {
            // below a statement a label belongs to what the statement speaks of, which has no name here
            sink.statement(context, item, name + ": " + split.rest(), Context.DETAILS);
            below(item, context);
            return;
        }
        if (!split.rest().isEmpty()) {
            if (split.marked() && !property(split) && Wording.rule(name + " " + split.rest())) {
                sink.rule(context, item, split.term(), split.rest(), siblings);
            } else if (Wording.oneOf(name, context.subject().text())) {
                sink.definition(context, item, split.term(), split.rest(), siblings);
            } else {
                sink.attribute(context, item, name, split.rest(), siblings);
            }
            below(item, context);
            return;
        }
        if (Labels.aside(name)) {
            below(item, context);
        } else if (Labels.property(name) || Wording.property(name)) {
            values(item, name, context, siblings);
        } else if (!item.children.isEmpty()) {
            completed(item, Inlines.unbold(item.text()), context);
        }
    }

    /** The beginning of a sentence that its entries end: only whole does it state something. */
    private void completed(Item item, String text, Context context) {
        String whole = text + (text.endsWith(":") ? " " : ": ") + Cards.joined(item.children);
        if (!item.children.isEmpty() && whole.length() <= MAX_SENTENCE) {
            sink.statement(context, spanning(item), whole, Wording.goesOn(text) ? Context.DETAILS : context.peers());
        }
        item.children.forEach(child -> below(child, context.details()));
    }

    private static Item spanning(Item item) {
        return new Item(item.form, item.level, item.fromLine, Cards.end(item), item.lines, item.tags);
    }

    private void values(Item item, String name, Context context, String siblings) {
        for (Item child : item.children) {
            TermSplit inner = child.split();
            if (inner != null && inner.marked() && !inner.rest().isEmpty() && !inner.inside()) {
                entry(child, context, "list at " + item.fromLine, true);
            } else {
                String value = withoutSigns(Inlines.unbold(child.text()));
                if (!Wording.order(value)) {
                    sink.attribute(context.tagged(item.tags), child, name, value, siblings);
                }
                boolean thing = !value.isEmpty() && Wording.shortName(value);
                below(child, thing ? context.about(Term.of(Markup.plain(value)), siblings) : context.details());
            }
        }
    }

    private void term(Item item, TermSplit split, Context context, String siblings) {
        boolean figure = Character.isDigit(split.term().text().charAt(0));
        // below "Dates" a date is the term, and what happened then is no date
        // below "Areas" a whole phrase says what an area is, not how large it is
        boolean measured = split.rest().chars().anyMatch(Character::isDigit)
                || split.rest().split(" ").length <= MEASURED;
        Matcher preset = PRESET.matcher(split.rest());
        if (split.term().code() && preset.matches()) {
            sink.attribute(context.about(split.term(), siblings), item, preset.group(1), preset.group(2), siblings);
        } else if (Labels.measure(context.kind()) && measured && !split.rest().isEmpty() && !figure) {
            String measure = context.kind().substring(0, 1).toUpperCase(Locale.ROOT)
                    + context.kind().substring(1);
            sink.attribute(context.kindless().about(split.term(), siblings), item, measure, split.rest(), siblings);
        } else {
            // an arrow leads from a thing to whatever belongs to it, not always to what it is
            String row = split.mark() == '>' ? siblings + LINKED : siblings;
            Matcher set = SETTINGS.matcher(split.rest());
            boolean settings = set.matches();
            sink.definition(context, item, split.term(), settings ? set.group(1) : split.rest(), row);
            if (settings) {
                settings(set.group(2), item, context.about(split.term(), siblings), siblings);
            }
        }
        if (context.nested() && split.term().code()) {
            sink.member(context, item, split.term(), context.subject().text(), siblings);
        }
        if (item.children.isEmpty()) {
            return;
        }
        boolean collects = split.rest().isEmpty() && split.marked() && collects(item);
        Context about = (collects ? context.inside(split.term(), siblings) : context.about(split.term(), siblings))
                .tagged(item.tags);
        boolean defined = !split.rest().isEmpty();
        boolean several = statements(item) > 1;
        List<Item> bullets = new ArrayList<>();
        for (Item child : item.children) {
            TermSplit inner = child.split();
            if (!defined && inner == null && child.children.isEmpty() && nounPhrase(child.text(), several)) {
                sink.definition(context.tagged(item.tags), child, split.term(), Inlines.unbold(child.text()), siblings);
                defined = true;
            } else if (child.form == Item.Form.TABLE) {
                TableFacts.read(sink, child, about);
            } else {
                defined = true;
                bullets.add(child);
            }
        }
        if (!bullets.isEmpty()) {
            list(bullets, about);
        }
    }

    /** Settings in a parenthesis behind a meaning: "(default: 30 s, range: 0 s to 12 h)". */
    private void settings(String list, Item item, Context about, String siblings) {
        for (String setting : NEXT_SETTING.split(list)) {
            Matcher named = SETTING.matcher(setting);
            if (named.matches()) {
                String name = named.group(1);
                String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                sink.attribute(about, item, capital, named.group(2).strip(), siblings);
            }
        }
    }

    /** Whether an entry has nothing of its own to say: what stands below it are terms. */
    private boolean collects(Item item) {
        int terms = 0;
        for (Item child : item.children) {
            TermSplit inner = child.split();
            terms += inner != null && inner.marked() && !inner.inside() && !property(inner) ? 1 : 0;
        }
        return terms * 2 > item.children.size();
    }

    /** How many lines below a term speak of it in words of their own. */
    private static int statements(Item item) {
        int statements = 0;
        for (Item child : item.children) {
            statements += child.form != Item.Form.TABLE && child.split() == null ? 1 : 0;
        }
        return statements;
    }

    /**
     * Whether a first line below a bare term says what it is, rather than what it does to something; where others stand
     * beside it, neither a name alone, as of one of its parts, nor what once happened to it does.
     */
    private static boolean nounPhrase(String text, boolean several) {
        String plain = Inlines.unbold(text);
        int space = plain.indexOf(' ');
        String first = (space < 0 ? plain : plain.substring(0, space)).toLowerCase(Locale.ROOT);
        boolean part = several
                && (plain.split(" ").length <= 2 || PARTIAL.matcher(first).matches());
        return !part
                && !DIRECTION.matcher(plain).matches()
                && !Wording.study(first)
                && !Wording.rule(plain)
                && !Labels.property(plain)
                && plain.length() <= 160;
    }

    private void plain(Item item, String marked, Context context, String siblings) {
        String text = withoutSigns(marked);
        int space = text.indexOf(' ');
        boolean verb = Wording.verb(space < 0 ? text : text.substring(0, space)) && !Wording.ofSomething(text);
        if (text.isEmpty() || Wording.order(text) || (text.endsWith(":") && !item.children.isEmpty())) {
            below(item, context);
            return;
        }
        if (!item.children.isEmpty() && Labels.property(text)) {
            values(item, text, context, siblings);
            return;
        }
        if (Wording.unfinished(text) || (space < 0 && Wording.begun(text) && leaves(item))) {
            completed(item, text, context);
            return;
        }
        boolean thing = !item.children.isEmpty() && Wording.shortName(text) && (space < 0 || !verb);
        if (thing && context.property().isEmpty()) {
            Term over = Term.of(Markup.plain(text));
            below(item, Labels.aside(text) ? context.about(over, siblings) : context.inside(over, siblings));
            return;
        }
        if (!context.property().isEmpty()) {
            sink.attribute(context, item, context.property(), text, "values of " + context.property());
        } else {
            boolean step = item.step && !context.peers().equals(Context.DETAILS);
            String peers = Wording.goesOn(text) ? Context.DETAILS : context.peers();
            sink.statement(context, item, text, step ? "steps, " + siblings : peers);
        }
        below(item, thing ? context.about(Term.of(Markup.plain(text)), siblings) : context.details());
    }

    /** Whether there are entries below, none of which explains a term or has more below it. */
    private static boolean leaves(Item item) {
        for (Item child : item.children) {
            if (!child.children.isEmpty() || child.split() != null) {
                return false;
            }
        }
        return !item.children.isEmpty();
    }

    /** Emoji and other signs in front of a statement are the author's, not part of what is stated. */
    private static String withoutSigns(String text) {
        return text.substring(Decoration.front(text)).strip();
    }

    private void below(Item item, Context context) {
        if (!item.children.isEmpty()) {
            List<Item> bullets = new ArrayList<>();
            for (Item child : item.children) {
                if (child.form == Item.Form.TABLE) {
                    TableFacts.read(sink, child, context);
                } else {
                    bullets.add(child);
                }
            }
            if (!bullets.isEmpty()) {
                list(bullets, context.tagged(item.tags));
            }
        }
    }
}
