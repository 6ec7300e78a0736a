package studyhall.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real note, and beside it the same note damaged in twenty ways: each is named, and the note loads as ever. */
class DamagedFolderTest {
    private static final Path REAL = Path.of("../../shared/notes/exam-note/sagemaker.md");

    @TempDir
    Path folder;

    @Test
    void eachDamageIsNamedAndTheNoteBesideThemIsReadAsEver() throws IOException {
        assumeThat(REAL).as("skipped where ../shared/notes is absent").exists();
        String note = Files.readString(REAL);
        Files.writeString(folder.resolve("healthy.md"), note);
        List<String> damaged = damage(note);
        assertThat(damaged).hasSize(20);

        NoteFolder.Listing listing = NoteFolder.list(folder);
        List<Trouble> troubles = new ArrayList<>(listing.troubles());
        List<Fact> healthy = new ArrayList<>();
        NoteReader reader = new NoteReader();
        for (NoteFolder.File file : listing.files()) {
            Reading reading = reader.read(file.name(), Files.readAllBytes(file.path()));
            troubles.addAll(reading.troubles());
            if (file.name().equals("healthy.md")) {
                healthy.addAll(reading.facts());
            }
        }

        assertThat(troubles.stream().map(Trouble::file).collect(java.util.stream.Collectors.toSet()))
                .isEqualTo(new TreeSet<>(damaged));
        assertThat(healthy)
                .hasSameSizeAs(reader.read("healthy.md", note.getBytes(StandardCharsets.UTF_8))
                        .facts())
                .hasSizeGreaterThan(100);
    }

    private List<String> damage(String note) throws IOException {
        byte[] utf8 = note.getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        byte[] zero = utf8.clone();
        zero[utf8.length / 2] = 0;
        byte[] wrong = utf8.clone();
        wrong[utf8.length / 2] = (byte) 0xE9;
        byte[] cut = Arrays.copyOf(utf8, utf8.length / 2 + 1);
        cut[cut.length - 1] = (byte) 0xE2;
        List<String> names = new ArrayList<>();
        put(names, "cut-in-a-character.md", cut);
        put(names, "binary.md", noise);
        put(names, "zero-byte.md", zero);
        put(names, "wrong-encoding.md", wrong);
        put(names, "utf-16-with-mark.md", ("\uFEFF" + note).getBytes(StandardCharsets.UTF_16LE));
        put(names, "utf-16-without-mark.md", note.getBytes(StandardCharsets.UTF_16BE));
        put(names, "utf-16-cut.md", Arrays.copyOf(("\uFEFF" + note).getBytes(StandardCharsets.UTF_16LE), 4_001));
        put(names, "five-megabytes-of-stars.md", note + "*".repeat(5 << 20));
        put(names, "stars-in-a-line.md", note + "\n\n" + "*".repeat(60_000));
        put(names, "unclear-marks.md", note + "\n\n" + "a**b".repeat(30_000) + "c* ".repeat(30_000));
        put(names, "nested-bullets.md", note + "\n" + nested());
        put(names, "deep-quotes.md", note + "\n" + ">".repeat(20_000) + "x");
        put(names, "long-line.md", note + "\n" + "x".repeat(3 << 20));
        put(names, "long-paragraph.md", note + "\n" + "word word word\n".repeat(3_000));
        put(names, "wide-table.md", note + "\n\n" + "|a".repeat(500) + "|\n" + "|-".repeat(500) + "|\n");
        put(names, "many-headings.md", note + "\n" + "# Heading\n".repeat(60_000));
        put(names, "brackets.md", note + "\n\n" + "[".repeat(60_000));
        put(names, "open-html.md", note + "\n\n" + ("a <!A ".repeat(50) + "\n").repeat(200));
        Files.createDirectory(folder.resolve("folder.md"));
        names.add("folder.md");
        Files.createSymbolicLink(folder.resolve("link-to-itself.md"), folder.resolve("link-to-itself.md"));
        names.add("link-to-itself.md");
        return names;
    }

    private void put(List<String> names, String name, String note) throws IOException {
        put(names, name, note.getBytes(StandardCharsets.UTF_8));
    }

    private void put(List<String> names, String name, byte[] note) throws IOException {
        Files.write(folder.resolve(name), note);
        names.add(name);
    }

    private static String nested() {
        StringBuilder bullets = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            bullets.append(" ".repeat(Math.min(2 * i, 250)))
                    .append("- entry ")
                    .append(i)
                    .append('\n');
        }
        return bullets.toString();
    }
}
