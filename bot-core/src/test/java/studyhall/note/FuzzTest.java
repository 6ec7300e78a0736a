package studyhall.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mutations of every fixture, the same on each run: each is read or refused, and whatever is read holds together. */
class FuzzTest {
    private static final int MUTATIONS = 60;

    private static final List<String> SEEDS = List.of(
            "**",
            "*",
            "_",
            "`",
            "```",
            "~~",
            "[",
            "](",
            "]]",
            "![",
            "|",
            "\n",
            "\n\n",
            "\t",
            "    ",
            "- ",
            "1. ",
            "# ",
            "> ",
            ">",
            "::",
            ":::",
            "?\n",
            "Q: ",
            "A: ",
            "==",
            "{{c1::",
            "}}",
            "$",
            "$$",
            "<",
            "</details>",
            "<details>",
            "<!--",
            "-->",
            "---\n",
            "!!! ",
            "???",
            "\\",
            "&#0;",
            "(?)",
            "#no-quiz",
            "[^1]",
            "\u202E",
            "\u0000",
            "\uFEFF",
            "\r",
            "：",
            "。",
            "😀");

    private final NoteReader reader = new NoteReader();

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whateverIsDoneToANoteItsFactsHoldTogether(Fixture fixture) {
        Random random = new Random(fixture.name().hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutated(fixture.bytes(), random);
            Reading reading = reader.read("note.md", bytes);

            holds(reading, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void holds(Reading reading, String note) {
        assertThat(reading.troubles()).as(note).noneMatch(trouble -> trouble.reason()
                .contains("cannot be parsed"));
        int lines = reading.note().map(read -> read.lines().size()).orElse(0);
        Set<FactKey> keys = new HashSet<>();
        for (Fact fact : reading.facts()) {
            Source source = fact.source();
            assertThat(source.toLine()).as(note).isBetween(source.fromLine(), lines);
            assertThat(source.breadcrumb()).as(note).isNotEmpty();
            assertThat(fact.statement()).as(note).isNotBlank();
            assertThat(fact.subject().text()).as(note).isNotBlank();
            assertThat(keys.add(fact.key()))
                    .as("%s twice in %s", fact.key(), note)
                    .isTrue();
        }
    }

    /** A few of: bytes lost, doubled, changed, swapped, or a mark put in. */
    private static byte[] mutated(byte[] note, Random random) {
        byte[] bytes = note;
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(40), bytes.length - at);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (random.nextInt(6)) {
                case 0 -> at += length;
                case 1 -> out.write(bytes, at, length);
                case 2 -> out.write(random.nextInt(256));
                case 3 ->
                    out.writeBytes(SEEDS.get(random.nextInt(SEEDS.size()))
                            .repeat(1 + random.nextInt(3))
                            .getBytes(StandardCharsets.UTF_8));
                case 4 -> out.write(bytes, random.nextInt(bytes.length - length), length);
                default -> at = Math.min(bytes.length, at + 1);
            }
            out.write(bytes, at, bytes.length - at);
            bytes = out.size() == 0 ? note : out.toByteArray();
        }
        return bytes;
    }
}
