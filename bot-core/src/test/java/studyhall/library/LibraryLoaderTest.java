package studyhall.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.note.Note;
import studyhall.note.Trouble;
import studyhall.question.Question;

/** The library follows its notes. Tests wait for what must come and never for a moment. */
@Execution(ExecutionMode.CONCURRENT)
class LibraryLoaderTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final String STORES = """
            # Stores

            ## Kinds

            - **Alder** - Keeps rows that belong together
            - **Birch** - Keeps columns for fast sums
            - **Cedar** - Keeps whole documents by key
            - **Dogwood** - Keeps edges between things
            """;

    private static final String QUEUES = """
            # Queues

            ## Kinds

            - **Elm** - Delivers each message at least once
            - **Fir** - Delivers messages in their order
            - **Gorse** - Delivers to every listener
            - **Hazel** - Delivers after a pause
            """;

    @Test
    void anEarlierLibraryCanStillBeAskedForWhatNobodyHasAskedItYet() throws Exception {
        Desk desk = new Desk().write("stores.md", STORES);
        try (LibraryLoader loader = LibraryLoader.open(desk)) {
            Library before = loader.get();
            desk.write("queues.md", QUEUES).write("stores.md", STORES.replace("whole documents", "big files"));
            awaits(loader, library -> assertThat(library.notes()).hasSize(2));

            assertThat(before.questions()).isNotEmpty();
            assertThat(before.questionsIn("queues.md")).isEmpty();
            assertThat(said(before)).anyMatch(text -> text.contains("whole documents"));
            assertThat(loader.get().index().search("elm", 5)).isNotEmpty();
            assertThat(before.index().search("alder", 5)).isNotEmpty();
        }
    }

    @Test
    void readsAgainTheFileThatChangedAndNoOther() throws Exception {
        Desk desk = new Desk().write("stores.md", STORES).write("queues.md", QUEUES);
        try (LibraryLoader loader = LibraryLoader.open(desk)) {
            assertThat(desk.reads()).containsExactlyInAnyOrder("stores.md", "queues.md");
            Library before = loader.get();
            String version = before.version();

            desk.write("stores.md", STORES.replace("whole documents", "big files"));
            awaits(loader, library -> assertThat(said(library)).anyMatch(text -> text.contains("big files")));

            assertThat(desk.reads()).containsExactly("stores.md");
            assertThat(loader.get().version()).isNotEqualTo(version);
            assertThat(said(before)).as("a quiz keeps its own").noneMatch(text -> text.contains("big files"));
            assertThat(loader.get().index().search("big files", 1)).isNotEmpty();
            assertThat(before.index().search("big files", 1))
                    .noneMatch(hit -> hit.entry().facts().get(0).statement().contains("big files"));
        }
    }

    @Test
    void followsFilesThatComeGoAndGetAnotherName() throws Exception {
        Desk desk = new Desk().write("stores.md", STORES);
        try (LibraryLoader loader = LibraryLoader.open(desk)) {
            desk.write("queues.md", QUEUES);
            awaits(loader, library -> assertThat(files(library)).containsExactly("queues.md", "stores.md"));
            assertThat(loader.get().topic("Queues")).isPresent();

            desk.remove("stores.md").write("shelves/stores.md", STORES);
            awaits(loader, library -> assertThat(files(library)).containsExactly("queues.md", "shelves/stores.md"));
            assertThat(loader.get().topic("shelves")).isPresent();
            assertThat(loader.get().questions())
                    .extracting(question -> question.source().file())
                    .doesNotContain("stores.md");

            desk.remove("shelves/stores.md");
            awaits(loader, library -> assertThat(files(library)).containsExactly("queues.md"));
            assertThat(loader.get().index().search("Alder", 5)).isEmpty();
        }
    }

    @Test
    void readsAFileThatIsWrittenInTwoStepsToItsEnd() throws Exception {
        Desk desk = new Desk().write("queues.md", QUEUES);
        try (LibraryLoader loader = LibraryLoader.open(desk)) {
            desk.write("stores.md", "");
            awaits(loader, library -> assertThat(desk.reads()).contains("stores.md"));
            desk.write("stores.md", STORES.substring(0, 60));
            awaits(loader, library -> assertThat(files(library)).contains("stores.md"));
            desk.write("stores.md", STORES);
            awaits(loader, library -> assertThat(said(library)).anyMatch(text -> text.contains("edges")));
        }
    }

    @Test
    void keepsWhatAFileSaidWhenItCannotBeReadAnyMoreAndSaysSo() throws Exception {
        Desk desk = new Desk().write("stores.md", STORES).write("queues.md", QUEUES);
        try (LibraryLoader loader = LibraryLoader.open(desk)) {
            List<Question> before = loader.get().questions().stream().toList();
            assertThat(before).isNotEmpty();

            desk.lock("stores.md");
            awaits(loader, library -> assertThat(library.troubles())
                    .anyMatch(trouble -> trouble.severity() == Trouble.Severity.UNREADABLE
                            && trouble.file().equals("stores.md")));
            assertThat(loader.get().troubles())
                    .anyMatch(trouble -> trouble.reason().contains("stays in use"));
            assertThat(loader.get().questions()).containsExactlyElementsOf(before);

            desk.write("stores.md", new byte[] {0, 1, 2, 0, 3, 0, 0, 9});
            awaits(loader, library -> assertThat(desk.reads()).contains("stores.md"));
            assertThat(loader.get().questions()).containsExactlyElementsOf(before);

            desk.write("stores.md", STORES);
            awaits(loader, library -> assertThat(library.troubles()).isEmpty());
            assertThat(loader.get().questions()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void loadsTheOtherNotesBesideOneThatCannotBeReadFromTheStart() throws Exception {
        Desk desk = new Desk().lock("stores.md").write("queues.md", QUEUES);

        Library library = LibraryLoader.once(desk);

        assertThat(files(library)).containsExactly("queues.md");
        assertThat(library.troubles()).extracting(Trouble::file).containsExactly("stores.md");
    }

    @Test
    void tellsListenersOfEachNewLibraryOnce() throws Exception {
        Desk desk = new Desk().write("stores.md", STORES);
        try (LibraryLoader loader = LibraryLoader.open(desk)) {
            List<Library> told = new CopyOnWriteArrayList<>();
            loader.onChange(library -> {
                throw new IllegalStateException("a listener that fails");
            });
            loader.onChange(told::add);
            desk.write("queues.md", QUEUES);

            await().atMost(LONG).untilAsserted(() -> assertThat(told).containsExactly(loader.get()));

            // the same bytes under another stamp are no change
            desk.write("queues.md", QUEUES);
            await().atMost(LONG).untilAsserted(() -> assertThat(desk.reads()).contains("queues.md"));
            desk.write("stores.md", STORES + "\n- **Ivy** - Keeps what climbs\n");
            await().atMost(LONG).untilAsserted(() -> assertThat(told).hasSize(2));
            assertThat(told.get(1)).isSameAs(loader.get());
        }
    }

    @Test
    void asksNothingThatAnotherNoteHasMadeUnsoundMeanwhile() throws Exception {
        Desk desk = new Desk().write("stores.md", STORES);
        try (LibraryLoader loader = LibraryLoader.open(desk)) {
            desk.write("more.md", "# More\n\n## Kinds\n\n- **Birch** - Keeps rows that belong together\n");
            awaits(loader, library -> assertThat(files(library)).hasSize(2));

            assertThat(all(loader.get())).isEqualTo(all(LibraryLoader.once(desk)));

            desk.write("more.md", "# More\n\n## Kinds\n\n- **Yew** - Keeps growing\n");
            awaits(loader, library -> assertThat(said(library)).anyMatch(text -> text.contains("growing")));
            assertThat(all(loader.get())).isEqualTo(all(LibraryLoader.once(desk)));
        }
    }

    @Test
    void isTheSameAfterManyEditsAsWhenItIsReadAfresh() throws Exception {
        Desk desk = new Desk();
        BundledSource bundled = new BundledSource();
        for (NoteSource.Item item : bundled.list().items()) {
            desk.write(item.name(), item.content().read());
        }
        try (LibraryLoader loader = LibraryLoader.open(desk)) {
            for (NoteSource.Item item : bundled.list().items()) {
                String text = new String(item.content().read(), StandardCharsets.UTF_8);
                desk.write(item.name(), text.substring(0, text.length() / 2));
                desk.write("copy-" + item.name(), text);
                String file = "copy-" + item.name();
                awaits(loader, library -> assertThat(files(library)).contains(file));
            }
            await().atMost(LONG).untilAsserted(() -> assertThat(loader.get().version())
                    .isEqualTo(LibraryLoader.once(desk).version()));

            assertThat(all(loader.get())).isEqualTo(all(LibraryLoader.once(desk)));
        }
    }

    @Test
    void isTheSameInAnyLocaleTimeZoneAndOrderOfFiles() throws Exception {
        Desk desk = new Desk()
                .write("b/stores.md", STORES)
                .write("a/queues.md", QUEUES)
                .write("INDEX.md", STORES);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> here = all(LibraryLoader.once(desk));
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
                assertThat(all(LibraryLoader.once(desk))).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void unpacksQuestionsAsTheyWereWritten() throws Exception {
        Library library = LibraryLoader.once(new BundledSource());
        List<Question> written =
                new studyhall.question.QuestionWriter().write(library.facts()).questions();

        assertThat(library.questions()).containsExactlyElementsOf(written);
        for (Question question : written) {
            assertThat(library.question(question.id().shortId())).contains(question);
        }
        assertThat(library.question("0000000000000000")).isEmpty();
        assertThat(library.question("no id")).isEmpty();
    }

    @Test
    void readsAFolderAsItIsFoundInTheWild(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("stores.md"), STORES);
        Files.createSymbolicLink(folder.resolve("loop.md"), folder.resolve("loop.md"));
        Files.createSymbolicLink(folder.resolve("round"), folder);
        Files.createDirectories(folder.resolve("x.md"));
        Files.writeString(folder.resolve("x.md/queues.MD"), QUEUES);
        for (String tool : List.of(".git", "node_modules", ".obsidian")) {
            Files.writeString(Files.createDirectories(folder.resolve(tool)).resolve("no.md"), STORES);
        }
        Files.writeString(folder.resolve(".hidden.md"), STORES);
        Files.writeString(folder.resolve("picture.png"), "no note");

        Library library = LibraryLoader.once(new FolderSource(folder));

        assertThat(files(library)).containsExactly("stores.md", "x.md/queues.MD");
        assertThat(library.troubles())
                .anyMatch(trouble ->
                        trouble.file().equals("loop.md") && trouble.reason().contains("links are not followed"))
                .anyMatch(trouble ->
                        trouble.file().equals("x.md") && trouble.reason().contains("folder"));
    }

    @Test
    void servesWhatIsSavedInAFolder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("stores.md"), STORES);
        try (LibraryLoader loader = LibraryLoader.open(new FolderSource(folder))) {
            // as editors save: a new file is moved over the old one
            Path part = Files.writeString(folder.resolve("stores.md.tmp"), QUEUES + STORES);
            Files.move(part, folder.resolve("stores.md"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            awaits(loader, library -> assertThat(said(library)).anyMatch(text -> text.contains("in their order")));

            Files.move(folder, folder.resolveSibling("gone-" + folder.getFileName()));
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("queues.md"), QUEUES);
            awaits(loader, library -> assertThat(files(library)).containsExactly("queues.md"));
        }
    }

    @Test
    void saysWhatToNameWhereThereIsNoFolder(@TempDir Path folder) {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> LibraryLoader.open(new FolderSource(missing)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("Name a folder");
    }

    private static void awaits(LibraryLoader loader, ThrowingConsumer<Library> condition) {
        await().atMost(LONG).untilAsserted(() -> condition.acceptThrows(loader.get()));
    }

    private static List<String> files(Library library) {
        return library.notes().stream().map(Note::file).toList();
    }

    private static List<String> said(Library library) {
        return library.facts().stream().map(fact -> fact.statement()).toList();
    }

    /** Everything that a library gives, to be compared. */
    private static List<String> all(Library library) {
        List<String> all = new ArrayList<>();
        all.add(library.version());
        library.facts().forEach(fact -> all.add(fact.toString()));
        library.questions().forEach(question -> all.add(question.toString()));
        library.tips().forEach(tip -> all.add(tip.toString()));
        library.refusals().forEach(refusal -> all.add(refusal.toString()));
        library.topics().forEach(topic -> all.add(topic.toString()));
        return all;
    }
}
