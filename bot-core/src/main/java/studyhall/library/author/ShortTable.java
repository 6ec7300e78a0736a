package studyhall.library.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;

/** Tables of two rows: a question needs two wrong options, and the one other row gives one. */
final class ShortTable implements Proposer {
    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        Map<String, List<Integer>> tables = new LinkedHashMap<>();
        for (Fact fact : page.facts()) {
            if (fact instanceof Fact.Cell) {
                List<Integer> rows = tables.computeIfAbsent(fact.meta().siblings(), table -> new ArrayList<>());
                if (!rows.contains(fact.source().fromLine())) {
                    rows.add(fact.source().fromLine());
                }
            }
        }
        tables.values().stream()
                .filter(rows -> rows.size() == 2)
                .forEach(rows -> proposals.accept(proposal(page, rows.get(0), rows.get(1))));
    }

    private static Proposal proposal(Page page, int first, int last) {
        return new Proposal(
                first,
                "This table has only two rows to compare, so wrong options are missing.",
                "A third row would do.",
                List.of(Edit.add(last, List.of(new Invention().nested(page.line(last))), true)));
    }
}
