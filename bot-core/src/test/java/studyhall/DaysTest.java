package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.command.HandmadeLibrary;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * What channels read day by day, in files written as {@link Diary} has it. {@code -Dgolden.update} writes them anew, to be
 * read as a change.
 */
class DaysTest {
    private static final Path FOLDER = Path.of("src/test/resources/days");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    @ParameterizedTest
    @ValueSource(strings = {"set-up", "silence", "quiz-evening", "after-the-exam", "own-exam", "mornings", "six-weeks"})
    void aChannelReadsThis(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        // three channels, two zones that change their clocks on different days, an exam, a silent week
        String notes = name.equals("six-weeks") ? "cloud.md" : "storage.md";
        String lived;
        try (Database database = TestDatabase.fresh();
                Diary diary = new Diary(database, HandmadeLibrary.of(notes, Files.readString(FOLDER.resolve(notes))))) {
            lived = diary.live(Files.readAllLines(file));
        }
        if (UPDATE) {
            Files.writeString(file, lived);
        }
        assertThat(lived).isEqualTo(Files.readString(file));
    }
}
