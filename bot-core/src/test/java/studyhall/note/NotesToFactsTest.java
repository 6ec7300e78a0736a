package studyhall.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form that authors write stands in a note of its own, with the facts beside it; {@code -Dgolden.update} writes
 * them anew, to be read as a change.
 */
class NotesToFactsTest {
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theFactsAreWhatTheAuthorMeant(Fixture fixture) throws IOException {
        String read = FactSheet.of(new NoteReader().read(fixture.file(), fixture.bytes()));
        Path expected = Fixture.FOLDER.resolve(fixture.name() + ".facts");

        if (UPDATE) {
            Files.writeString(expected, read);
        }
        assertThat(read).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void lineEndsAndAMarkInFrontChangeNothing(Fixture fixture) {
        NoteReader reader = new NoteReader();
        Reading plain = reader.read(fixture.file(), fixture.bytes());

        for (String other : List.of(
                fixture.text().replace("\n", "\r\n"),
                "\uFEFF" + fixture.text(),
                fixture.text().replace("\n", "\r"))) {
            assertThat(reader.read(fixture.file(), other.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(plain);
        }
    }
}
