package studyhall.library.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import studyhall.note.Fact;

/** An attribute that most entries of a list have and a few lack. */
final class MissingAttribute implements Proposer {
    private static final int MAX_LACKING = 4;

    private record Value(Bullets.Entry entry, String name, int line) {}

    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        for (Bullets list : page.lists()) {
            if (list.entries().size() < 3) {
                continue;
            }
            Map<String, List<Value>> names = new LinkedHashMap<>();
            List<Bullets.Entry> terms = new ArrayList<>();
            for (Bullets.Entry entry : list.entries()) {
                List<Value> values = values(page, entry);
                values.forEach(value -> names.computeIfAbsent(value.name(), name -> new ArrayList<>())
                        .add(value));
                if (!values.isEmpty()) {
                    terms.add(entry);
                }
            }
            names.forEach((name, values) -> propose(page, terms, name, values, proposals));
        }
    }

    private static List<Value> values(Page page, Bullets.Entry entry) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Fact fact : page.within(entry.from() + 1, entry.to())) {
            if (fact instanceof Fact.Attribute attribute
                    && fact.source().fromLine() == fact.source().toLine()) {
                values.putIfAbsent(
                        attribute.name(),
                        new Value(entry, attribute.name(), fact.source().fromLine()));
            }
        }
        return List.copyOf(values.values());
    }

    private static void propose(
            Page page, List<Bullets.Entry> terms, String name, List<Value> values, Consumer<Proposal> proposals) {
        List<Bullets.Entry> lacking = terms.stream()
                .filter(entry ->
                        values.stream().noneMatch(value -> value.entry().equals(entry)))
                .toList();
        boolean most = values.size() >= 2 && lacking.size() <= Math.min(MAX_LACKING, values.size());
        if (lacking.isEmpty() || !most) {
            return;
        }
        Invention invention = new Invention();
        String model = page.line(values.get(0).line());
        List<Edit> edits = lacking.stream()
                .map(entry -> Edit.add(entry.to(), List.of(invention.nested(model)), false))
                .toList();
        proposals.accept(new Proposal(
                lacking.get(0).from(),
                values.size() + " entries of this list have " + name + ", and " + names(page, lacking)
                        + (lacking.size() == 1 ? " has none." : " have none."),
                "Where there is one, write it below, as in line "
                        + values.get(0).line() + ": " + model.strip(),
                edits));
    }

    private static String names(Page page, List<Bullets.Entry> entries) {
        return entries.stream()
                .map(entry ->
                        page.within(entry.from(), entry.to()).get(0).subject().text())
                .collect(Collectors.joining(", "));
    }
}
