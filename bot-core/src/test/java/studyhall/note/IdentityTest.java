package studyhall.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** History hangs on keys: they survive edits elsewhere and re-ordering, and a version tells that a text has changed. */
class IdentityTest {
    private final NoteReader reader = new NoteReader();

    static Stream<Fixture> notes() {
        Stream<Fixture> bundled = Stream.of("amazon-sagemaker", "mlops-deployment", "model-training-evaluation")
                .map(IdentityTest::bundled);
        return Stream.concat(bundled, Fixture.all().stream());
    }

    private static Fixture bundled(String name) {
        try (InputStream in = NoteReader.class.getResourceAsStream("/studyhall/notes/" + name + ".md")) {
            return new Fixture(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("notes")
    void readingTwiceGivesTheSame(Fixture note) {
        assertThat(read(note.text())).isEqualTo(read(note.text()));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void aSectionThatIsAddedChangesNoOtherFact(Fixture note) {
        Map<FactKey, String> before = versions(note.text());

        Map<FactKey, String> after =
                versions(note.text() + "\n\n## Newly added zebras\n\n- **Zebra quagga** - Once lived in the south\n");

        assertThat(after).containsAllEntriesOf(before);
    }

    @ParameterizedTest
    @MethodSource("notes")
    void linesThatAreMovedDownKeepTheirKeys(Fixture note) {
        String text = note.text();
        int title = text.startsWith("#") ? text.indexOf('\n') + 1 : -1;
        org.assertj.core.api.Assumptions.assumeThat(title)
                .as("skipped for notes that do not begin with a title")
                .isPositive();

        String moved = text.substring(0, title) + "\n\n" + text.substring(title);

        assertThat(versions(moved)).isEqualTo(versions(text));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void sectionsInAnotherOrderGiveTheSameFacts(Fixture note) {
        List<String> sections = sections(note.text());
        String head = sections.remove(0);
        Map<FactKey, String> before = versions(note.text());
        for (int seed = 0; seed < 5; seed++) {
            java.util.Collections.shuffle(sections, new Random(seed));
            String shuffled = head + String.join("", sections);

            assertThat(versions(shuffled)).as(shuffled).isEqualTo(before);
        }
    }

    @Test
    void aValueThatChangesChangesItsVersionAndNothingElse() {
        String note =
                "# Cheese\n\n## Brie\n\n- Milk: Cow\n- Ripening: 4 weeks\n\n## Feta\n\n- Milk: Sheep\n- Ripening: 2 months\n";
        Map<FactKey, String> before = versions(note);

        Map<FactKey, String> after = versions(note.replace("2 months", "3 months"));

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet())
                .filteredOn(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getKey().value()).isEqualTo("note/cheese/feta/ripening"));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void aVersionChangesExactlyWhenItsTextDoes(Fixture note) {
        List<Fact> before = read(note.text());
        for (Fact fact : before) {
            if (fact instanceof Fact.Definition definition
                    && definition.meaning().matches("[\\w ]{5,}")) {
                String changed = note.text().replaceFirst(definition.meaning(), definition.meaning() + " anew");
                Map<FactKey, String> after = versions(changed);
                if (changed.equals(note.text()) || !after.containsKey(fact.key())) {
                    continue;
                }
                List<FactKey> differing = before.stream()
                        .filter(each -> after.containsKey(each.key())
                                && !each.meta().version().equals(after.get(each.key())))
                        .map(Fact::key)
                        .toList();
                assertThat(differing).as(fact.statement()).isNotEmpty();
                assertThat(before)
                        .filteredOn(each -> differing.contains(each.key()))
                        .allMatch(each -> each.source().text().contains(definition.meaning())
                                || each.statement().contains(definition.meaning()));
            }
        }
    }

    /** Parts that begin with a heading of the second level; what stands before the first of them comes first. */
    private static List<String> sections(String note) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean fence = false;
        for (String line : note.split("(?<=\n)")) {
            fence ^= line.startsWith("```") || line.startsWith("~~~");
            if (line.startsWith("## ") && !fence) {
                sections.add(section.toString());
                section.setLength(0);
            }
            section.append(line);
        }
        sections.add(section.append(section.toString().endsWith("\n") ? "" : "\n")
                .append('\n')
                .toString());
        return sections;
    }

    private List<Fact> read(String note) {
        return reader.read("note.md", note.getBytes(StandardCharsets.UTF_8)).facts();
    }

    private Map<FactKey, String> versions(String note) {
        Map<FactKey, String> versions = new HashMap<>();
        read(note).forEach(fact -> versions.put(fact.key(), fact.meta().version()));
        return versions;
    }
}
