package studyhall.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as gitrepository-layout(5) describes them, laid by hand. */
class GitCommitTest {
    private static final String ONE = "1".repeat(40);
    private static final String TWO = "2".repeat(40);

    @TempDir
    Path home;

    @Test
    void aBranchLeadsToItsCommit() throws IOException {
        write("repo/.git/HEAD", "ref: refs/heads/main\n");
        write("repo/.git/refs/heads/main", ONE + "\n");

        assertThat(GitCommit.of(folder("repo/docs/notes"))).contains(ONE);
    }

    @Test
    void aCommitThatIsCheckedOutWithoutBranchIsTaken() throws IOException {
        write("repo/.git/HEAD", "a".repeat(64) + "\n");

        assertThat(GitCommit.of(folder("repo"))).contains("a".repeat(64));
    }

    @Test
    void aPackedBranchIsFoundAndALooseOneWins() throws IOException {
        write("repo/.git/HEAD", "ref: refs/heads/topic/notes\n");
        write(
                "repo/.git/packed-refs",
                "# pack-refs with: peeled fully-peeled sorted\n" + TWO + " refs/heads/notes\n" + ONE
                        + " refs/heads/topic/notes\n" + TWO + " refs/tags/v1\n^" + ONE + "\n");

        assertThat(GitCommit.of(folder("repo"))).contains(ONE);

        write("repo/.git/refs/heads/topic/notes", TWO + "\n");
        assertThat(GitCommit.of(folder("repo"))).contains(TWO);
    }

    @Test
    void aLinkedWorkTreeSharesTheBranchesOfTheMainOne() throws IOException {
        write("main/.git/HEAD", "ref: refs/heads/main\n");
        write("main/.git/refs/heads/main", ONE + "\n");
        write("main/.git/refs/heads/draft", TWO + "\n");
        write("main/.git/worktrees/draft/HEAD", "ref: refs/heads/draft\n");
        write("main/.git/worktrees/draft/commondir", "../..\n");
        write("draft/.git", "gitdir: " + home.resolve("main/.git/worktrees/draft") + "\n");

        assertThat(GitCommit.of(folder("draft/notes"))).contains(TWO);
    }

    @Test
    void aSubmoduleNamesItsFolderRelativeToItself() throws IOException {
        write("outer/.git/modules/notes/HEAD", ONE + "\n");
        write("outer/notes/.git", "gitdir: ../.git/modules/notes\n");

        assertThat(GitCommit.of(folder("outer/notes"))).contains(ONE);
    }

    @Test
    void thereIsNoneBeforeTheFirstCommitOutsideOfGitOrInWhatIsNoGit() throws IOException {
        write("unborn/.git/HEAD", "ref: refs/heads/main\n");
        write("broken/.git/HEAD", "ref: ../../../etc/passwd\n");
        write("circle/.git/HEAD", "ref: refs/heads/a\n");
        write("circle/.git/refs/heads/a", "ref: refs/heads/a\n");
        write("empty/.git", "nothing\n");

        assertThat(GitCommit.of(folder("unborn"))).isEmpty();
        assertThat(GitCommit.of(folder("broken"))).isEmpty();
        assertThat(GitCommit.of(folder("circle"))).isEmpty();
        assertThat(GitCommit.of(folder("empty"))).isEmpty();
        assertThat(GitCommit.of(home.resolve("nowhere"))).isEmpty();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(home.resolve(name));
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
