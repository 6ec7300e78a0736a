package studyhall.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studyhall.library.author.Difference;
import studyhall.library.author.Difference.OfFact;
import studyhall.library.author.Difference.OfQuestion;
import studyhall.library.author.Difference.Touch;
import studyhall.library.author.FactLine;
import studyhall.note.Fact;
import studyhall.note.FactKey;
import studyhall.note.Markup;

/** Prints what differs between two libraries, note by note. */
final class NotesDiff {
    private final PrintStream out;

    NotesDiff(PrintStream out) {
        this.out = out;
    }

    void print(Difference difference) {
        if (difference.isEmpty()) {
            out.println("The same facts and questions.");
            return;
        }
        Map<FactKey, List<OfQuestion>> touched = difference.questions().stream()
                .collect(Collectors.groupingBy(each -> each.question().fact()));
        Map<String, List<OfFact>> files = difference.facts().stream()
                .collect(Collectors.groupingBy(OfFact::file, TreeMap::new, Collectors.toList()));
        files.forEach((file, facts) -> {
            out.println(file);
            facts.forEach(fact -> {
                fact(fact);
                touched.getOrDefault(fact.key(), List.of()).forEach(this::question);
            });
            out.println();
        });
        elsewhere(difference, touched);
        totals(difference);
    }

    private void fact(OfFact fact) {
        if (fact.before().isPresent() && fact.after().isPresent()) {
            Fact before = fact.before().get();
            Fact after = fact.after().get();
            out.println("  ~ " + FactLine.of(before) + " → " + FactLine.statement(after) + line(after));
        } else if (fact.after().isPresent()) {
            out.println(
                    "  + " + FactLine.of(fact.after().get()) + line(fact.after().get()));
        } else {
            fact.before()
                    .ifPresent(before -> out.println("  - " + FactLine.of(before) + " (was line "
                            + before.source().fromLine() + ")"));
        }
    }

    private static String line(Fact fact) {
        return " (line " + fact.source().fromLine() + ")";
    }

    private void question(OfQuestion touched) {
        out.println("      " + word(touched.touch()) + " (" + touched.question().archetype() + "): "
                + Markup.readable(touched.question().stem()));
    }

    private static String word(Touch touch) {
        return switch (touch) {
            case NEW -> "new question";
            case STALE -> "to be learnt anew";
            case REWORDED -> "other options";
            case GONE -> "no longer asked";
        };
    }

    /** Questions whose own fact is as it was. */
    private void elsewhere(Difference difference, Map<FactKey, List<OfQuestion>> touched) {
        difference.facts().forEach(fact -> touched.remove(fact.key()));
        List<OfQuestion> others = difference.questions().stream()
                .filter(each -> touched.containsKey(each.question().fact()))
                .toList();
        if (!others.isEmpty()) {
            out.println("Questions on other lines");
            others.forEach(each -> out.println("  " + each.question().source().fileAndLines() + " "
                    + word(each.touch()) + " (" + each.question().archetype() + "): "
                    + Markup.readable(each.question().stem())));
            out.println();
        }
    }

    private void totals(Difference difference) {
        long added = difference.facts().stream()
                .filter(fact -> fact.before().isEmpty())
                .count();
        long removed = difference.facts().stream()
                .filter(fact -> fact.after().isEmpty())
                .count();
        long changed = difference.facts().size() - added - removed;
        out.println("Facts: " + added + " added, " + changed + " changed, " + removed + " removed");
        out.println("Questions: " + difference.count(Touch.NEW) + " new, " + difference.count(Touch.STALE)
                + " to be learnt anew, " + difference.count(Touch.REWORDED) + " with other options, "
                + difference.count(Touch.GONE) + " no longer asked");
    }
}
