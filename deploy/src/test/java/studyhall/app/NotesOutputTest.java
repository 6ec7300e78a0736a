package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import studyhall.command.HandmadeLibrary;
import studyhall.library.Library;

class NotesOutputTest {
    private static final String NOTE = """
            # Größen `#exam-tip`

            ## Trees
            - **`eta`**
              - Default: 0.3
            - **`gamma`**
              - Default: 0
            """;

    private final Library library = HandmadeLibrary.of("ml/größen.md", NOTE);

    @Test
    void aQuestionIsOneLineWithItsSourceAndEvidence() throws IOException {
        String exported = export();

        assertThat(exported).endsWith("}\n").doesNotContain("\r");
        List<String> lines = exported.lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "archetype",
                        "stem",
                        "options",
                        "key",
                        "explanation",
                        "source",
                        "evidence",
                        "fact",
                        "factVersion");
        assertThat(first.get("options").get(first.get("key").asInt()).asText()).isEqualTo("0.3");
        assertThat(first.get("source").get("file").asText()).isEqualTo("ml/größen.md");
        assertThat(first.get("source").get("breadcrumb").get(0).asText()).isEqualTo("Größen");
        assertThat(first.get("source").get("tags").get(0).asText()).isEqualTo("exam-tip");
        assertThat(first.get("evidence")).hasSize(1);
        assertThat(first.get("evidence").get(0).get("option").asInt()).isEqualTo(1);
        assertThat(first.get("evidence").get(0).get("grade").asText()).isEqualTo("A");
    }

    @Test
    void theBytesAreTheSameUnderAnyLocaleAndTimeZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String usual = export();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(export()).isEqualTo(usual);
            assertThat(report()).contains("Yield: 50.0 questions for 100 of 4 content lines");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void tipsAndFactsAreLinesToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NotesExport(out).tips(library);
        new NotesExport(out).facts(library);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(4).allSatisfy(line -> assertThat(
                        new ObjectMapper().readTree(line).get("id").asText())
                .isNotEmpty());
    }

    @Test
    void theReportNamesWhatEachFileGave() {
        assertThat(report())
                .startsWith("ml/größen.md\n  2 tips, 2 questions: attribute 2\n")
                .contains("Total: 1 note, 2 facts, 2 tips, 2 questions from 1 archetype\n")
                .contains("Drafts: 2, refused 0\n");
        assertThat(new NotesReport(library).allReadable()).isTrue();
    }

    @Test
    void whatCannotBeReadIsNamedAndCounts() {
        Library broken = HandmadeLibrary.of("a.md", NOTE, "b.md", "\u0000\u0001\u0002 binary \u0000");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NotesReport(broken).print(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(new NotesReport(broken).allReadable()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("(?m)^  b\\.md(:\\d+)?: .+$")
                .contains("1 file could not be read");
    }

    private String export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NotesExport(out).questions(library);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String report() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NotesReport(library).print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
