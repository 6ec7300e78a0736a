package studyhall.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said and what is answered stand in files; {@code -Dgolden.update} writes them anew, to be read as a change. */
class ConversationsTest {
    private static final Path FOLDER = Path.of("src/test/resources/conversations");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    @ParameterizedTest
    @ValueSource(strings = {"lookup", "tip", "topics", "help"})
    void thisIsSaidAndThatIsAnswered(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        HandmadeLibrary library = HandmadeLibrary.of(
                "ml/boosting.md", Files.readString(FOLDER.resolve("boosting.md")),
                "linear.md", Files.readString(FOLDER.resolve("linear.md")));

        String played = new Conversation(library, 7).play(Files.readString(file));

        if (UPDATE) {
            Files.writeString(file, played);
        }
        assertThat(played).isEqualTo(Files.readString(file));
    }
}
