package studyhall.library.author;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import studyhall.library.Library;
import studyhall.note.Fact;
import studyhall.note.Note;
import studyhall.note.Source;
import studyhall.note.Trouble;
import studyhall.question.Question;
import studyhall.question.Refusal;
import studyhall.tip.Tip;

/**
 * What became of some lines of a note.
 *
 * @param lines as they stand in the file
 * @param facts that were read from them, each with the questions that ask about it
 * @param tips that say them
 * @param refusals drafts from them that did not become questions
 * @param troubles what could not be read there
 * @param elsewhere questions about other lines that offer one of these as a wrong option
 * @param section the heading that stands there, if one does
 */
public record LineStory(
        List<String> lines,
        List<Asked> facts,
        List<Tip> tips,
        List<Refusal> refusals,
        List<Trouble> troubles,
        List<Question> elsewhere,
        Optional<Section> section) {
    public LineStory {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
        tips = List.copyOf(tips);
        refusals = List.copyOf(refusals);
        troubles = List.copyOf(troubles);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A fact with the questions that ask about it. */
    public record Asked(Fact fact, List<Question> questions) {
        public Asked {
            questions = List.copyOf(questions);
        }
    }

    /** What stands below a heading, down to the next of its level. */
    public record Section(Note.Section heading, int facts, int questions) {}

    /**
     * Tells the story.
     *
     * @param note one of the library's
     * @param from first line, counted from 1
     * @param to last line, inclusive; not after the note's last
     */
    public static LineStory of(Library library, Note note, int from, int to) {
        List<Fact> facts = in(library.facts(), Fact::source, note, from, to);
        List<Question> ofNote =
                in(library.questions(), Question::source, note, 1, note.lines().size());
        List<Asked> asked = facts.stream()
                .map(fact -> new Asked(
                        fact,
                        ofNote.stream()
                                .filter(question -> question.fact().equals(fact.key()))
                                .toList()))
                .toList();
        List<Question> own =
                asked.stream().flatMap(each -> each.questions().stream()).toList();
        return new LineStory(
                note.lines().subList(from - 1, to),
                asked,
                in(library.tips(), Tip::source, note, from, to),
                library.refusals().stream()
                        .filter(refusal -> refusal.file().equals(note.file()))
                        .filter(refusal -> refusal.line() >= from && refusal.line() <= to)
                        .toList(),
                library.troubles().stream()
                        .filter(trouble -> trouble.file().equals(note.file()))
                        .filter(trouble -> trouble.line() >= from && trouble.line() <= to)
                        .toList(),
                ofNote.stream()
                        .filter(question -> !own.contains(question) && offers(question, from, to))
                        .toList(),
                note.sections().stream()
                        .filter(heading -> heading.line() >= from && heading.line() <= to)
                        .findFirst()
                        .map(heading -> section(library, note, heading)));
    }

    /** Whether nothing at all came of the lines. */
    public boolean isEmpty() {
        return Stream.of(facts, tips, refusals, troubles, elsewhere).allMatch(List::isEmpty) && section.isEmpty();
    }

    private static boolean offers(Question question, int from, int to) {
        return question.options().stream()
                .flatMap(option -> option.evidence().stream())
                .anyMatch(evidence -> evidence.line() >= from && evidence.line() <= to);
    }

    private static Section section(Library library, Note note, Note.Section heading) {
        int last = note.sections().stream()
                .filter(other -> other.line() > heading.line() && other.level() <= heading.level())
                .mapToInt(other -> other.line() - 1)
                .findFirst()
                .orElse(note.lines().size());
        return new Section(
                heading,
                in(library.facts(), Fact::source, note, heading.line(), last).size(),
                in(library.questions(), Question::source, note, heading.line(), last)
                        .size());
    }

    private static <T> List<T> in(List<T> all, Function<T, Source> sourceOf, Note note, int from, int to) {
        return all.stream()
                .filter(each -> sourceOf.apply(each).file().equals(note.file()))
                .filter(each -> sourceOf.apply(each).fromLine() <= to
                        && sourceOf.apply(each).toLine() >= from)
                .toList();
    }
}
