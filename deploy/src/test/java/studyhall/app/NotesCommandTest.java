package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("I found no folder or note")
                .contains("Name a folder that holds .md files");
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreReported() throws IOException {
        Files.writeString(folder.resolve("good.md"), "# Trees\n\n- **Leaf** - Ends a branch\n");
        Files.write(folder.resolve("bad.md"), new byte[] {0, 1, 2, 3, 0, 0, 0, 5});

        assertThat(run("notes", "check", folder.toString())).isEqualTo(Program.REFUSED);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("bad.md\n", "good.md\n", "1 file could not be read");
    }

    @Test
    void severalPlacesAreToldApart() throws IOException {
        Path one = Files.writeString(folder.resolve("one.md"), "# One\n\n- **Leaf** - Ends a branch\n");
        Path two = Files.writeString(folder.resolve("two.md"), "# Two\n\n- **Root** - Begins a tree\n");

        assertThat(run("notes", "check", one.toString(), two.toString())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("== " + one + " ==\none.md\n", "== " + two + " ==\ntwo.md\n");
    }

    @Test
    void anExportGoesToStandardOutputAndTroublesBesideIt() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# Trees\n\n- **Leaf** - Ends a branch\n");
        Files.write(folder.resolve("bad.md"), new byte[] {0, 1, 2, 3, 0, 0, 0, 5});

        assertThat(run("notes", "export", folder.toString(), "--facts")).isEqualTo(Program.REFUSED);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("\"subject\":\"Leaf\"");
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("bad.md");
    }

    private int run(String... arguments) {
        return new Program(new Surroundings(Map.of(), folder, stream(out), stream(err), false)).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
