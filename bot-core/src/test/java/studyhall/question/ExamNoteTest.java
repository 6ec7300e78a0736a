package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studyhall.question.QuestionWriter.Written;
import studyhall.tip.TipWriter;

/** What the real note of somebody else must give; skipped where that note is not at hand. */
class ExamNoteTest {
    private static final Path NOTES = Path.of("../../shared/notes");

    @Test
    void a_real_note_gives_130_questions_from_20_archetypes_and_60_tips() throws IOException {
        NotesRead notes = read("exam-note");
        Written written = notes.written();
        assertThat(written.questions()).hasSizeGreaterThanOrEqualTo(130);
        assertThat(written.questions().stream().map(Question::archetype).distinct())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(new TipWriter().write(notes.facts())).hasSizeGreaterThanOrEqualTo(60);
        assertThat(written.tally().allDrafts() - written.tally().allRefusals())
                .isEqualTo(written.questions().size());
    }

    @Test
    void none_of_its_traps_catches() throws IOException {
        List<Question> questions = read("exam-note").questions();
        assertThat(questions).allSatisfy(question -> assertThat(question.options())
                .extracting(Option::text)
                .doesNotContain("N/A", "Exam Tips", "Gotchas", "Related Topics", "Tree Parameters", "Core Components"));
        assertThat(questions)
                .filteredOn(question -> question.options().stream()
                        .anyMatch(option -> option.text().equals("Batch Transform")))
                .noneMatch(question -> question.stem().contains("hyperparameter"));
        assertThat(questions).noneMatch(question -> question.keyOption().text().contains("5-10 minutes"));
    }

    @Test
    void notes_that_are_mostly_code_and_prose_give_next_to_nothing() throws IOException {
        assertThat(read("interview-questions").questions()).hasSizeLessThan(5);
    }

    private static NotesRead read(String folder) throws IOException {
        assumeThat(NOTES)
                .as("skipped: the shared notes are not beside this project")
                .exists();
        return NotesRead.folder(NOTES.resolve(folder));
    }
}
