package studyhall.app;

import java.io.PrintStream;
import java.util.List;
import studyhall.library.Library;
import studyhall.library.author.Advice;
import studyhall.library.author.FactLine;
import studyhall.library.author.LineStory;
import studyhall.library.author.LineStory.Asked;
import studyhall.note.Markup;
import studyhall.note.Note;
import studyhall.note.Source;
import studyhall.question.Option;
import studyhall.question.Question;
import studyhall.question.Refusal;
import studyhall.tip.Tip;

/** Prints what became of lines of a note, for the person who wrote them. */
final class NotesWhy {
    private final PrintStream out;

    NotesWhy(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the story of some lines.
     *
     * @param edits of the note that would give more; those that are about these lines are named
     */
    void print(Library library, Note note, int from, int to, List<Advice> edits) {
        LineStory story = LineStory.of(library, note, from, to);
        for (int line = from; line <= to; line++) {
            out.println(note.file() + ":" + line + " | " + story.lines().get(line - from));
        }
        path(story, note, from);
        story.section().ifPresent(this::section);
        story.facts().forEach(this::fact);
        story.tips().forEach(this::tip);
        refusals(story.refusals());
        story.troubles().forEach(trouble -> out.println("\nNot read: " + trouble.reason()));
        elsewhere(story.elsewhere());
        if (story.isEmpty()) {
            out.println("\n" + nothing(story.lines()));
        }
        edits.stream()
                .filter(edit -> edit.line() <= to && edit.toLine() >= from)
                .forEach(edit -> out.println(
                        "\nWorth an edit: " + edit.said() + NotesAdvice.worth(edit) + "\n  " + edit.proposal()));
    }

    private void path(LineStory story, Note note, int from) {
        List<String> breadcrumb = story.facts().stream()
                .findFirst()
                .map(asked -> asked.fact().source().breadcrumb())
                .orElseGet(() -> note.sections().stream()
                        .filter(section -> section.line() <= from)
                        .reduce((before, after) -> after)
                        .map(Note.Section::breadcrumb)
                        .orElse(List.of(note.title())));
        out.println(String.join(" › ", breadcrumb));
    }

    private void section(LineStory.Section section) {
        out.println("\nA heading: " + Count.of(section.facts(), "fact") + " and "
                + Count.of(section.questions(), "question") + " stand below it.");
    }

    private void fact(Asked asked) {
        Source source = asked.fact().source();
        out.println("\nFact: " + FactLine.of(asked.fact())
                + (source.fromLine() == source.toLine()
                        ? ""
                        : " (lines " + source.fromLine() + "-" + source.toLine() + ")"));
        if (!source.tags().isEmpty()) {
            out.println("  Tags: #" + String.join(" #", source.tags()));
        }
        if (!asked.fact().meta().quiz()) {
            out.println("  Kept out of questions by #no-quiz or (?).");
        }
        asked.questions().forEach(this::question);
    }

    private void question(Question question) {
        out.println("  Question (" + question.archetype() + "): " + Markup.readable(question.stem()));
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            out.println("    " + Question.letter(i) + "  " + Markup.readable(option.text())
                    + (i == question.key()
                            ? "  <- right"
                            : option.evidence().map(NotesWhy::trueOf).orElse("")));
        }
    }

    private static String trueOf(Option.Evidence evidence) {
        return evidence.trueOf().isEmpty()
                ? ""
                : "  (" + Markup.readable(evidence.trueOf()) + (evidence.line() > 0 ? ", line " + evidence.line() : "")
                        + ")";
    }

    private void tip(Tip tip) {
        out.println("\nTip: " + Markup.readable(tip.text()));
    }

    private void refusals(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            out.println("\nRefused:");
            refusals.stream()
                    .map(refusal -> refusal.archetype() + ": " + refusal.reason() + " (" + refusal.gate() + ")")
                    .distinct()
                    .forEach(refused -> out.println("  " + refused));
        }
    }

    private void elsewhere(List<Question> questions) {
        if (!questions.isEmpty()) {
            out.println("\nA wrong option in:");
            questions.forEach(
                    question -> out.println("  line " + question.source().fromLine() + ", " + question.archetype()
                            + ": " + Markup.readable(question.stem())));
        }
    }

    private static String nothing(List<String> lines) {
        if (lines.stream().allMatch(String::isBlank)) {
            return "Nothing stands there.";
        }
        return "Nothing came of it. Lines that state something do: a term with a dash or colon and its meaning,"
                + " a named value below a term, a row of a table with a header.";
    }
}
