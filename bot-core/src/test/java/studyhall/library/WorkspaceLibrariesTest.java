package studyhall.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.note.Fact;
import studyhall.question.Question;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;
import studyhall.tip.Tip;

/** What workspaces with notes of their own read, and that nobody else reads any of it. */
class WorkspaceLibrariesTest {
    private static final String SHARED = """
            # Storage

            ## Classes

            - **Hot tier**: data that is read every day
            - **Cool tier**: data that is read once a month
            - **Frozen tier**: data that is read once a year
            - **Archive tier**: data that is kept for the law

            Fast disks are for hot data. #exam-tip
            """;

    private static final String OURS = """
            # Cheese

            ## Kinds

            - **Gouda**: a mild cheese from Holland
            - **Roquefort**: a blue cheese from France
            - **Feta**: a brined cheese from Greece
            - **Hot tier**: the oven shelf for gratin

            Never freeze a soft cheese. #exam-tip
            """;

    private static final ChannelRef HERE = new ChannelRef(Platform.SLACK, "T1", "C1");
    private static final ChannelRef THERE = new ChannelRef(Platform.SLACK, "T2", "C1");
    private static final ChannelRef ELSEWHERE = new ChannelRef(Platform.DISCORD, "T1", "C1");

    private final Desk desk = new Desk().write("storage.md", SHARED);
    private final Database database = TestDatabase.fresh();
    private final OwnNotes notes = new OwnNotes(database.jdbi());
    private LibraryLoader shared;
    private WorkspaceLibraries libraries;

    @BeforeEach
    void open() throws IOException {
        shared = LibraryLoader.open(desk);
        libraries = new WorkspaceLibraries(shared, database.jdbi());
    }

    @AfterEach
    void close() {
        libraries.close();
        shared.close();
        database.close();
    }

    private long workspace(ChannelRef place) {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                                INSERT INTO workspace (platform, external) VALUES (:platform, :external)
                                ON CONFLICT (platform, external) DO UPDATE SET zone = workspace.zone RETURNING id""")
                .bind("platform", place.platform().name())
                .bind("external", place.workspace())
                .mapTo(Long.class)
                .one());
    }

    private long player(long workspace) {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                                INSERT INTO player (workspace_id, home, external, name) VALUES (:workspace, 'T', 'olga', 'Olga')
                                ON CONFLICT DO NOTHING RETURNING id""")
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> handle.createQuery("SELECT id FROM player WHERE workspace_id = :workspace")
                        .bind("workspace", workspace)
                        .mapTo(Long.class)
                        .one()));
    }

    private Library add(ChannelRef place, String name, String text) {
        long workspace = workspace(place);
        notes.put(workspace, name, text.getBytes(StandardCharsets.UTF_8), player(workspace));
        return libraries.renewed(place);
    }

    @Test
    void withoutNotesOfItsOwnAWorkspaceReadsTheSharedLibraryItself() {
        assertThat(libraries.in(HERE)).isSameAs(shared.get());
        add(THERE, "cheese.md", OURS);
        assertThat(libraries.in(HERE)).isSameAs(shared.get());
        assertThat(libraries.in(ELSEWHERE)).isSameAs(shared.get());
    }

    @Test
    void aWorkspaceReadsTheSharedNotesAndItsOwnAsOneLibrary() {
        Library ours = add(HERE, "cheese.md", OURS);

        assertThat(ours.notes()).extracting(note -> note.file()).containsExactly("storage.md", "our notes/cheese.md");
        assertThat(ours.index().search("gouda", 3).get(0).entry().subject().text())
                .isEqualTo("Gouda");
        assertThat(ours.index().search("cool tier", 3).get(0).entry().subject().text())
                .isEqualTo("Cool tier");
        assertThat(ours.index().search("hot tier", 3)).hasSizeGreaterThan(1);
        assertThat(ours.index().complete("go", 5)).containsExactly("Gouda");
        assertThat(ours.index().complete("", 25)).contains("Gouda", "Cool tier").isSorted();
        assertThat(ours.topics()).extracting(Topic::name).contains("Cheese", "Storage", "our notes/");
        assertThat(ours.questionsIn("our notes/cheese.md")).isNotEmpty();
        assertThat(ours.tips()).extracting(Tip::text).anySatisfy(tip -> assertThat(tip)
                .contains("soft cheese"));
        for (Question question : ours.questions()) {
            assertThat(ours.question(question.id().shortId())).contains(question);
        }
    }

    @Test
    void nothingOfOneWorkspacesNotesIsFoundInAnother() {
        Library ours = add(HERE, "cheese.md", OURS);
        Library theirs = add(THERE, "tea.md", "# Tea\n\n- **Oolong**: a tea between green and black\n");
        List<String> own = List.of("gouda", "roquefort", "gratin", "soft cheese");

        for (Library other : List.of(theirs, shared.get(), libraries.in(ELSEWHERE))) {
            String all = everything(other);
            own.forEach(word -> assertThat(all).doesNotContainIgnoringCase(word));
            own.forEach(word ->
                    assertThat(other.index().search(word, 10).toString()).doesNotContainIgnoringCase("cheese"));
            assertThat(other.index().complete("", 100)).doesNotContain("Gouda", "Roquefort");
            assertThat(other.topic("Cheese")).isEmpty();
            ours.questionsIn("our notes/cheese.md")
                    .forEach(question ->
                            assertThat(other.question(question.id().shortId())).isEmpty());
        }
        assertThat(everything(ours)).doesNotContainIgnoringCase("oolong");
    }

    private static String everything(Library library) {
        StringBuilder all = new StringBuilder(library.version());
        library.facts().stream().map(Fact::toString).forEach(all::append);
        library.questions().stream().map(Question::toString).forEach(all::append);
        library.tips().stream().map(Tip::toString).forEach(all::append);
        all.append(library.topics())
                .append(library.notes())
                .append(library.troubles())
                .append(library.refusals());
        return all.toString();
    }

    @Test
    void whatEverybodyElseIsAskedDoesNotChangeWhereAnOwnNoteSpeaksOfASharedName() {
        List<Question> before = List.copyOf(shared.get().questions());
        Library ours = add(HERE, "cheese.md", OURS);

        ours.questions().forEach(question -> assertThat(question.stem()).isNotBlank());
        assertThat(shared.get().questions()).isEqualTo(before);
    }

    @Test
    void sharedNotesAreNotReadAgainForAWorkspace() {
        desk.reads();
        add(HERE, "cheese.md", OURS).questions();
        add(THERE, "cheese.md", OURS).questions();

        assertThat(desk.reads()).isEmpty();
        Fact one = libraries.in(HERE).facts().get(0);
        assertThat(one)
                .isSameAs(shared.get().facts().get(0))
                .isSameAs(libraries.in(THERE).facts().get(0));
    }

    @Test
    void sharedNotesThatChangeChangeForAWorkspaceToo() {
        add(HERE, "cheese.md", OURS);
        desk.write("storage.md", SHARED.replace("Frozen tier", "Glacial tier"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> libraries.in(HERE).index().complete("gla", 1).equals(List.of("Glacial tier")));
        assertThat(libraries.in(HERE).index().complete("go", 1)).containsExactly("Gouda");
    }

    @Test
    void aNoteThatIsTakenOutIsGone() {
        add(HERE, "cheese.md", OURS);
        add(HERE, "tea.md", "# Tea\n\n- **Oolong**: a tea between green and black\n");
        notes.remove(workspace(HERE), "cheese.md");

        assertThat(everything(libraries.renewed(HERE))).contains("Oolong").doesNotContain("Gouda");
        notes.remove(workspace(HERE), "tea.md");
        assertThat(libraries.renewed(HERE)).isSameAs(shared.get());
    }

    @Test
    void anotherReplicaServesTheSameWithinAMomentOfAChange() {
        try (WorkspaceLibraries other = new WorkspaceLibraries(shared, database.jdbi())) {
            other.open(database.ownPool(WorkspaceLibraries.CONNECTIONS));
            assertThat(other.in(HERE)).isSameAs(shared.get());

            Library ours = add(HERE, "cheese.md", OURS);
            await().atMost(Duration.ofSeconds(8))
                    .until(() -> other.in(HERE).version().equals(ours.version()));
            assertThat(everything(other.in(HERE))).isEqualTo(everything(ours));

            notes.remove(workspace(HERE), "cheese.md");
            await().atMost(Duration.ofSeconds(8)).until(() -> other.in(HERE) == shared.get());
        }
    }

    @Test
    void aReplicaThatStartsHasTheNotesOfWorkspacesReadBeforeSomebodyAsks() {
        add(HERE, "cheese.md", OURS);
        try (WorkspaceLibraries other = new WorkspaceLibraries(shared, database.jdbi())) {
            other.open(database.ownPool(WorkspaceLibraries.CONNECTIONS));

            await().atMost(Duration.ofSeconds(8)).until(() -> other.held() == OURS.length());
        }
    }

    @Test
    void aWorkspaceThatIsDeletedTakesItsNotesWithIt() {
        add(HERE, "cheese.md", OURS);
        database.jdbi().useTransaction(handle -> {
            handle.execute("SET CONSTRAINTS ALL DEFERRED");
            handle.execute("DELETE FROM workspace WHERE external = 'T1'");
        });

        assertThat(libraries.renewed(HERE)).isSameAs(shared.get());
        assertThat(notes.numbers()).isEmpty();
    }

    @Test
    void notesThatNobodyAskedForLongGiveTheirRoomToOthersAndAreReadAgainWhenAskedFor() {
        try (WorkspaceLibraries small = new WorkspaceLibraries(shared, database.jdbi(), OURS.length() + 100L)) {
            add(HERE, "cheese.md", OURS);
            add(THERE, "cheese.md", OURS);
            Library first = small.in(HERE);
            assertThat(small.in(HERE)).isSameAs(first);
            small.in(THERE);

            Library again = small.in(HERE);
            assertThat(again).isNotSameAs(first);
            assertThat(everything(again)).isEqualTo(everything(first));
        }
    }

    @Test
    void citationsOfOwnNotesLinkNowhere() {
        NoteLinks links =
                NoteLinks.of(Optional.of(new NotesUrl("https://example.org/{path}#L{from}")), Optional.empty());
        Fact ours = add(HERE, "cheese.md", OURS).facts().stream()
                .filter(fact -> OwnNote.is(fact.source().file()))
                .findFirst()
                .orElseThrow();

        assertThat(links.to(ours.source())).isEmpty();
        assertThat(links.to(shared.get().facts().get(0).source())).isPresent();
    }

    @Test
    void aSharedFolderOfTheNameThatIsKeptForOwnNotesIsToldAndLeftOut() throws IOException {
        Library read = LibraryLoader.once(new Desk().write("a.md", SHARED).write("our notes/b.md", OURS));

        assertThat(read.notes()).hasSize(1);
        assertThat(read.troubles().toString()).contains("our notes/b.md: the folder our notes/ is kept for notes");
    }

    @Test
    void whatIsKeptIsBounded() {
        long workspace = workspace(HERE);
        long player = player(workspace);
        byte[] small = "# A\n".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[OwnNotes.MAX_BYTES];
        for (int i = 0; i < OwnNotes.MAX_TOTAL / OwnNotes.MAX_BYTES; i++) {
            assertThat(notes.put(workspace, "large" + i + ".md", large, player)).isEqualTo(OwnNotes.Outcome.ADDED);
        }
        assertThat(notes.put(workspace, "more.md", small, player)).isEqualTo(OwnNotes.Outcome.TOO_MUCH);
        assertThat(notes.put(workspace, "large0.md", small, player)).isEqualTo(OwnNotes.Outcome.REPLACED);
        assertThat(notes.put(workspace, "large0.md", small, player)).isEqualTo(OwnNotes.Outcome.SAME);
        for (int i = notes.list(workspace).size(); i < OwnNotes.MAX_FILES; i++) {
            assertThat(notes.put(workspace, i + ".md", small, player)).isEqualTo(OwnNotes.Outcome.ADDED);
        }
        assertThat(notes.put(workspace, "more.md", small, player)).isEqualTo(OwnNotes.Outcome.TOO_MANY);
    }
}
