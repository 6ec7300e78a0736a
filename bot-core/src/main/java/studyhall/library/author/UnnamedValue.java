package studyhall.library.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Shape;

/** Values below a term that do not say what they are values of. */
final class UnnamedValue implements Proposer {
    private static final String NEUTRAL = "Value";

    private record Found(int line, String written) {}

    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        Map<String, List<Found>> scopes = new LinkedHashMap<>();
        for (Bullets list : page.lists()) {
            for (Bullets.Entry entry : list.indent() == 0 ? List.<Bullets.Entry>of() : list.entries()) {
                for (Fact fact : page.at(entry.from())) {
                    if (fact instanceof Fact.Statement
                            && Markup.plain(fact.statement()).equals(plain(entry))) {
                        Shape.Form form = Shape.of(fact.statement()).form();
                        if (form == Shape.Form.NUMBER || form == Shape.Form.RANGE) {
                            String key = fact.scope() + "\n" + form;
                            scopes.computeIfAbsent(key, scope -> new ArrayList<>())
                                    .add(new Found(
                                            entry.from(),
                                            entry.lead() + label(page, fact.scope(), form) + ": " + entry.text()));
                        }
                    }
                }
            }
        }
        scopes.values().forEach(found -> proposals.accept(proposal(found)));
    }

    private static String plain(Bullets.Entry entry) {
        return entry.text().replace("`", "").strip();
    }

    private static Proposal proposal(List<Found> found) {
        List<Found> sorted = found.stream()
                .sorted(java.util.Comparator.comparingInt(Found::line))
                .toList();
        String written = sorted.get(0).written().strip();
        return new Proposal(
                sorted.get(0).line(),
                sorted.size() == 1
                        ? "This value does not say what it is a value of."
                        : sorted.size() + " values under this heading do not say what they are values of.",
                "Name each, such as: " + written
                        + (written.contains(NEUTRAL + ": ") ? " (or Default, Limit, whatever it is)" : ""),
                sorted.stream()
                        .map(each -> Edit.replace(each.line(), each.written()))
                        .toList());
    }

    /** What the note calls values of this form beside it; a neutral word where it calls them nothing. */
    private static String label(Page page, String scope, Shape.Form form) {
        Map<String, Integer> names = new java.util.TreeMap<>();
        for (Fact fact : page.facts()) {
            if (fact instanceof Fact.Attribute attribute
                    && fact.scope().equals(scope)
                    && Shape.of(attribute.value()).form() == form) {
                names.merge(attribute.name(), 1, Integer::sum);
            }
        }
        return names.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(NEUTRAL);
    }
}
