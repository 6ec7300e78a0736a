package studyhall.app;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studyhall.library.Library;
import studyhall.note.Note;
import studyhall.note.Trouble;
import studyhall.note.Trouble.Severity;
import studyhall.question.Question;
import studyhall.question.Refusal;
import studyhall.question.Tally;
import studyhall.tip.Tip;

/** Tells the author of notes what they gave, what was refused and why. */
final class NotesReport {
    private final Library library;
    private final Map<String, List<Question>> questions;
    private final Map<String, List<Tip>> tips;
    private final Map<String, List<Trouble>> troubles;
    private final Map<String, List<Refusal>> refusals;

    NotesReport(Library library) {
        this.library = library;
        this.questions =
                byFile(library.questions(), question -> question.source().file());
        this.tips = byFile(library.tips(), tip -> tip.source().file());
        this.troubles = byFile(library.troubles(), Trouble::file);
        this.refusals = byFile(library.refusals(), Refusal::file);
    }

    /** Whether every file could be read. */
    boolean allReadable() {
        return library.troubles().stream().noneMatch(trouble -> trouble.severity() == Severity.UNREADABLE);
    }

    void print(PrintStream out) {
        print(out, file -> true, false);
    }

    /** The report with only some of the files, and all totals; with each draft that was refused, if all is asked for. */
    void print(PrintStream out, Predicate<String> shown, boolean all) {
        SortedSet<String> files = new TreeSet<>();
        library.notes().forEach(note -> files.add(note.file()));
        files.addAll(troubles.keySet());
        files.stream().filter(shown).forEach(file -> printFile(out, file, all));
        printTotals(out);
        if (!all && library.tally().allRefusals() > 0) {
            out.println("--all tells each refusal with its line; notes why FILE:LINE, what a line led to");
        }
    }

    private void printFile(PrintStream out, String file, boolean all) {
        List<Question> asked = questions.getOrDefault(file, List.of());
        out.println(file);
        out.println("  " + Count.of(tips.getOrDefault(file, List.of()).size(), "tip") + ", "
                + Count.of(asked.size(), "question")
                + (asked.isEmpty() ? "" : ": " + counts(asked.stream().map(Question::archetype))));
        refused(file, all).forEach(line -> out.println("  " + line));
        out.println();
    }

    /** Lines that could not be read as they stand and, if all is asked for, refused drafts; by line. */
    private Stream<String> refused(String file, boolean all) {
        record Refused(int line, String text) {}
        Stream<Refused> lines = troubles.getOrDefault(file, List.of()).stream()
                .map(trouble -> new Refused(trouble.line(), trouble.toString()));
        Stream<Refused> drafts = (all ? refusals.getOrDefault(file, List.of()) : List.<Refusal>of())
                .stream().map(refusal -> new Refused(refusal.line(), refusal.toString()));
        return Stream.concat(lines, drafts)
                .sorted(Comparator.comparingInt(Refused::line).thenComparing(Refused::text))
                .map(Refused::text);
    }

    void printTotals(PrintStream out) {
        int asked = library.questions().size();
        long archetypes =
                library.questions().stream().map(Question::archetype).distinct().count();
        out.println("Total: " + Count.of(library.notes().size(), "note") + ", "
                + Count.of(library.facts().size(), "fact") + ", "
                + Count.of(library.tips().size(), "tip") + ", "
                + Count.of(asked, "question") + " from " + Count.of(archetypes, "archetype"));
        if (asked > 0) {
            out.println("By archetype: " + counts(library.questions().stream().map(Question::archetype)));
        }
        Tally tally = library.tally();
        out.println("Drafts: " + tally.allDrafts() + ", refused " + tally.allRefusals()
                + (tally.allRefusals() == 0 ? "" : ": " + counts(tally.refusals())));
        long content =
                library.notes().stream().mapToLong(NotesReport::contentLines).sum();
        if (content > 0) {
            out.println(String.format(
                    Locale.ROOT, "Yield: %.1f questions for 100 of %d content lines", tally.yield(content), content));
        }
        long unreadable = library.troubles().stream()
                .filter(trouble -> trouble.severity() == Severity.UNREADABLE)
                .map(Trouble::file)
                .distinct()
                .count();
        if (unreadable > 0) {
            out.println(Count.of(unreadable, "file") + " could not be read");
        }
    }

    /** Lines that may state something: neither blank nor a heading nor a rule of a table. */
    private static long contentLines(Note note) {
        return note.lines().stream()
                .map(String::strip)
                .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
                .filter(line -> !line.startsWith("#"))
                .count();
    }

    private static String counts(Stream<String> names) {
        return counts(names.collect(Collectors.toMap(Function.identity(), name -> 1, Integer::sum)));
    }

    /** The most frequent first. */
    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static <T> Map<String, List<T>> byFile(List<T> all, Function<T, String> fileOf) {
        return all.stream().collect(Collectors.groupingBy(fileOf));
    }
}
