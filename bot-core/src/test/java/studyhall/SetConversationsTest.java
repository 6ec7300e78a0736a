package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.command.HandmadeLibrary;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What people read over hours and days, in files; {@code -Dgolden.update} writes them anew, to be read as a change. */
@Execution(ExecutionMode.CONCURRENT)
class SetConversationsTest {
    private static final Path FOLDER = Path.of("src/test/resources/conversations");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "challenge",
                "challenge-of-several",
                "practice",
                "mock-exam",
                "reminders",
                "readiness",
                "privacy",
                "league",
                "link",
                "house-rules"
            })
    void aGroupReadsThis(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        Path own = FOLDER.resolve(name + ".md");
        Path notes = Files.exists(own) ? own : FOLDER.resolve("cheese.md");
        String played;
        try (Database database = TestDatabase.fresh();
                SetConversation talk = new SetConversation(
                        database,
                        HandmadeLibrary.of(notes.getFileName().toString(), Files.readString(notes)),
                        // a Monday morning in Berlin
                        Instant.parse("2026-06-01T07:00:00Z"))) {
            played = talk.play(Files.readAllLines(file));
        }
        if (UPDATE) {
            Files.writeString(file, played);
        }
        assertThat(played).isEqualTo(Files.readString(file));
    }
}
