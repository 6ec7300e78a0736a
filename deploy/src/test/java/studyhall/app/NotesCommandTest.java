package studyhall.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFolderThatIsNotThereIsAMistakeThatSaysWhatToDo() {
        assertThat(run("notes", "check", folder.resolve("nowhere").toString())).isEqualTo(Program.MISTAKEN);

        assertThat(err.toString(UTF_8))
                .startsWith("I found no folder or note")
                .contains("Name a folder that holds .md files");
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreReported() throws IOException {
        Files.writeString(folder.resolve("good.md"), "# Trees\n\n- **Leaf** - Ends a branch\n");
        Files.write(folder.resolve("bad.md"), new byte[] {0, 1, 2, 3, 0, 0, 0, 5});

        assertThat(run("notes", "check", folder.toString())).isEqualTo(Program.REFUSED);

        assertThat(out.toString(UTF_8)).contains("bad.md\n", "good.md\n", "1 file could not be read");
    }

    @Test
    void severalPlacesAreToldApart() throws IOException {
        Path one = Files.writeString(folder.resolve("one.md"), "# One\n\n- **Leaf** - Ends a branch\n");
        Path two = Files.writeString(folder.resolve("two.md"), "# Two\n\n- **Root** - Begins a tree\n");

        assertThat(run("notes", "check", one.toString(), two.toString())).isZero();

        assertThat(out.toString(UTF_8)).contains("== " + one + " ==\none.md\n", "== " + two + " ==\ntwo.md\n");
    }

    @Test
    void anExportGoesToStandardOutputAndTroublesBesideIt() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# Trees\n\n- **Leaf** - Ends a branch\n");
        Files.write(folder.resolve("bad.md"), new byte[] {0, 1, 2, 3, 0, 0, 0, 5});

        assertThat(run("notes", "export", folder.toString(), "--facts")).isEqualTo(Program.REFUSED);

        assertThat(out.toString(UTF_8).lines()).singleElement().asString().contains("\"subject\":\"Leaf\"");
        assertThat(err.toString(UTF_8)).startsWith("bad.md");
    }

    @Test
    void aLineIsToldOfWithinTheFolderThatIsNamedOrUsualElseAlone() throws IOException {
        Path below = Files.createDirectory(folder.resolve("plants"));
        Path note = Files.writeString(below.resolve("trees.md"), "# Trees\n\n- **Leaf** - Ends a branch\n");

        for (List<String> way : List.of(
                List.of(note + ":3"),
                List.of(note + ":3", "--notes", folder.toString()),
                List.of("plants/trees.md:3", "--notes", folder.toString()))) {
            List<String> line = new ArrayList<>(List.of("notes", "why"));
            line.addAll(way);
            out.reset();

            assertThat(run(line.toArray(String[]::new))).as(err.toString(UTF_8)).isZero();

            assertThat(out.toString(UTF_8))
                    .startsWith((way.size() == 1 ? "" : "plants/") + "trees.md:3 | - **Leaf** - Ends a branch\nTrees\n")
                    .contains("Fact: Leaf (Trees): Ends a branch\n");
        }

        out.reset();
        assertThat(run(Map.of("STUDYHALL_NOTES", folder.toString()), "notes", "why", note + ":3"))
                .isZero();
        assertThat(out.toString(UTF_8)).startsWith("plants/trees.md:3 | ");
    }

    @Test
    void linesThatAreNotThereAreMistakesThatSayWhatToDo() throws IOException {
        Path note = Files.writeString(folder.resolve("trees.md"), "# Trees\n\n- **Leaf** - Ends a branch\n");

        assertThat(run("notes", "why", "trees.md")).isEqualTo(Program.MISTAKEN);
        assertThat(run("notes", "why", "nowhere.md:1")).isEqualTo(Program.MISTAKEN);
        assertThat(run("notes", "why", note + ":99")).isEqualTo(Program.MISTAKEN);
        assertThat(run("notes", "why", note + ":3", "--notes", makeFolder("else")))
                .isEqualTo(Program.MISTAKEN);

        assertThat(err.toString(UTF_8))
                .contains("Name a file and a line, such as notes/sagemaker.md:110")
                .contains("I found no file nowhere.md here.")
                .contains("trees.md has 3 lines.")
                .contains("is not in the folder");
    }

    @Test
    void twoNotesAreComparedUnderOneName() throws IOException {
        Path old = Files.writeString(folder.resolve("old.md"), "# Trees\n\n- **Leaf** - Ends a branch\n");
        Path now = Files.writeString(folder.resolve("new.md"), "# Trees\n\nMore.\n\n- **Leaf** - Begins a branch\n");

        assertThat(run("notes", "diff", old.toString(), now.toString())).isZero();

        assertThat(out.toString(UTF_8))
                .contains("  ~ Leaf (Trees): Ends a branch → Begins a branch (line 5)\n")
                .contains("1 changed, 0 removed\n");
        assertThat(run("notes", "diff", old.toString(), folder.toString())).isEqualTo(Program.MISTAKEN);
    }

    @Test
    void aPersonAtATerminalSeesHowFarItHasCome() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# A\n\n- **Leaf** - Ends a branch\n");
        Files.writeString(folder.resolve("b.md"), "# B\n\n- **Root** - Begins a tree\n");

        new Program(new Surroundings(Map.of(), folder, stream(out), stream(err), true))
                .run("notes", "check", folder.toString());

        assertThat(err.toString(UTF_8))
                .contains("Reading note 1 of 2", "Writing questions from 2 notes", "Looking for edits in a.md")
                .endsWith("\r\033[K");
        assertThat(out.toString(UTF_8)).doesNotContain("Reading note");
    }

    private String makeFolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name)).toString();
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new Program(new Surroundings(environment, folder, stream(out), stream(err), false)).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
