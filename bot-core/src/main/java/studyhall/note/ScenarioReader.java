package studyhall.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cases, as exam takers write them: an entry or a heading with its premise, and below it the problem and what to do. */
final class ScenarioReader {
    private static final Pattern ARROW = Pattern.compile("\\s*(?:-\\\\?>|=\\\\?>|→|⇒|➜)\\s*(?=\\S)");

    private final FactSink sink;

    ScenarioReader(FactSink sink) {
        this.sink = sink;
    }

    /** A case: premise, problem and what to do, by role. */
    void read(Item item, Context context, TermSplit label) {
        List<Fact.Advice> answers = new ArrayList<>();
        String problem = "";
        int last = item.toLine;
        for (Item child : item.children) {
            last = Math.max(last, Cards.end(child));
            TermSplit split = child.split();
            String name = split == null ? "" : split.term().text();
            if (split != null && Labels.problem(name)) {
                problem = split.rest();
            } else if (split != null && Labels.solution(name)) {
                if (!split.rest().isEmpty()) {
                    answers.add(new Fact.Advice("", split.rest(), child.fromLine));
                }
                child.children.stream().filter(ScenarioReader::advises).forEach(answer -> answers.add(advice(answer)));
            } else if (advises(child)) {
                answers.add(advice(child));
            }
        }
        String premise = label.rest();
        Matcher arrow = ARROW.matcher(premise);
        if (answers.isEmpty() && arrow.find() && arrow.start() > 0) {
            answers.add(new Fact.Advice("", premise.substring(arrow.end()), item.fromLine));
            premise = premise.substring(0, arrow.start());
        }
        sink.scenario(context, item, last, label.term(), premise, problem, answers);
    }

    private static boolean advises(Item item) {
        TermSplit split = item.split();
        // a label with its text below it says nothing by itself
        return !item.lines.isEmpty()
                && !(split != null
                        && split.mark() == ':'
                        && (split.rest().isEmpty()
                                || Labels.outcome(split.term().text())));
    }

    private static Fact.Advice advice(Item item) {
        @Nullable TermSplit split = item.split();
        return split != null && split.mark() == ':' && !split.rest().isEmpty()
                ? new Fact.Advice(split.term().text(), split.rest(), item.fromLine)
                : new Fact.Advice("", Inlines.unbold(item.text()), item.fromLine);
    }
}
