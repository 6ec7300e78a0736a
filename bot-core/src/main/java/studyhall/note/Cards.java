package studyhall.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cards that an author marked: {@code Q:} and {@code A:} however they are laid out, {@code front :: back},
 * {@code ?} between lines, {@code #card} over nested lines. Gaps in sentences are found by {@link Gaps}.
 */
final class Cards {
    private static final Set<String> ASK = Set.of(
            "q",
            "question",
            "p",
            "pregunta",
            "pergunta",
            "f",
            "frage",
            "domanda",
            "問",
            "问",
            "問題",
            "问题",
            "в",
            "вопрос",
            "س",
            "سؤال",
            "السؤال");
    private static final Set<String> ANSWER = Set.of(
            "a",
            "ans",
            "answer",
            "r",
            "respuesta",
            "resposta",
            "réponse",
            "antwort",
            "risposta",
            "答",
            "答え",
            "答案",
            "о",
            "ответ",
            "ج",
            "جواب",
            "الجواب");

    /** Options that the author offers beside the answer. */
    private static final Set<String> WRONG = Set.of("wrong", "falsch", "incorrecta", "incorreta", "errada", "faux");

    /** A card must be readable at a glance; a longer answer is an essay. */
    private static final int MAX_ANSWER = 500;

    /** So many lines in a row with {@code ::} between words are cards, not code. */
    private static final int FEWEST_LOOSE = 3;

    private static final int LONGEST_FRONT = 40;

    /** {@code Peru::Lima}, not {@code Net::HTTP}. */
    private static final Pattern WORDS = Pattern.compile("\\p{Lu}\\p{Ll}+:::?\\p{L}\\p{Ll}+");

    /** In front of {@code ::} without spaces; where more stand there, it is a name of code in a sentence. */
    private static final int MOST_WORDS = 4;

    private static final int MOST_IN_DECK = 12;

    private Cards() {}

    static void mark(Item outline, SortedSet<String> noteTags) {
        mark(outline, deck(noteTags));
    }

    private static void mark(Item parent, boolean deck) {
        boolean here = deck || (parent.heading() && deck(parent.tags));
        List<Item> children = parent.children;
        boolean changed = false;
        List<Item> marked = new ArrayList<>(children.size());
        Row row = new Row(children, here);
        for (int i = 0; i < children.size(); i++) {
            Item child = children.get(i);
            int taken = child.heading() || child.form == Item.Form.TABLE ? 0 : card(row, i, marked);
            if (taken > 0) {
                changed = true;
                i += taken - 1;
            } else {
                marked.add(child);
                mark(child, here);
            }
        }
        if (changed) {
            children.clear();
            children.addAll(marked);
        }
    }

    /** What stands below one heading or entry; whether {@code ::} without spaces divides cards there is found out once. */
    private static final class Row {
        private final List<Item> items;
        private boolean known;
        private boolean deck;
        private final boolean tagged;

        Row(List<Item> items, boolean deck) {
            this.items = items;
            this.tagged = deck;
            this.deck = deck;
            this.known = deck;
        }

        /** Whether the author says that these are cards and several lines are, so that a front may be a whole phrase. */
        boolean several() {
            return tagged
                    && items.stream()
                                    .flatMap(item -> item.lines.stream())
                                    .filter(line -> line.text().contains("::")
                                            && line.text().indexOf('`') < 0)
                                    .limit(FEWEST_LOOSE)
                                    .count()
                            == FEWEST_LOOSE;
        }

        /** Whether a tag says so, or several lines have such a mark between words of their own, as no code does. */
        boolean deck() {
            if (!known) {
                known = true;
                Set<String> fronts = new HashSet<>();
                int others = 0;
                for (Item item : items) {
                    for (Inlines.Line line : item.lines) {
                        boolean marked = line.text().contains("::");
                        boolean front = marked
                                && loose(line.text())
                                && fronts.add(line.text().substring(0, outsideCode(line.text())));
                        others += marked && !front ? 1 : 0;
                    }
                }
                deck = fronts.size() >= FEWEST_LOOSE && others == 0;
            }
            return deck;
        }

        private static boolean loose(String text) {
            int at = outsideCode(text);
            boolean ends = at <= 0 || at > LONGEST_FRONT || at + 2 >= text.length();
            return !ends
                    && Character.isUpperCase(text.charAt(0))
                    && (Character.isLetterOrDigit(text.charAt(at + 2)) || text.charAt(at + 2) == ':')
                    && (text.indexOf(' ') > 0 || WORDS.matcher(text).matches())
                    && outsideCode(text.substring(at + 2)) < 0;
        }
    }

    private static boolean deck(SortedSet<String> tags) {
        return !tags.isEmpty()
                && tags.stream()
                        .anyMatch(tag -> tag.startsWith("flashcard") || tag.equals("card") || tag.equals("cards"));
    }

    /** Whether a line begins as a question, {@code Q:} or {@code **Question 3:**}. */
    static boolean asks(String line) {
        return label(line, ASK, false) > 0;
    }

    static boolean answers(String line) {
        return label(line, ANSWER, false) > 0;
    }

    /** How many siblings, from this one on, a card took; what it left of them is added with it. */
    private static int card(Row row, int at, List<Item> into) {
        List<Item> siblings = row.items;
        Item item = siblings.get(at);
        if (item.lines.isEmpty()) {
            return 0;
        }
        if (label(item.lines.get(0).text(), ASK, true) > 0) {
            return asked(siblings, at, into);
        }
        if (!item.tags.isEmpty() && deck(item.tags) && !item.children.isEmpty()) {
            String answer = joined(item.children);
            return one(item, Fact.Card.Form.ASKED, Inlines.unbold(item.text()), answer, end(item), into);
        }
        for (int i = 1; i < item.lines.size(); i++) {
            String text = item.lines.get(i).text();
            if (text.equals("?") || text.equals("??")) {
                return divided(siblings, at, i, into);
            }
        }
        return lines(item, row, into);
    }

    /** {@code Q:} with its answer in a later line of the same paragraph, nested below, or in the next entry. */
    private static int asked(List<Item> siblings, int at, List<Item> into) {
        Item item = siblings.get(at);
        for (int i = 1; i < item.lines.size(); i++) {
            if (label(item.lines.get(i).text(), ANSWER, true) > 0) {
                boolean choice = i + 1 < item.lines.size()
                        && choice(item.lines.get(i + 1).text());
                String answer = choice ? "" : answer(join(item.lines, i, item.lines.size()), item.children);
                return one(item, Fact.Card.Form.ASKED, question(join(item.lines, 0, i)), answer, end(item), into);
            }
        }
        String question = question(item.text());
        if (!item.children.isEmpty()) {
            Item first = item.children.get(0);
            String answer = label(first.text(), ANSWER, true) > 0
                    ? answer(first.text(), first.children)
                    : joined(item.children);
            boolean choice =
                    item.children.size() > 1 && choice(item.children.get(1).text());
            List<String> wrong = wrong(item.children);
            // what is wrong is not quoted as what the notes say
            int toLine = wrong.isEmpty() ? end(item) : end(first);
            return one(
                    item, new Item.CardText(Fact.Card.Form.ASKED, question, choice ? "" : answer, toLine, wrong), into);
        }
        Item next = at + 1 < siblings.size() ? siblings.get(at + 1) : null;
        if (next == null || next.heading() || next.lines.isEmpty() || label(next.text(), ANSWER, true) < 0) {
            return 0;
        }
        boolean choice = (next.lines.size() > 1 && choice(next.lines.get(1).text()))
                || (at + 2 < siblings.size() && choice(siblings.get(at + 2).text()));
        String answer = choice ? "" : answer(next.text(), next.children);
        return 1 + one(item, Fact.Card.Form.ASKED, question, answer, end(next), into);
    }

    /** {@code Wrong:} below a question, once for each. */
    private static List<String> wrong(List<Item> children) {
        List<String> wrong = new ArrayList<>();
        for (Item child : children) {
            int behind = child.lines.isEmpty() ? -1 : label(child.text(), WRONG, false);
            if (behind > 0) {
                wrong.add(Inlines.unbold(child.text().substring(behind)).strip());
            }
        }
        return wrong;
    }

    /** {@code B.} behind {@code A.}: these are options to choose from, not answers. */
    private static boolean choice(String text) {
        String plain = Inlines.unbold(text);
        return plain.length() > 2 && plain.charAt(0) == 'B' && ".):".indexOf(plain.charAt(1)) >= 0;
    }

    private static String question(String text) {
        return Inlines.unbold(text.substring(Math.max(0, label(text, ASK, true))))
                .strip();
    }

    private static String answer(String text, List<Item> children) {
        String behind = Inlines.unbold(text.substring(Math.max(0, label(text, ANSWER, true))))
                .strip();
        return behind.isEmpty() || behind.endsWith(":") ? (behind + " " + joined(children)).strip() : behind;
    }

    /** A line of {@code ?} or {@code ??} between front and back; the back may be a list. */
    private static int divided(List<Item> siblings, int at, int mark, List<Item> into) {
        Item item = siblings.get(at);
        Fact.Card.Form form =
                item.lines.get(mark).text().equals("?") ? Fact.Card.Form.ASKED : Fact.Card.Form.REVERSIBLE;
        String front = Inlines.unbold(join(item.lines, 0, mark));
        if (mark + 1 < item.lines.size()) {
            return one(
                    item, form, front, Inlines.unbold(join(item.lines, mark + 1, item.lines.size())), end(item), into);
        }
        int last = at;
        while (last + 1 < siblings.size() && siblings.get(last + 1).form == Item.Form.BULLET) {
            last++;
        }
        List<Item> back = last > at ? siblings.subList(at + 1, last + 1) : item.children;
        return last - at + one(item, form, front, joined(back), end(siblings.get(last)), into);
    }

    /** {@code front :: back}, a card a line; lines without it stay what they are. */
    private static int lines(Item item, Row row, List<Item> into) {
        List<Item.CardText> cards = new ArrayList<>();
        List<Inlines.Line> others = new ArrayList<>();
        boolean fields = false;
        for (Inlines.Line line : item.lines) {
            Item.@Nullable CardText card = line.text().contains("::") ? line(line, row) : null;
            if (card == null && field(line.text())) {
                fields = true;
            } else if (card == null) {
                others.add(line);
            } else {
                cards.add(card);
            }
        }
        if (cards.isEmpty() && !fields) {
            return 0;
        }
        for (Item.CardText card : cards) {
            Item one = new Item(Item.Form.CARD, 0, card.toLine(), card.toLine(), List.of(), item.tags);
            one.cards = List.of(card);
            into.add(one);
        }
        if (!others.isEmpty()) {
            Item rest = new Item(item.form, item.level, item.fromLine, item.toLine, others, item.tags);
            rest.children.addAll(item.children);
            into.add(rest);
        }
        return 1;
    }

    /** {@code status:: draft}: what outliners keep about a note beside what it says. */
    private static boolean field(String text) {
        int at = text.indexOf("::");
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-' && c != '_' && c != '\\') {
                return false;
            }
        }
        return at > 0 && (at + 2 == text.length() || text.charAt(at + 2) == ' ');
    }

    private static Item.@Nullable CardText line(Inlines.Line line, Row row) {
        String text = line.text();
        int at = outsideCode(text);
        if (at <= 0) {
            return null;
        }
        int end = at + 2;
        while (end < text.length() && text.charAt(end) == ':') {
            end++;
        }
        boolean spaced = text.charAt(at - 1) == ' ' && end < text.length() && text.charAt(end) == ' ';
        String front = Inlines.unbold(text.substring(0, at)).strip();
        String back = Inlines.unbold(text.substring(end)).strip();
        boolean cloze = text.indexOf("{{") >= 0;
        // no language has three colons in a row, so that these are a card's wherever they stand
        int most = row.several() ? MOST_IN_DECK : MOST_WORDS;
        boolean marked = spaced || end - at == 3 || (row.deck() && front.split(" ").length <= most);
        if (!marked || cloze || end - at > 3 || front.isEmpty() || back.isEmpty() || outsideCode(back) >= 0) {
            return null;
        }
        Fact.Card.Form form = end - at == 3 ? Fact.Card.Form.REVERSIBLE : Fact.Card.Form.ASKED;
        return new Item.CardText(form, front, back, line.number());
    }

    private static int outsideCode(String text) {
        boolean code = false;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            code ^= c == '`';
            if (!code && c == ':' && text.charAt(i + 1) == ':') {
                return i;
            }
        }
        return -1;
    }

    private static int one(
            Item item, Fact.Card.Form form, String question, String answer, int toLine, List<Item> into) {
        return one(item, new Item.CardText(form, question, answer, toLine), into);
    }

    private static int one(Item item, Item.CardText text, List<Item> into) {
        if (!text.question().isEmpty()
                && !text.answer().isEmpty()
                && text.answer().length() <= MAX_ANSWER) {
            Item card = new Item(Item.Form.CARD, 0, item.fromLine, text.toLine(), List.of(), item.tags);
            card.cards = List.of(text);
            into.add(card);
        }
        return 1;
    }

    private static String join(List<Inlines.Line> lines, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (Inlines.Line line : lines.subList(from, to)) {
            joined.append(joined.isEmpty() || line.text().isEmpty() ? "" : " ").append(line.text());
        }
        return joined.toString();
    }

    /** What several entries say together. */
    static String joined(List<Item> items) {
        StringBuilder joined = new StringBuilder();
        for (Item item : items) {
            if (!item.lines.isEmpty() && !item.heading()) {
                joined.append(joined.isEmpty() ? "" : "; ").append(Inlines.unbold(item.text()));
            }
        }
        return joined.toString();
    }

    static int end(Item item) {
        int last = item.toLine;
        for (Item child : item.children) {
            last = Math.max(last, end(child));
        }
        return last;
    }

    /** Where the text behind a label begins; -1 where the line has none. */
    private static int label(String line, Set<String> names, boolean dots) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == Inlines.BOLD || line.charAt(i) == ' ')) {
            i++;
        }
        int start = i;
        while (i < line.length() && i - start < 10 && Character.isLetter(line.charAt(i))) {
            i++;
        }
        int end = i;
        if (end == start || end == line.length()) {
            return -1;
        }
        while (i < line.length() && (line.charAt(i) == ' ' || Character.isDigit(line.charAt(i)))) {
            i++;
        }
        i = skip(line, i);
        if (i == line.length()) {
            return -1;
        }
        char mark = line.charAt(i);
        boolean dot = dots
                && mark == '.'
                && i + 1 < line.length()
                && (line.charAt(i + 1) == ' ' || line.charAt(i + 1) == Inlines.END_BOLD);
        boolean colon = mark == '：' || (mark == ':' && (i + 1 == line.length() || line.charAt(i + 1) != ':'));
        // the mark is cheaper to look at than the word, and most lines have none
        // "D:" is "domanda" where it asks, and else the last of four options
        if ((!colon && !dot)
                || !names.contains(line.substring(start, end).toLowerCase(Locale.ROOT))
                        && !(names == ASK && line.startsWith("D:", start) && line.endsWith("?"))) {
            return -1;
        }
        i = skip(line, i + 1);
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static int skip(String line, int at) {
        return at < line.length() && line.charAt(at) == Inlines.END_BOLD ? at + 1 : at;
    }
}
