package studyhall.tip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Source;

/**
 * Writes tips from facts: each can be understood alone and says only what its source says. What the note says of one
 * subject stands together, as long as it fits on a card.
 */
public final class TipWriter {
    /** A card is read at a glance; what would be longer becomes the next card. */
    private static final int CARD = 170;

    private static final Set<String> GAPS = Set.of("n/a", "na", "-", "–", "—", "");

    /** A kind that reads well in parentheses; "way a case ends" does not. */
    private static final Pattern NOUN = Pattern.compile("(?i)(?!.*\\b(?:an?|the|of|to|that)\\b)\\S+(?: \\S+){0,2}");

    private static final Pattern LINK = Pattern.compile("https?:|www\\.|\\.md\\b");

    /** Tips in the order of the facts, without duplicates. */
    public List<Tip> write(List<Fact> facts) {
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        Set<String> defined = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Definition) {
                defined.add(place(fact));
            }
        }
        for (Fact fact : facts) {
            String siblings = fact.meta().siblings();
            boolean said = fact instanceof Fact.Card && defined.contains(place(fact));
            if (said || !fact.meta().quiz() || siblings.equals("details") || siblings.startsWith("steps")) {
                continue;
            }
            boolean table = fact instanceof Fact.Cell;
            String group = fact.source().file() + "\n" + fact.scope() + "\n"
                    + fact.subject().identity()
                    + (table ? siblings + fact.source().fromLine() : "")
                    + (fact instanceof Fact.Scenario || fact instanceof Fact.Card ? fact.key() : "");
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(fact);
        }
        List<Tip> tips = new ArrayList<>();
        Set<String> said = new HashSet<>();
        groups.values().forEach(group -> cards(group, tips, said));
        return tips;
    }

    private static String place(Fact fact) {
        return fact.source().file() + "\n" + fact.source().fromLine();
    }

    private static void cards(List<Fact> group, List<Tip> tips, Set<String> said) {
        Fact first = group.get(0);
        if (first instanceof Fact.Scenario scenario) {
            add(tips, said, scenario, scenario.source(), scenario(scenario));
            return;
        }
        String head = head(first);
        StringBuilder card = new StringBuilder(head);
        List<Fact> on = new ArrayList<>();
        for (Fact fact : group) {
            String part = part(fact);
            if (part.isEmpty()) {
                continue;
            }
            boolean alone = fact.scope().isEmpty();
            if (!on.isEmpty() && (alone || card.length() + part.length() > CARD)) {
                add(tips, said, on.get(0), spanning(on), card.toString());
                card = new StringBuilder(head);
                on = new ArrayList<>();
            }
            card.append(on.isEmpty() ? " " : ends(card) ? " " : ". ").append(part);
            on.add(fact);
        }
        if (!on.isEmpty()) {
            add(tips, said, on.get(0), spanning(on), card.toString());
        }
    }

    private static boolean ends(StringBuilder card) {
        return ".!?".indexOf(card.charAt(card.length() - 1)) >= 0;
    }

    /** The subject, with what it needs to be understood alone: its long form, whose it is, what kind of thing it is. */
    private static String head(Fact fact) {
        Set<String> remarks = new LinkedHashSet<>();
        fact.subject().glosses().stream().limit(1).forEach(gloss -> remarks.add(Markup.escape(gloss)));
        boolean scoped = fact.subject().code() || fact instanceof Fact.Cell;
        String kind = fact.meta().kind();
        boolean says = !fact.scope().isEmpty()
                && !fact.scope().equalsIgnoreCase(fact.subject().text());
        // what stands below an entry rather than a heading may mean little without it: "First degree" of what?
        boolean below = fact.source().breadcrumb().stream().noneMatch(heading -> heading.contains(fact.scope()));
        if (says && (scoped || fact instanceof Fact.Definition && below)) {
            remarks.add(Markup.escape(fact.scope()));
        } else if (fact instanceof Fact.Definition && says && NOUN.matcher(kind).matches()) {
            remarks.add(Markup.escape(kind));
        }
        String name = fact.subject().markdown();
        return remarks.isEmpty() ? name + ":" : name + " (" + String.join(", ", remarks) + "):";
    }

    private static String part(Fact fact) {
        if (fact instanceof Fact.Member) {
            return "";
        }
        if (fact instanceof Fact.Cell cell) {
            String value = Markup.plain(cell.value()).strip().toLowerCase(Locale.ROOT);
            return GAPS.contains(value) ? "" : cell.column() + ": " + cell.value();
        }
        if (fact instanceof Fact.Card card) {
            return switch (card.form()) {
                // the whole sentence is a statement beside it
                case CLOZE, HIGHLIGHT -> "";
                case ASKED, REVERSIBLE -> card.question() + (asks(card.question()) ? " " : ": ") + card.answer();
            };
        }
        if (fact instanceof Fact.Formula formula) {
            // "F = m · a" says itself what it gives
            String given = formula.expression().contains(" = ") ? "" : "= ";
            return formula.name().isEmpty() ? given + formula.expression() : formula.statement();
        }
        if (fact instanceof Fact.Attribute attribute) {
            return attribute.name() + ": " + attribute.value();
        }
        return fact.statement();
    }

    private static boolean asks(String question) {
        return "?？؟".indexOf(question.charAt(question.length() - 1)) >= 0;
    }

    private static String scenario(Fact.Scenario scenario) {
        StringBuilder card = new StringBuilder(scenario.premise()).append(" →");
        for (Fact.Advice advice : scenario.answers()) {
            String part =
                    (advice.role().isEmpty() ? " " : " " + Markup.escape(advice.role()) + ": ") + advice.text() + ".";
            if (card.length() + part.length() <= Tip.MAX) {
                card.append(part);
            }
        }
        return card.toString();
    }

    private static void add(List<Tip> tips, Set<String> said, Fact fact, Source source, String text) {
        boolean tellsNothing =
                text.endsWith(":") || text.endsWith("→") || LINK.matcher(text).find();
        if (text.length() <= Tip.MAX && !tellsNothing && said.add(text)) {
            tips.add(new Tip(fact.key(), text, source, rank(source.tags())));
        }
    }

    private static int rank(SortedSet<String> tags) {
        return tags.contains("exam-tip")
                ? 0
                : tags.contains("gotcha") ? 1 : tags.contains("important") ? 2 : Tip.UNMARKED;
    }

    private static Source spanning(List<Fact> facts) {
        Source first = facts.get(0).source();
        if (facts.size() == 1) {
            return first;
        }
        int from = first.fromLine();
        int to = first.toLine();
        SortedSet<String> tags = new TreeSet<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Fact fact : facts) {
            from = Math.min(from, fact.source().fromLine());
            to = Math.max(to, fact.source().toLine());
            tags.addAll(fact.source().tags());
            texts.add(fact.source().text());
        }
        return new Source(
                first.file(),
                from,
                to,
                first.breadcrumb(),
                tags.equals(first.tags()) ? first.tags() : tags,
                String.join("\n", texts));
    }
}
