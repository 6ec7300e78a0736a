package studyhall.library.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.library.BundledSource;
import studyhall.library.FolderSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;
import studyhall.library.author.Advice.Kind;

class AdviserTest {
    private static final String CODES = """
            # Answers

            ## Codes

            | Code | Meaning |
            | 301 | Moved for good |
            | 302 | Moved for now |
            | 304 | Not modified |
            | 410 | Gone for good |
            """;

    @TempDir
    Path folder;

    @Test
    void aTableWithoutRuleIsMendedByOneLine() throws IOException {
        Library before = read("a.md", CODES);
        Advice advice = onlyEdit(before);

        assertThat(advice.line()).isEqualTo(5);
        assertThat(advice.said()).isEqualTo("Without a line of dashes below its header this is no table.");
        assertThat(advice.proposal()).isEqualTo("Add below it: |---|---|");

        Library after = read("a.md", CODES.replace("Meaning |\n", "Meaning |\n|---|---|\n"));
        assertThat(after.questions()).hasSize(before.questions().size() + advice.questions());
        assertThat(advise(after)).isEmpty();
    }

    @Test
    void termsWhoseMeaningIsNotSetApartAreMendedByADash() throws IOException {
        String note = """
                # Caching

                ## Terms

                - Hit | the entry was there
                - Miss | somebody had to fetch it
                - Stampede | many clients ask at once
                """;
        Library before = read("a.md", note);
        Advice advice = onlyEdit(before);

        assertThat(advice).extracting(Advice::file, Advice::line).containsExactly("a.md", 5);
        assertThat(advice.said()).startsWith("3 lines of this list name a term");
        assertThat(advice.proposal()).isEqualTo("Write: - Hit - the entry was there");

        Library after = read("a.md", note.replace(" | ", " - "));
        assertThat(after.questions()).hasSize(before.questions().size() + advice.questions());
    }

    @Test
    void aListOfTwoLacksAThird() throws IOException {
        String note = """
                # Caching

                ## Eviction policies

                - **LRU** - Drops what was used longest ago
                - **LFU** - Drops what was used least often
                """;
        Advice advice = onlyEdit(read("a.md", note));

        assertThat(advice.said()).isEqualTo("Only LRU and LFU can be compared here, so wrong options are missing.");
        assertThat(advice.questions()).isPositive();

        // the estimate leaves out what is asked about the third one itself
        Library after = read("a.md", note + "- **FIFO** - Keeps newcomers until their turn\n");
        assertThat(after.questions().stream()
                        .filter(question -> question.source().fromLine() < 7))
                .hasSizeGreaterThanOrEqualTo(advice.questions());
    }

    @Test
    void anAttributeThatOneEntryLacksIsNamedWithALineToFollow() throws IOException {
        Library library = read("a.md", """
                # Pool

                ## Settings

                - **`size`**
                  - Range: 1 to 100
                  - Default: 10
                - **`backlog`**
                  - Range: 16 to 4096
                  - Default: 128
                - **`idle`**
                  - Default: 60
                """);

        assertThat(advise(library)).anySatisfy(advice -> {
            assertThat(advice.line()).isEqualTo(11);
            assertThat(advice.said()).isEqualTo("2 entries of this list have Range, and idle has none.");
            assertThat(advice.proposal())
                    .isEqualTo("Where there is one, write it below, as in line 6: - Range: 1 to 100");
        });
    }

    @Test
    void whatGivesNoQuestionIsNotProposed() throws IOException {
        assertThat(advise(read("a.md", """
                # Diary

                It rained. **Then** it stopped.

                - We went home
                - They stayed

                ```
                | a | b |
                | 1 | 2 |
                | 3 | 4 |
                ```
                """))).isEmpty();
    }

    @Test
    void twoNotesThatGiveOneThingTwoNumbersContradictEachOther() throws IOException {
        write("pool.md", "# Pool\n\n- **`size`**\n  - Default: 10\n- **`idle`**\n  - Default: 60 s\n");
        Library library = read("tuning.md", """
                # Tuning

                ## Pool

                - **`size`**
                  - Default: 20
                - **`idle`**
                  - Default: 1 minute
                """);

        assertThat(of(library, Kind.CONTRADICTION)).singleElement().satisfies(advice -> {
            assertThat(advice).extracting(Advice::file, Advice::line).containsExactly("pool.md", 4);
            assertThat(advice.said()).isEqualTo("size (Pool) has Default 10 here and 20 in tuning.md:6.");
        });
    }

    @Test
    void theNumberRightBehindATermIsAValueToo() throws IOException {
        write("lanes.md", "# Pool\n\n- **Lane** - 10 m\n- **Rope** - 25 m\n");

        assertThat(of(read("pool.md", "# Pool\n\n- **Lane** - 12 m\n- **Rope** - 25 m\n"), Kind.CONTRADICTION))
                .singleElement()
                .satisfies(advice ->
                        assertThat(advice.said()).isEqualTo("Lane (Pool) is 10 m here and 12 m in pool.md:3."));
    }

    @Test
    void sectionsThatHappenToShareANameDoNotContradictEachOther() throws IOException {
        write("a.md", "# Queue\n\n## Limits\n\n- **Size**\n  - Maximum: 10 MB\n");

        assertThat(of(read("b.md", "# Bucket\n\n## Limits\n\n- **Size**\n  - Maximum: 20 MB\n"), Kind.CONTRADICTION))
                .isEmpty();
    }

    @Test
    void severalValuesInOnePlaceAreNoContradiction() throws IOException {
        assertThat(of(read("a.md", "# Pool\n\n- **`size`**\n  - Default: 10\n  - Default: 20\n"), Kind.CONTRADICTION))
                .isEmpty();
    }

    @Test
    void aTermThatIsDefinedAlikeInTwoNotesIsNamedOnce() throws IOException {
        write(
                "a.md",
                "# Queue\n\n- **Ack** - Tells the broker that the message was handled\n- **Nack** - Hands it back\n");

        assertThat(of(
                        read("b.md", "# Broker\n\n- **Ack** - Tells the broker that a message was handled\n"),
                        Kind.DUPLICATE))
                .singleElement()
                .satisfies(advice -> assertThat(advice.said()).isEqualTo("Ack is defined alike in b.md:3."));
    }

    @Test
    void theSameWordForDifferentThingsIsNoDuplicate() throws IOException {
        write("a.md", "# Queue\n\n- **Depth** - How many messages wait\n");

        assertThat(of(read("b.md", "# Tree\n\n- **Depth** - Longest way from the root\n"), Kind.DUPLICATE))
                .isEmpty();
    }

    @Test
    void theSameLibraryGetsTheSameAdviceInTheSameOrder() throws IOException {
        Library bundled = LibraryLoader.once(new BundledSource());

        List<Advice> advice = advise(bundled);

        assertThat(advise(bundled)).isEqualTo(advice);
        assertThat(advice).noneMatch(each -> each.kind() == Kind.CONTRADICTION);
        assertThat(advice.stream().filter(each -> each.kind() == Kind.EDIT).map(Advice::questions))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .allMatch(more -> more > 0);
    }

    @Test
    void notesOfOtherAuthorsContradictNobody() throws IOException {
        Path shared = Path.of("../../shared/notes");
        assumeTrue(Files.isDirectory(shared), "the shared notes are not beside the project");

        assertThat(of(LibraryLoader.once(new FolderSource(shared)), Kind.CONTRADICTION))
                .isEmpty();
    }

    private void write(String name, String note) throws IOException {
        Files.writeString(folder.resolve(name), note);
    }

    private Library read(String name, String note) throws IOException {
        write(name, note);
        NoteSource source = new FolderSource(folder);
        return LibraryLoader.once(source);
    }

    private static List<Advice> advise(Library library) {
        return new Adviser(doing -> {}).advise(library).all();
    }

    private static List<Advice> of(Library library, Kind kind) {
        return new Adviser(doing -> {}).advise(library).of(kind);
    }

    private static Advice onlyEdit(Library library) {
        List<Advice> edits = of(library, Kind.EDIT);
        assertThat(edits).hasSize(1);
        return edits.get(0);
    }
}
