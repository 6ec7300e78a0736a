package studyhall.library.author;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Tables and headings that look like ones to their author and not to a reader of Markdown. */
final class BrokenBlock implements Proposer {
    private static final Pattern ROW = Pattern.compile("^\\s{0,3}\\|.*\\|.*\\|\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\s{0,3}\\|?[\\s:|-]*-[\\s:|-]*$");
    private static final Pattern TIGHT_HEADING = Pattern.compile("^(#{2,6})(\\p{L}.*)$");

    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        headings(page, proposals);
        int line = 1;
        while (line <= page.size()) {
            int first = line;
            while (ROW.matcher(page.line(line)).matches()) {
                line++;
            }
            if (line - first >= 3) {
                table(page, first, proposals);
            }
            line = Math.max(line, first + 1);
        }
    }

    private static void headings(Page page, Consumer<Proposal> proposals) {
        List<Edit> edits = new ArrayList<>();
        for (int line = 1; line <= page.size(); line++) {
            var heading = TIGHT_HEADING.matcher(page.line(line));
            if (heading.matches()) {
                edits.add(Edit.replace(line, heading.group(1) + " " + heading.group(2)));
            }
        }
        if (!edits.isEmpty()) {
            proposals.accept(new Proposal(
                    edits.get(0).from(),
                    edits.size() == 1
                            ? "Without a space behind the # this is no heading."
                            : "Without a space behind the # these " + edits.size() + " lines are no headings.",
                    "Write: " + edits.get(0).lines().get(0),
                    edits));
        }
    }

    private static void table(Page page, int first, Consumer<Proposal> proposals) {
        String header = page.line(first);
        if (RULE.matcher(page.line(first + 1)).matches()) {
            return;
        }
        long columns = header.strip().chars().filter(c -> c == '|').count() - 1;
        String rule = "|" + "---|".repeat((int) Math.max(1, columns));
        proposals.accept(new Proposal(
                first,
                "Without a line of dashes below its header this is no table.",
                "Add below it: " + rule,
                List.of(Edit.add(first, List.of(rule), false))));
    }
}
