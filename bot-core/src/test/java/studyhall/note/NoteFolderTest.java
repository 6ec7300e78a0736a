package studyhall.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteFolderTest {
    @TempDir
    Path folder;

    @Test
    void notesInFoldersAreListedInTheOrderOfTheirNames() throws IOException {
        write("b.md", "law/contracts.MD", "law/torts.markdown", "a.md", "readme.txt", "law/image.png");

        assertThat(names()).containsExactly("a.md", "b.md", "law/contracts.MD", "law/torts.markdown");
    }

    @Test
    void foldersOfToolsAndHiddenOnesArePassedOver() throws IOException {
        write(
                "kept.md",
                ".obsidian/plugins/readme.md",
                ".git/description.md",
                "node_modules/left-pad/README.md",
                "vendor/lib/README.md",
                "build/site.md",
                ".hidden.md");

        assertThat(names()).containsExactly("kept.md");
    }

    @Test
    void aFolderNamedLikeANoteIsNamedAndTheNotesInItAreRead() throws IOException {
        write("x.md/inner.md");

        NoteFolder.Listing listing = NoteFolder.list(folder);

        assertThat(listing.files()).extracting(NoteFolder.File::name).containsExactly("x.md/inner.md");
        assertThat(listing.troubles())
                .extracting(Trouble::toString)
                .containsExactly("x.md: this is a folder; the notes in it are read");
    }

    @Test
    void aLinkIsNamedAndNotFollowed() throws IOException {
        write("a.md");
        link("self.md", folder.resolve("self.md"));
        link("round", folder);
        link("away.md", folder.resolve("a.md"));

        NoteFolder.Listing listing = NoteFolder.list(folder);

        assertThat(listing.files()).extracting(NoteFolder.File::name).containsExactly("a.md");
        assertThat(listing.troubles())
                .extracting(Trouble::toString)
                .containsExactly(
                        "away.md: this is a link, and links are not followed; put the note itself here",
                        "self.md: this is a link, and links are not followed; put the note itself here");
    }

    @Test
    void whatIsNoFolderIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> NoteFolder.list(folder.resolve("missing")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Name a folder that holds .md files");
    }

    private void link(String name, Path target) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve(name), target);
        } catch (UnsupportedOperationException e) {
            assumeThat(true).as("skipped where links cannot be made").isFalse();
        }
    }

    private List<String> names() throws IOException {
        return NoteFolder.list(folder).files().stream()
                .map(NoteFolder.File::name)
                .toList();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "# A note\n");
        }
    }
}
