package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studyhall.command.HandmadeLibrary;
import studyhall.library.author.Advice;
import studyhall.library.author.Advice.Kind;
import studyhall.library.author.Adviser.Advised;
import studyhall.library.author.Difference;
import studyhall.note.Note;
import studyhall.question.Refusal;

/**
 * What a terminal shows stands in files; {@code -Dgolden.update} writes them anew, to be read as a change. The questions
 * are those of {@link HandmadeLibrary}, so that a new kind of question changes nothing here.
 */
class NotesGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/terminal");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    @Test
    void theStoryOfLinesNamesFactsQuestionsTipsAndRefusals() throws IOException {
        HandmadeLibrary read = HandmadeLibrary.of("trees.md", text("trees.md"));
        HandmadeLibrary library = new HandmadeLibrary(
                read.notes(),
                read.facts(),
                read.questions(),
                read.tips(),
                read.troubles(),
                List.of(new Refusal("trees.md", 8, "default-reversed", "no-echo", "the name gives the answer away")),
                read.topics());
        Note note = library.notes().get(0);

        List<Advice> edits =
                List.of(new Advice("trees.md", 11, 14, Kind.EDIT, "One lacks Range.", "Write it below.", 2));

        golden("why.txt", out -> {
            NotesWhy why = new NotesWhy(out);
            why.print(library, note, 8, 8, edits);
            why.print(library, note, 9, 12, edits);
            why.print(library, note, 5, 5, edits);
            why.print(library, note, 4, 4, edits);
        });
    }

    @Test
    void aDifferenceNamesFactsAndTheQuestionsThatItTouches() throws IOException {
        HandmadeLibrary before = HandmadeLibrary.of("trees.md", text("trees.md"));
        HandmadeLibrary after = HandmadeLibrary.of("trees.md", text("trees-edited.md"));

        golden("diff.txt", out -> new NotesDiff(out).print(Difference.between(before, after)));
    }

    @Test
    void whatOnlyMovedDoesNotDiffer() throws IOException {
        String note = text("trees.md");
        HandmadeLibrary before = HandmadeLibrary.of("trees.md", note);
        HandmadeLibrary after = HandmadeLibrary.of("trees.md", note.replace("\n## ", "\n\nMore words.\n\n## "));

        assertThat(Difference.between(before, after).facts())
                .noneMatch(fact -> fact.before().isPresent());
    }

    @Test
    void theReportEndsWithWhatIsWrongAndWhatIsWorthMost() throws IOException {
        HandmadeLibrary before = HandmadeLibrary.of("trees.md", text("trees.md"));
        HandmadeLibrary after = HandmadeLibrary.of("trees.md", text("trees-edited.md"));
        List<Advice> advice = new ArrayList<>();
        advice.add(new Advice(
                "trees.md", 8, 8, Kind.CONTRADICTION, "eta (Boosting) has Default 0.3 here.", "Mend it.", 1));
        for (int line = 1; line <= NotesAdvice.SHOWN + 2; line++) {
            advice.add(new Advice("trees.md", line, line, Kind.EDIT, "No mark.", "Write: a - b", 20 - line));
        }
        advice.add(new Advice("trees.md", 9, 9, Kind.DUPLICATE, "gamma is defined alike.", "Keep one.", 0));

        golden("check.txt", out -> {
            new NotesReport(after).print(out);
            CheckChanges.print(out, CheckSummary.of(before), CheckSummary.of(after));
            new NotesAdvice(out, false).print(new Advised(advice, 7));
        });
    }

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static void golden(String name, Consumer<PrintStream> print) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8).replace("\r", "");
        if (UPDATE) {
            Files.writeString(FOLDER.resolve(name), printed);
        }
        assertThat(printed).isEqualTo(text(name));
    }
}
