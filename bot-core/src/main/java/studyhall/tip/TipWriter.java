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

    /** Headings that collect words and say nothing of them. */
    private static final Pattern GLOSSARY = Pattern.compile(
            "(?iu)(?:(?:key |main |core )?(?:terms|concepts|definitions|facts|points)|glossary|vocabulary|notes|names|overview"
                    + "|términos|conceptos(?: clave)?|definiciones|vocabulario|notas|begriffe|grundbegriffe|definitionen|notizen"
                    + "|notions|définitions)");

    /** No description has so few words. */
    private static final int BARE = 5;

    private static final Pattern MARKED = Pattern.compile("[$`\\\\]");
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)$");

    private static final Leaning LEANS = new Leaning();

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
                defined.add(line(fact));
            }
        }
        for (Fact fact : facts) {
            String siblings = fact.meta().siblings();
            boolean said = fact instanceof Fact.Card && defined.contains(line(fact));
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

    private static String line(Fact fact) {
        return fact.source().file() + "\n" + fact.source().fromLine();
    }

    private static void cards(List<Fact> group, List<Tip> tips, Set<String> said) {
        Fact first = group.get(0);
        if (first instanceof Fact.Scenario scenario) {
            add(tips, said, scenario, scenario.source(), scenario(scenario));
            return;
        }
        // a question says itself what it is about
        String head = first instanceof Fact.Card card && asks(card.question()) ? "" : head(first);
        StringBuilder card = new StringBuilder(head);
        List<Fact> on = new ArrayList<>();
        for (Fact fact : group) {
            String part = part(fact);
            boolean code = fact instanceof Fact.Statement && Leaning.code(part);
            if (part.isEmpty() || code || LEANS.test(part)) {
                continue;
            }
            Fact before = on.isEmpty() ? fact : on.get(on.size() - 1);
            boolean more = !on.isEmpty() && sameName(before, fact);
            part = more ? ((Fact.Attribute) fact).value() : part;
            boolean alone = fact.scope().isEmpty() && !more;
            if (!on.isEmpty() && (alone || card.length() + part.length() > CARD)) {
                add(tips, said, on.get(0), spanning(on), card.toString().strip());
                card = new StringBuilder(head);
                on = new ArrayList<>();
                part = part(fact);
            }
            String gap = on.isEmpty() ? " " : more ? "; " : ends(card) ? " " : ". ";
            boolean formula = !on.isEmpty() && part.startsWith("= ");
            card.append(gap).append(formula ? formula(fact) + part.substring(1) : part);
            on.add(fact);
        }
        if (!on.isEmpty()) {
            add(tips, said, on.get(0), spanning(on), card.toString().strip());
        }
    }

    private static boolean sameName(Fact one, Fact two) {
        return one instanceof Fact.Attribute first
                && two instanceof Fact.Attribute second
                && first.name().equalsIgnoreCase(second.name());
    }

    private static String formula(Fact fact) {
        return switch (fact.meta().language()) {
            case "de" -> "Formel:";
            case "es", "pt" -> "Fórmula:";
            case "fr" -> "Formule :";
            default -> "Formula:";
        };
    }

    private static boolean ends(StringBuilder card) {
        return ".!?".indexOf(card.charAt(card.length() - 1)) >= 0;
    }

    /** The subject, with what it needs to be understood alone: its long form, whose it is, what kind of thing it is. */
    private static String head(Fact fact) {
        Set<String> remarks = new LinkedHashSet<>();
        // formulas and code in a gloss are in the small Markdown already
        fact.subject().glosses().stream()
                .limit(1)
                .forEach(gloss -> remarks.add(MARKED.matcher(gloss).find() ? gloss : Markup.escape(gloss)));
        String place = place(fact);
        if (!place.isEmpty()) {
            remarks.add(Markup.escape(place));
        }
        String name = fact.subject().markdown();
        if (fact instanceof Fact.Cell cell
                && !cell.corner().isEmpty()
                && (name.length() <= 2 || name.chars().noneMatch(Character::isLetter))) {
            // a bare number or letter is that of something
            name = cell.corner() + " " + name;
        }
        return remarks.isEmpty() ? name + ":" : name + " (" + String.join(", ", remarks) + "):";
    }

    /** Whose it is, what kind of thing it is, or where it stands, as far as it needs that. */
    private static String place(Fact fact) {
        List<String> headings = fact.source().breadcrumb();
        String nearest = nearest(headings);
        String scope = fact.scope();
        boolean says =
                !scope.isEmpty() && !scope.equalsIgnoreCase(fact.subject().text());
        if (fact instanceof Fact.Cell) {
            return nearest.equalsIgnoreCase(fact.subject().text()) ? "" : nearest;
        }
        if (says && (fact.subject().code() || fact instanceof Fact.Rule)) {
            return scope;
        }
        boolean heading = headings.stream()
                .anyMatch(name -> name.startsWith(fact.subject().text()));
        if (heading || fact instanceof Fact.Scenario || fact instanceof Fact.Card) {
            return "";
        }
        // what stands below an entry rather than a heading may mean little without it: "First degree" of what?
        boolean below = headings.stream().noneMatch(name -> name.contains(scope));
        if (says && below) {
            return scope;
        }
        String kind = fact.meta().kind();
        if (says && fact instanceof Fact.Definition && NOUN.matcher(kind).matches()) {
            return kind;
        }
        // "Sekt: 6-8 °C" and "Priority: lowest first" say little to whoever does not see the list
        boolean bare = fact instanceof Fact.Definition definition
                && definition.meaning().split(" ").length <= BARE;
        return (bare || !nearest.equals(headings.get(0)))
                        && !GLOSSARY.matcher(nearest).matches()
                ? nearest
                : "";
    }

    /** The last heading that names something, without the remark behind it. */
    private static String nearest(List<String> headings) {
        for (int i = headings.size() - 1; i > 0; i--) {
            String name = REMARK.matcher(headings.get(i)).replaceFirst("");
            if (!name.isEmpty() && !asks(name)) {
                return name;
            }
        }
        return headings.get(0);
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
