package studyhall.library.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitAddressTest {
    @Test
    void whatStandsBehindTheNumberSignIsTheBranchAndBehindTheColonTheFolder() {
        GitAddress all = GitAddress.parse("https://git.example/group/notes.git#exam/2027:docs/aws/");

        assertThat(all.server()).hasToString("https://git.example/group/notes.git");
        assertThat(all.branch()).contains("exam/2027");
        assertThat(all.folder()).isEqualTo("docs/aws");
        assertThat(all.name()).isEqualTo("aws");
        assertThat(all).hasToString("https://git.example/group/notes.git#exam/2027:docs/aws");
        assertThat(GitAddress.parse("https://git.example/group/notes.git").name())
                .isEqualTo("notes");
        assertThat(GitAddress.parse("https://git.example/n.git#:docs").branch()).isEmpty();
        assertThat(GitAddress.parse("https://git.example/n.git#:docs").folder()).isEqualTo("docs");
    }

    @Test
    void whoAsksIsShownNowhere() {
        GitAddress address = GitAddress.parse("https://olga:hun%3Ater2@git.example/notes.git");

        assertThat(address.key().orElseThrow().token()).isEqualTo("hun:ter2");
        assertThat(address + " " + address.key()).doesNotContain("olga").doesNotContain("ter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh://git@git.example/notes.git",
                "git@git.example:notes.git",
                "file:///srv/notes.git",
                "git://git.example/notes.git",
                "ext::sh -c id",
                "https://",
                "https://git.example",
                "https:///notes",
                "https://olga:hunter2@git.example/notes.git?x=hunter2",
                "https://git.example/notes.git#-upload",
                "https://git.example/notes.git#a..b",
                "https://git.example/notes.git#main:../other",
                "https://olga:hunter2@git.example/not es.git",
                "ftp://git.example/notes.git"
            })
    void whatIsNoneIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> GitAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a Git address such as")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }
}
