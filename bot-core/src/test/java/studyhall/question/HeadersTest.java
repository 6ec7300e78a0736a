package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How questions read for whatever an author writes over a column. The file holds headers of many kinds, each with the
 * stem that asks for a cell and the one that asks for its row; run with {@code -Dgolden.update} after a change that is
 * meant, and read it aloud before it is kept.
 */
class HeadersTest {
    private static final Path FILE = Path.of("src/test/resources/questions/headers.txt");

    @Test
    void every_header_reads_well_in_both_directions() throws IOException {
        List<String> headers = Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .toList();
        assertThat(headers).hasSizeGreaterThanOrEqualTo(60);
        List<String> lines = new ArrayList<>();
        for (String header : headers) {
            lines.add(header);
            stems(header).forEach(stem -> lines.add("  " + stem));
        }
        if (System.getProperty("golden.update") != null) {
            Files.write(FILE, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(FILE));
    }

    /** Of a table whose values nobody could take for anything but values. */
    private static List<String> stems(String header) {
        String note = """
                # Gadgets

                ## Catalogue

                | Gadget | %s |
                |---|---|
                | Alpha | crimson whale |
                | Beta | silent harbour |
                | Gamma | brittle lantern |
                | Delta | copper meadow |
                """.formatted(header);
        List<Question> questions = NotesRead.of(note).questions();
        List<String> stems = new ArrayList<>();
        for (String archetype : List.of("row-to-cell", "cell-to-row")) {
            questions.stream()
                    .filter(question -> question.archetype().equals(archetype))
                    .findFirst()
                    .ifPresent(question -> stems.add(question.stem()));
        }
        return stems;
    }
}
