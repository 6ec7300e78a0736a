package studyhall.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import studyhall.app.CheckSummary.OfFile;

/** Prints what is different since the last check of the same notes. */
final class CheckChanges {
    private static final int MAX_FILES = 10;
    private static final OfFile NOTHING = new OfFile(new TreeSet<>(), 0, 0);

    private CheckChanges() {}

    static void print(PrintStream out, CheckSummary before, CheckSummary now) {
        SortedSet<String> names = new TreeSet<>(before.files().keySet());
        names.addAll(now.files().keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            String change = change(before.files().get(name), now.files().get(name));
            if (!change.isEmpty()) {
                lines.add("  " + name + ": " + change);
            }
        }
        if (lines.isEmpty()) {
            out.println("Since the last run: no change");
            return;
        }
        out.println("Since the last run:");
        lines.stream().limit(MAX_FILES).forEach(out::println);
        if (lines.size() > MAX_FILES) {
            out.println("  and " + Count.of(lines.size() - MAX_FILES, "more file"));
        }
    }

    private static String change(
            @org.jspecify.annotations.Nullable OfFile was, @org.jspecify.annotations.Nullable OfFile is) {
        OfFile before = was == null ? NOTHING : was;
        OfFile now = is == null ? NOTHING : is;
        List<String> parts = new ArrayList<>();
        if (was == null) {
            parts.add("new file");
        } else if (is == null) {
            parts.add("file gone");
        }
        int fresh = without(now.questions(), before.questions());
        int gone = without(before.questions(), now.questions());
        if (fresh > 0) {
            parts.add(Count.of(fresh, "question") + " new");
        }
        if (gone > 0) {
            parts.add(Count.of(gone, "question") + " gone");
        }
        count(parts, now.tips() - before.tips(), "tip");
        count(parts, now.refused() - before.refused(), "refused draft");
        return String.join(", ", parts);
    }

    private static void count(List<String> parts, int more, String thing) {
        if (more != 0) {
            parts.add(Count.of(Math.abs(more), thing) + (more > 0 ? " more" : " fewer"));
        }
    }

    private static int without(SortedSet<String> all, SortedSet<String> others) {
        return (int) all.stream().filter(each -> !others.contains(each)).count();
    }
}
