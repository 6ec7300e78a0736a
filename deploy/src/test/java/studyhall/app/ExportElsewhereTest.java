package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own on machines that are set up differently. */
class ExportElsewhereTest {
    private static final List<String> TURKISH = List.of(
            "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Chatham", "-Dfile.encoding=ISO-8859-1");
    private static final List<String> ARABIC =
            List.of("-Duser.language=ar", "-Duser.country=SA", "-Duser.timezone=America/St_Johns");

    /** Where this very process runs under the locale C, it cannot make such files; the texts are enough then. */
    private static final String NAME = "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "größe" : "groesse";

    @TempDir
    Path home;

    @BeforeEach
    void writeNotes() throws IOException {
        Path notes = Files.createDirectories(home.resolve("notes/" + NAME));
        StringBuilder note = new StringBuilder("# INDEX Größe `#exam-tip`\n\n## Limits\n\n");
        for (String name : List.of("TITLE_SIZE", "Iıİi", "größe", "limit", "width")) {
            note.append("- **`")
                    .append(name)
                    .append("`**: ")
                    .append("Bounds the ")
                    .append(name.length())
                    .append(". ")
                    .append("part\n  - Default: ")
                    .append(1234.5 * name.length())
                    .append("\n");
        }
        Files.writeString(notes.resolve(NAME + ".md"), note);
        Files.writeString(
                notes.resolve("Zebra.md"), "# Zebra\n\n- **Mane** - Stands upright\n- **Tail** - Ends in hair\n");
    }

    @Test
    void anExportHasTheSameBytesUnderAnyLocaleAndTimeZone() throws Exception {
        for (String kind : List.of("", "--tips", "--facts", "--cards")) {
            byte[] one = export(kind, TURKISH, Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Pacific/Chatham"));
            byte[] two = export(kind, ARABIC, Map.of("LC_ALL", "C", "TZ", "America/St_Johns"));

            assertThat(one).as(kind).isEqualTo(two);
            assertThat(new String(one, StandardCharsets.UTF_8).contains(NAME + "/" + NAME + ".md"))
                    .as(kind)
                    .isEqualTo(!kind.equals("--cards"));
        }
    }

    private byte[] export(String kind, List<String> flags, Map<String, String> environment) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "notes",
                "export",
                home.resolve("notes").toString()));
        if (!kind.isEmpty()) {
            command.add(kind);
        }
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readAllBytes(out);
    }
}
