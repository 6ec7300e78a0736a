package studyhall.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a note are, the reader answers within its own deadline: it says what it left out and why, or
 * reads what there is.
 */
class HostileNotesTest {
    private final NoteReader reader = new NoteReader();

    private record Damage(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Damage> namedDamages() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("5 MB of stars", "*".repeat(5 << 20));
        notes.put("3 MB of stars", "*".repeat(3 << 20));
        notes.put("32 KB of stars", "*".repeat(32 << 10));
        notes.put("marks that could be either", "a**b".repeat(15_000) + "c* ".repeat(20_000));
        notes.put("marks that could be either, over lines", "a**b c* a**b c*\n".repeat(8_000));
        notes.put("10,000 nested bullets", nested(10_000, 3 << 20));
        notes.put("10,000 nested bullets in one line", "- ".repeat(10_000) + "x");
        notes.put("10,000 nested numbers in one line", "1. ".repeat(10_000) + "x");
        notes.put("deep quotes", ">".repeat(100_000) + "x");
        notes.put("deep quotes over lines", ("> ".repeat(500) + "x\n").repeat(1_000));
        notes.put("a table of 2,000 columns", "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n");
        notes.put("a table of 60,000 rows", "|a|b|\n|-|-|\n" + "|r|v|\n".repeat(60_000));
        notes.put("a line of 10 MB", "x".repeat(10 << 20));
        notes.put("a line of 3 MB", "word ".repeat(600_000));
        notes.put("100,000 headings", headings(100_000));
        notes.put("100,000 brackets", "[".repeat(100_000));
        notes.put("50,000 links in links", "[a](b".repeat(50_000));
        notes.put("100,000 HTML tags", "<div>".repeat(100_000));
        notes.put("HTML that never ends", ("a <? ".repeat(100) + "\n").repeat(1_000));
        notes.put("a paragraph of 50,000 lines", "word word\n".repeat(49_000));
        notes.put("3 MB of empty lines", "\n".repeat(3 << 20));
        return notes.entrySet().stream()
                .map(note -> new Damage(note.getKey(), note.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Damage> damagedBytes() {
        String note = "# Café\n\n- **Été** - Saison\n".repeat(40);
        byte[] utf8 = note.getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        return Stream.of(
                new Damage("binary", noise),
                new Damage("UTF-16 without a mark", note.getBytes(StandardCharsets.UTF_16LE)),
                new Damage("UTF-32", note.getBytes(Charset.forName("UTF-32"))),
                new Damage("half a UTF-16 character", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}),
                new Damage("Latin-1", note.getBytes(StandardCharsets.ISO_8859_1)),
                new Damage("a zero byte", (note + "\0").getBytes(StandardCharsets.UTF_8)),
                new Damage("cut in the middle of a character", Arrays.copyOf(utf8, "# Caf".length() + 1)));
    }

    @ParameterizedTest
    @MethodSource({"namedDamages", "damagedBytes"})
    void whatIsLeftOutIsNamedWithFileLineAndReason(Damage damage) {
        Reading reading = reader.read("folder/note.md", damage.bytes());

        assertThat(reading.troubles()).isNotEmpty().allSatisfy(trouble -> {
            assertThat(trouble.toString()).startsWith("folder/note.md:");
            assertThat(trouble.reason()).hasSizeGreaterThan(10);
        });
        assertThat(reading.troubles()).hasSizeLessThan(20);
    }

    static Stream<Damage> unharmed() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("control and turning characters", "a\u0007b\u001b[31m \u202Ec\u2066\u0000".replace("\u0000", ""));
        notes.put("nested emphasis", "*a ".repeat(400) + " b*".repeat(400));
        notes.put("nested links", "[".repeat(400) + "a" + "](x)".repeat(400));
        notes.put("nested images", "![".repeat(400) + "a" + "](x)".repeat(400));
        notes.put("open math", "$a ".repeat(900));
        notes.put("open gaps", "{{c1::".repeat(3_000));
        notes.put("open highlights", "==a".repeat(900));
        notes.put("questions without answers", "Q: a\n".repeat(20_000));
        notes.put("marks of cards", "a\n?\n".repeat(20_000));
        notes.put("meanings without terms", "a\n" + ": b\n".repeat(20_000));
        notes.put("admonitions", "!!! a\n".repeat(20_000));
        notes.put("containers", "::: a\n".repeat(20_000));
        notes.put("parts that fold", "<details>\n<summary>".repeat(10_000));
        notes.put("an admonition with a long gap", "!!! a\n" + "\n".repeat(49_000) + "    x\n");
        notes.put("tags", ("#a ".repeat(5_000) + "\n\n").repeat(20));
        notes.put("parentheses", "- **a** " + "(b) ".repeat(4_000) + "- c");
        notes.put("open fences", "```\n".repeat(49_999));
        notes.put("front matter that never ends", "---\n" + "a: b\n".repeat(20_000));
        notes.put("40,000 terms", terms(40_000));
        notes.put("lists that change", "- a\n1. b\n* c\n".repeat(10_000));
        notes.put("combining signs", "- **a" + "\u0301".repeat(9_000) + "** - b");
        notes.put("half a pair", "- **\uD83D** - \uDE00");
        notes.put("empty", "");
        return notes.entrySet().stream()
                .map(note -> new Damage(note.getKey(), note.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("unharmed")
    void theSectionBesideItIsReadAllTheSame(Damage damage) {
        String damaged = new String(damage.bytes(), StandardCharsets.UTF_8);
        String note =
                "# Rivers\n\n## Known\n\n- **Volga** - Longest river of the continent\n\n## Strange\n\n" + damaged;

        Reading reading = reader.read("note.md", note.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.facts())
                .anySatisfy(fact -> assertThat(fact.subject().text()).isEqualTo("Volga"));
        reading.facts().forEach(HostileNotesTest::isClean);
    }

    /** Nothing of what turns the direction of text, rings a bell or is our own mark reaches a fact. */
    private static void isClean(Fact fact) {
        String said = fact.subject().text() + fact.statement() + fact.scope();
        said.chars().forEach(c -> {
            if (c < ' ' || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
                fail("U+%04X in %s", c, fact.key());
            }
        });
    }

    @Test
    void longCodeIsNoTroubleAndEndsWhereItEnds() {
        String note = "# Rivers\n\n```js\n" + "a[i] = *b_c_d * <e>[f];\n".repeat(2_000) + "```\n\n- **Po** - Wide\n";

        Reading reading = reader.read("note.md", note.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.troubles()).isEmpty();
        assertThat(reading.facts()).extracting(fact -> fact.subject().text()).containsExactly("Po");
    }

    @Test
    void aMegabyteOfNotesIsReadToItsEnd() {
        StringBuilder note = new StringBuilder("# Glossary\n");
        int terms = 0;
        while (note.length() < 1 << 20) {
            note.append("\n## Part ").append(terms).append("\n\n");
            for (int i = 0; i < 20; i++) {
                note.append("- **Term ").append(terms++).append("** - What the term stands for in this part\n");
            }
        }

        Reading reading = reader.read("note.md", note.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(reading.troubles()).isEmpty();
        assertThat(reading.facts()).hasSize(terms);
    }

    @Test
    void utf16WithAMarkIsReadAndNoted() {
        String note = "\uFEFF# Rivers\n\n- **Volga** - Longest river\n";

        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            Reading reading = reader.read("note.md", note.getBytes(charset));

            assertThat(reading.facts()).hasSize(1);
            assertThat(reading.troubles()).singleElement().satisfies(trouble -> assertThat(trouble.severity())
                    .isEqualTo(Trouble.Severity.NOTICE));
        }
    }

    @Test
    void aLineInAnotherEncodingIsLeftOutAndTheOthersAreRead() {
        byte[] note =
                "- **Volga** - Long\n- **Sa?ne** - Short\n- **Po** - Wide\n".getBytes(StandardCharsets.ISO_8859_1);
        note[new String(note, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xF4;

        Reading reading = reader.read("note.md", note);

        assertThat(reading.facts()).extracting(fact -> fact.subject().text()).containsExactly("Volga", "Po");
        assertThat(reading.troubles()).extracting(Trouble::toString).allMatch(line -> line.startsWith("note.md:2: "));
    }

    private static String nested(int depth, int limit) {
        StringBuilder note = new StringBuilder();
        for (int i = 0; i < depth && note.length() < limit; i++) {
            note.append("  ".repeat(i)).append("- entry ").append(i).append('\n');
        }
        return note.toString();
    }

    private static String headings(int count) {
        StringBuilder note = new StringBuilder();
        for (int i = 0; i < count; i++) {
            note.append("# Heading ").append(i).append('\n');
        }
        return note.toString();
    }

    private static String terms(int count) {
        StringBuilder note = new StringBuilder();
        for (int i = 0; i < count; i++) {
            note.append("- **term ").append(i).append("** - meaning\n");
        }
        return note.toString();
    }
}
