package studyhall.library.author;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;

/** Lists of two: a question needs two wrong options, and the one neighbour gives one. */
final class FewPeers implements Proposer {
    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        for (Bullets list : page.lists()) {
            if (list.entries().size() != 2 || !list.entries().stream().allMatch(entry -> states(page, entry))) {
                continue;
            }
            Bullets.Entry first = list.entries().get(0);
            Bullets.Entry last = list.entries().get(1);
            proposals.accept(new Proposal(
                    first.from(),
                    "Only " + name(page, first) + " and " + name(page, last)
                            + " can be compared here, so wrong options are missing.",
                    "A third one like them would do.",
                    List.of(Edit.add(last.to(), invented(page, last), true))));
        }
    }

    private static boolean states(Page page, Bullets.Entry entry) {
        return page.within(entry.from(), entry.to()).stream()
                .anyMatch(fact -> fact instanceof Fact.Definition || fact instanceof Fact.Attribute);
    }

    private static String name(Page page, Bullets.Entry entry) {
        return page.within(entry.from(), entry.to()).get(0).subject().text();
    }

    private static List<String> invented(Page page, Bullets.Entry model) {
        Invention invention = new Invention();
        List<String> lines = new ArrayList<>();
        lines.add(invention.entry(model));
        for (int line = model.from() + 1; line <= model.to(); line++) {
            lines.add(invention.nested(page.line(line)));
        }
        return lines;
    }
}
