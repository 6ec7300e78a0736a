package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each fixture gives, question by question. After a change that is meant, run with {@code -Dgolden.update} and
 * read the difference before it is kept.
 */
class GoldenQuestionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/questions");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anatomia-it",
                "astronomy",
                "biologie-de",
                "bases-de-datos",
                "biologia-pt",
                "cell-biology",
                "cellule-fr",
                "chimica-it",
                "contract-law",
                "cooking",
                "cuisine-fr",
                "diritto-it",
                "economics",
                "filosofia-it",
                "geographie-fr",
                "historia-pt",
                "kubernetes",
                "medicina-pt",
                "musik-de",
                "networking",
                "pharma",
                "photosynthese-fr",
                "python-builtins",
                "redes-pt",
                "terraform",
                "ww1-history"
            })
    void a_fixture_gives_the_questions_that_stand_beside_it(String name) throws IOException {
        String sheet = Sheet.of(NotesRead.fixture(name + ".md").questions());
        Path golden = FOLDER.resolve(name + ".questions.txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, sheet);
        }
        assertThat(sheet).isEqualTo(Files.readString(golden));
    }
}
