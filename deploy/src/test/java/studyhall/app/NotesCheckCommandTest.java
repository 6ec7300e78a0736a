package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesCheckCommandTest {
    private static final String TABLE = """
            # Answers

            ## Codes

            | Code | Meaning |
            | 301 | Moved for good |
            | 302 | Moved for now |
            | 304 | Not modified |
            | 410 | Gone for good |
            """;

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path notes = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        notes = Files.createDirectory(home.resolve("notes"));
    }

    @Test
    void whatIsWorthAnEditStandsLastWithWhatItGives() throws IOException {
        Files.writeString(notes.resolve("a.md"), TABLE);

        assertThat(check()).containsPattern("""
                        (?m)Edits worth most, each tried on its note:
                          a\\.md:5: Without a line of dashes below its header this is no table\\. \\+\\d+ questions
                              Add below it: \\|---\\|---\\|
                        $""");
    }

    @Test
    void theSecondRunSaysWhatChangedSinceTheFirstAndLeavesTheNotesAlone() throws IOException {
        Files.writeString(notes.resolve("a.md"), TABLE);
        Files.writeString(notes.resolve("b.md"), "# Gone\n\nSoon.\n");
        assertThat(check()).doesNotContain("Since the last run");

        assertThat(check()).contains("Since the last run: no change\n");

        Files.writeString(notes.resolve("a.md"), TABLE.replace("Meaning |\n", "Meaning |\n|---|---|\n"));
        Files.delete(notes.resolve("b.md"));
        assertThat(check()).containsPattern("""
                        (?m)^Since the last run:
                          a\\.md: \\d+ questions new, \\d+ tips more.*
                          b\\.md: file gone.*$""");

        try (Stream<Path> files = Files.list(notes)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("a.md");
        }
        try (Stream<Path> files = Files.list(home.resolve("data/checks"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aSummaryThatIsBrokenIsAsGoodAsNone() throws IOException {
        Files.writeString(notes.resolve("a.md"), TABLE);
        check();
        Path kept = CheckSummary.file(home.resolve("data"), new NotesPlace(notes));
        Files.writeString(kept, "{\"format\": 1, \"files\": [");

        assertThat(check()).contains("Total: 1 note").doesNotContain("Since the last run");
    }

    @Test
    void aDataFolderThatCannotBeWrittenCostsOnlyTheMemory() throws IOException {
        Files.writeString(notes.resolve("a.md"), TABLE);
        Files.createDirectory(home.resolve("data"));
        Files.writeString(home.resolve("data/checks"), "in the way");

        assertThat(check()).contains("Total: 1 note");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be remembered");
    }

    @Test
    void aPullRequestIsAnnotatedByPathsOfItsRepository() throws IOException {
        Files.writeString(notes.resolve("50%, a:b.md"), TABLE);
        Files.write(notes.resolve("bad.md"), new byte[] {0, 1, 2, 3, 0, 0, 0, 5});

        assertThat(run("notes", "check", notes.toString(), "--format", "github"))
                .isEqualTo(Program.REFUSED);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("::error file=notes/bad.md") && line.contains(",title=Not read::"))
                .anyMatch(line -> line.startsWith("::notice file=notes/50%25%2C a%3Ab.md,line=5,title=Worth an edit::"
                                + "Without a line of dashes below its header this is no table. +")
                        && line.endsWith(" questions%0AAdd below it: |---|---|"))
                .noneMatch(line -> line.startsWith("Since"));
    }

    @Test
    void anUnknownFormatIsAMistake() {
        assertThat(run("notes", "check", notes.toString(), "--format", "xml")).isEqualTo(Program.MISTAKEN);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--format", "text, github");
    }

    @Test
    void watchingReportsAgainWhenANoteIsSaved() throws Exception {
        Files.writeString(notes.resolve("a.md"), TABLE);
        Files.writeString(notes.resolve("b.md"), "# Other\n\nWords.\n");
        Thread watching = new Thread(() -> run("notes", "check", notes.toString(), "--watch"));
        watching.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> said().contains("Edits worth most"));
            int first = out.size();

            Files.writeString(notes.resolve("a.md"), TABLE.replace("Meaning |\n", "Meaning |\n|---|---|\n"));

            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            said().length() > first && said().substring(first).contains("Since the last run:\n"));
            assertThat(said().substring(first)).contains("a.md\n").doesNotContain("b.md\n");
        } finally {
            watching.interrupt();
            watching.join(60_000);
        }
        assertThat(watching.isAlive()).isFalse();
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String check() {
        out.reset();
        assertThat(run("notes", "check", notes.toString())).isZero();
        return said();
    }

    private int run(String... arguments) {
        Map<String, String> environment =
                Map.of("STUDYHALL_DATA", home.resolve("data").toString(), "GITHUB_WORKSPACE", home.toString());
        return new Program(new Surroundings(environment, home, stream(out), stream(err), false)).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
