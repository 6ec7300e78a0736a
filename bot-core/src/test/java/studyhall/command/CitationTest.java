package studyhall.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import studyhall.chat.SmallMarkdown;
import studyhall.library.NoteLinks;
import studyhall.library.NotesUrl;
import studyhall.note.Source;

class CitationTest {
    private static final NoteLinks LINKS = NoteLinks.of(
            Optional.of(new NotesUrl("https://git.example/n/{commit}/{path}#L{from}-L{to}")), Optional.of("c0ffee"));

    @Test
    void oneRangeOfLinesIsOneLinkWithItsFile() {
        String cited = Citation.of(LINKS, List.of(source("a_b.md", 7, 9)));

        assertThat(cited)
                .isEqualTo(
                        "Trees › Leaves, [lines 7-9 of a\\_b.md](https://git.example/n/c0ffee/a_b.md#L7-L9) · \\#exam-tip");
        assertThat(SmallMarkdown.plain(cited)).isEqualTo("Trees › Leaves, lines 7-9 of a_b.md · #exam-tip");
    }

    @Test
    void eachOfSeveralRangesIsALinkUntilThereAreMany() {
        String cited = Citation.of(
                LINKS,
                List.of(
                        source("a.md", 1, 1),
                        source("a.md", 3, 3),
                        source("a.md", 5, 5),
                        source("a.md", 7, 7),
                        source("a.md", 9, 9)));

        assertThat(cited)
                .startsWith("Trees › Leaves, lines [1](https://git.example/n/c0ffee/a.md#L1-L1), [3](")
                .contains("), 9 of a.md");
        assertThat(SmallMarkdown.plain(cited)).isEqualTo("Trees › Leaves, lines 1, 3, 5, 7, 9 of a.md · #exam-tip");
    }

    @Test
    void withoutAnAddressTheWordsStandAlone() {
        NoteLinks noCommit = NoteLinks.of(LINKS.shelves().get(0).url(), Optional.empty());

        assertThat(Citation.of(NoteLinks.none(), List.of(source("a.md", 7, 7))))
                .isEqualTo(Citation.of(noCommit, List.of(source("a.md", 7, 7))))
                .isEqualTo("Trees › Leaves, line 7 of a.md · \\#exam-tip");
    }

    private static Source source(String file, int from, int to) {
        return new Source(file, from, to, List.of("Trees", "Leaves"), new TreeSet<>(Set.of("exam-tip")), "");
    }
}
