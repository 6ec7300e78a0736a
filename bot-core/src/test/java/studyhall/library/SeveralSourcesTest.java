package studyhall.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.library.SeveralSources.Part;
import studyhall.note.Source;

class SeveralSourcesTest {
    @TempDir
    private Path home;

    private Part folder(String path, String url, String... files) throws IOException {
        Path folder = home.resolve(path);
        for (String file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(
                    folder.resolve(file),
                    "# Cheese of " + path + "\n\n- **Gouda**: mild cheese of " + path
                            + "\n- **Feta**: white cheese\n- **Brie**: soft cheese\n- **Edam**: round cheese\n");
        }
        Optional<NotesUrl> links = url.isEmpty() ? Optional.empty() : Optional.of(new NotesUrl(url));
        return new Part(String.valueOf(folder.getFileName()), new FolderSource(folder, links));
    }

    @Test
    void equalNamesInTwoFoldersAreTwoNotesAndThoseOfTheFirstKeepTheirs() throws IOException {
        Part first = folder("a/notes", "", "cheese.md", "more/wine.md");
        Library alone = LibraryLoader.once(first.source());
        Library all = LibraryLoader.once(new SeveralSources(
                List.of(first, folder("b/notes", "", "cheese.md"), folder("c/notes", "", "cheese.md"))));

        assertThat(all.notes())
                .extracting(note -> note.file())
                .containsExactly("cheese.md", "more/wine.md", "notes 2/cheese.md", "notes/cheese.md");
        assertThat(all.troubles()).isEmpty();
        assertThat(all.facts().stream().map(fact -> fact.key()).distinct().count())
                .as("keys")
                .isEqualTo(all.facts().size());
        assertThat(all.facts().stream().map(fact -> fact.key()).toList())
                .as("what is remembered of the first stays")
                .containsAll(alone.facts().stream().map(fact -> fact.key()).toList());
    }

    @Test
    void eachPlaceHasLinksOfItsOwn() throws IOException {
        SeveralSources all = new SeveralSources(List.of(
                folder("one", "https://one.example/{path}#L{from}", "a.md"),
                folder("two", "https://two.example/{path}#L{from}", "a.md"),
                folder("three", "", "a.md")));

        NoteLinks links = all.links();
        assertThat(links.to(source("a.md")).orElseThrow()).hasToString("https://one.example/a.md#L4");
        assertThat(links.to(source("two/a.md")).orElseThrow()).hasToString("https://two.example/a.md#L4");
        assertThat(links.to(source("three/a.md"))).isEmpty();
    }

    @Test
    void aFolderOfTheFirstThatIsCalledLikeTheSecondIsTold() throws IOException {
        Library all = LibraryLoader.once(
                new SeveralSources(List.of(folder("one", "", "two/a.md"), folder("two", "", "a.md", "b.md"))));

        assertThat(all.notes()).extracting(note -> note.file()).containsExactly("two/a.md", "two/b.md");
        assertThat(all.troubles().toString()).contains("two/a.md").contains("rename one");
    }

    private static Source source(String file) {
        return new Source(file, 4, 4, List.of("Cheese"), new TreeSet<>(), "");
    }
}
