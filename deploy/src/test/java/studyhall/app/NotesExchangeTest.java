package studyhall.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other programs take stands in {@code exchange}; {@code -Dgolden.update} writes it anew, to be read as a change. */
class NotesExchangeTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "exchange");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "anki, '', questions.anki.txt",
        "anki, --cards, cards.anki.txt",
        "gift, '', questions.gift",
        "gift, --cards, cards.gift",
        "csv, '', questions.csv",
        "csv, --cards, cards.csv"
    })
    void questionsAndCardsGoOutAsOtherProgramsTakeThem(String form, String cards, String golden) throws IOException {
        String note = FOLDER.resolve("trees.md").toString();
        int code = cards.isEmpty()
                ? run("notes", "export", note, "--format", form)
                : run("notes", "export", note, cards, "--format", form);

        assertThat(code).as(err.toString(UTF_8)).isZero();
        Path file = FOLDER.resolve(golden);
        if (System.getProperty("golden.update") != null) {
            Files.write(file, out.toByteArray());
        }
        assertThat(out.toString(UTF_8)).isEqualTo(Files.readString(file));
    }

    @Test
    void tipsHaveNoOtherFormThanJsonLines() {
        assertThat(run("notes", "export", FOLDER.toString(), "--tips", "--format", "anki"))
                .isEqualTo(Program.MISTAKEN);
        assertThat(err.toString(UTF_8)).startsWith("--format is for questions and cards;");
    }

    @Test
    void aListBecomesANoteAndWhatIsLeftOutIsToldWithItsLine() throws IOException {
        Path list = Files.writeString(
                folder.resolve("rivers.csv"), "question,answer\nWhich river is in Cairo?,Nile\nWhich is in Paris?,\n");

        assertThat(run(
                        "notes",
                        "import",
                        list.toString(),
                        "--to",
                        folder.resolve("notes").toString()))
                .isEqualTo(Program.REFUSED);

        assertThat(out.size()).isZero();
        assertThat(err.toString(UTF_8))
                .contains(
                        "rivers.csv:3: “Which is in Paris?” has no answer\n",
                        "1 question, 0 with options, 1 left out.");
        Path note = folder.resolve("notes").resolve("rivers.md");
        assertThat(note).hasContent("# rivers\n\n- Q: Which river is in Cairo?\n  - A: Nile\n");

        Files.writeString(note, "# Mine\n");
        assertThat(run(
                        "notes",
                        "import",
                        list.toString(),
                        "--to",
                        folder.resolve("notes").toString()))
                .isEqualTo(Program.MISTAKEN);
        assertThat(note).hasContent("# Mine\n");
    }

    @Test
    void whatStandsInTheNoteAndCannotBeAskedIsTold() throws IOException {
        Path list = Files.writeString(
                folder.resolve("odd.csv"),
                "question,answer\nWhich hashtag was it?,#larches\nWhy?," + "because ".repeat(80) + "\nWho?,Ada\n");

        assertThat(run("notes", "import", list.toString())).isEqualTo(Program.REFUSED);

        assertThat(err.toString(UTF_8)).isEqualTo("""
                        odd.md:3: this stands in the note and will not be asked: its question or its answer is nothing but a tag or another mark of notes
                        odd.md:5: this stands in the note and will not be asked: its answer is longer than 500 characters
                        3 questions, 0 with options, 0 left out.
                        """);
    }

    @Test
    void whatWentOutComesInAgain() throws IOException {
        run("notes", "export", FOLDER.resolve("trees.md").toString(), "--format", "gift");
        Path bank = Files.write(folder.resolve("bank.gift"), out.toByteArray());
        run("notes", "export", FOLDER.resolve("trees.md").toString(), "--format", "csv");
        Path table = Files.write(folder.resolve("bank.csv"), out.toByteArray());

        assertThat(run("notes", "import", bank.toString()))
                .as(err.toString(UTF_8))
                .isZero();
        String ofBank = out.toString(UTF_8);
        assertThat(run("notes", "import", table.toString()))
                .as(err.toString(UTF_8))
                .isZero();

        assertThat(ofBank)
                .contains("- Q: Which tree is \\#1 by height: the tallest?\n  - A: Coast redwood\n  - Wrong: ");
        assertThat(asked(out.toString(UTF_8))).isEqualTo(asked(ofBank));
    }

    /** Without headings and explanations, which the two forms hold differently. */
    private static List<String> asked(String note) {
        return note.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("  - Why: ") && !line.isBlank())
                .toList();
    }

    @Test
    void aListWhoseNameDoesNotTellItsFormIsAskedFor() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), "Which river is in Cairo?,Nile\n");

        assertThat(run("notes", "import", list.toString())).isEqualTo(Program.MISTAKEN);
        assertThat(err.toString(UTF_8)).contains("--format yaml, --format csv or --format gift");
        assertThat(run("notes", "import", list.toString(), "--format", "csv")).isZero();
        assertThat(out.toString(UTF_8)).contains("- Q: Which river is in Cairo?\n  - A: Nile\n");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Program(new Surroundings(
                        Map.of(), folder, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false))
                .run(arguments);
    }
}
