package studyhall.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with a part that the author took out, <code>{{c1::part::hint}}</code>, or marked, {@code ==part==}. The
 * sentence itself stays a statement; each gap is a card beside it.
 */
final class Gaps {
    private static final Pattern CLOZE =
            Pattern.compile("\\{\\{c(?:(\\d{1,3})::([^{}]{1,200}?)(?:::([^{}:]{1,100}))?|loze ([^{}]{1,200}))\\}\\}");
    private static final int MOST = 6;
    private static final int MAX_PART = 60;

    private Gaps() {}

    static void mark(Item parent) {
        for (Item item : parent.children) {
            if (!item.lines.isEmpty() && item.form != Item.Form.HEADING) {
                String text = item.text();
                if (text.contains("{{c")) {
                    cloze(item, text);
                } else if (text.indexOf(Inlines.HIGHLIGHT) >= 0 && item.split() == null) {
                    highlights(item, text);
                }
            }
            mark(item);
        }
    }

    private static void cloze(Item item, String text) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Matcher gaps = CLOZE.matcher(text);
        while (gaps.find()) {
            parts.computeIfAbsent(index(gaps), index -> new ArrayList<>()).add(part(gaps));
        }
        List<Item.CardText> cards = new ArrayList<>();
        parts.forEach((index, taken) -> {
            if (cards.size() < MOST) {
                String question = CLOZE.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(index(match).equals(index) ? gap(match) : part(match)));
                String answer = String.join(", ", taken.stream().distinct().toList());
                cards.add(new Item.CardText(
                        Fact.Card.Form.CLOZE, Inlines.unbold(question), Inlines.unbold(answer), item.toLine));
            }
        });
        item.cards = cards;
        List<Inlines.Line> filled = new ArrayList<>();
        for (Inlines.Line line : item.lines) {
            String whole = CLOZE.matcher(line.text()).replaceAll(match -> Matcher.quoteReplacement(part(match)));
            filled.add(new Inlines.Line(whole, line.number(), line.tags()));
        }
        item.lines = filled;
    }

    private static String index(java.util.regex.MatchResult gap) {
        return gap.group(1) == null ? "1" : gap.group(1);
    }

    private static String part(java.util.regex.MatchResult gap) {
        return gap.group(1) == null ? gap.group(4) : gap.group(2);
    }

    private static String gap(java.util.regex.MatchResult gap) {
        return Fact.Card.GAP + (gap.group(3) == null ? "" : " (" + gap.group(3) + ")");
    }

    private static void highlights(Item item, String text) {
        List<Item.CardText> cards = new ArrayList<>();
        int from = text.indexOf(Inlines.HIGHLIGHT);
        while (from > 0 && cards.size() < MOST) {
            int end = text.indexOf(Inlines.END_BOLD, from);
            if (end < 0) {
                break;
            }
            String part = text.substring(from + 1, end);
            String rest = text.substring(0, from - 1) + Fact.Card.GAP + text.substring(end + 1);
            if (part.length() <= MAX_PART && rest.length() - Fact.Card.GAP.length() >= part.length()) {
                cards.add(new Item.CardText(
                        Fact.Card.Form.HIGHLIGHT, Inlines.unbold(rest), Inlines.unbold(part), item.toLine));
            }
            from = text.indexOf(Inlines.HIGHLIGHT, end);
        }
        item.cards = cards;
    }
}
