package studyhall.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studyhall.note.Source;

class NotesUrlTest {
    private static final String PINNED = "https://git.example/org/notes/blob/{commit}/docs/{path}#L{from}-L{to}";

    @Test
    void linesHaveAnAddressAtTheCommit() {
        assertThat(new NotesUrl(PINNED)
                        .of("aws/sagemaker.md", source("aws/sagemaker.md", 110, 113), Optional.of("c0ffee")))
                .map(Object::toString)
                .contains("https://git.example/org/notes/blob/c0ffee/docs/aws/sagemaker.md#L110-L113");
    }

    @Test
    void namesOfFilesCannotBreakOutOfTheAddressOrOfTheTextAroundIt() {
        assertThat(new NotesUrl(PINNED)
                        .of(
                                "größe (2)/a#b?c] \"d'.md",
                                source("größe (2)/a#b?c] \"d'.md", 1, 1),
                                Optional.of("c0ffee")))
                .map(Object::toString)
                .contains("https://git.example/org/notes/blob/c0ffee/docs/gr%C3%B6%C3%9Fe%20%282%29/"
                        + "a%23b%3Fc%5D%20%22d%27.md#L1-L1");
    }

    @Test
    void withoutACommitThereIsNoAddressWhereThePatternPinsOne() {
        NotesUrl branch = new NotesUrl("http://127.0.0.1:3000/notes/{path}?line={from}");

        assertThat(new NotesUrl(PINNED).of("a.md", source("a.md", 1, 1), Optional.empty()))
                .isEmpty();
        assertThat(branch.of("a.md", source("a.md", 1, 1), Optional.empty()))
                .map(Object::toString)
                .contains("http://127.0.0.1:3000/notes/a.md?line=1");
        assertThat(branch.needsCommit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.example/{branch}/{path}#L{line}, '{branch}, {line}'",
        "https://git.example/notes#L{from}, the placeholder {path}",
        "git.example/{path}, an address such as",
        "ftp://git.example/{path}, an address such as",
        "https://git.example/{path}#{from, an address such as",
        "https://git example/{path}, an address such as",
        "https://ada:secret@git.example/{path}, without a user or password",
    })
    void whatGivesNoAddressIsRefusedWithWhatIsExpected(String pattern, String said) {
        assertThatThrownBy(() -> new NotesUrl(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected")
                .hasMessageContaining(said);
    }

    private static Source source(String file, int from, int to) {
        return new Source(file, from, to, List.of("A"), new TreeSet<>(), "");
    }
}
