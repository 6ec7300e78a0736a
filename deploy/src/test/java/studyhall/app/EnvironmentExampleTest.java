package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be set stands in the file that people copy, and in the README. */
class EnvironmentExampleTest {
    private static final Pattern READ =
            Pattern.compile("(?<=[\"{])(?:(?:STUDYHALL|SLACK|DISCORD)_[A-Z_]+|DATABASE_URL|PORT)(?=[\":}])");

    private static final Pattern OFFERED = Pattern.compile("(?m)^#([A-Z_]+)=");

    /** Of compose.yaml, not of the program. */
    private static final Set<String> COMPOSE = Set.of("POSTGRES_PASSWORD", "NOTES_FOLDER");

    @Test
    void everyVariableThatIsReadIsOfferedAndNoOther() throws IOException {
        Set<String> offered = OFFERED.matcher(Files.readString(Path.of("env.example")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offered).containsAll(COMPOSE);
        offered.removeAll(COMPOSE);
        assertThat(offered).isEqualTo(read());
    }

    @Test
    void everyVariableThatIsReadIsExplainedInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(read()).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    private static Set<String> read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|xml)"))
                    .flatMap(file -> READ.matcher(text(file)).results().map(found -> found.group()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
