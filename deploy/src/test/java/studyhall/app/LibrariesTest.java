package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of libraries that people read is of those that are shipped. */
class LibrariesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^ |]+) \\| ([^ |]*) \\| ([^|]+) \\|$");
    private static final Pattern JAR = Pattern.compile("(.+?)-v?[0-9][^/]*\\.jar");

    /** Only tests use them, or what they bring along. */
    private static final Pattern OF_TESTS = Pattern.compile("(junit|opentest4j|apiguardian|assertj|awaitility|hamcrest"
            + "|byte-buddy|archunit|selenium|json-schema|snakeyaml|jackson-dataformat-yaml|itu|db-scheduler|jmh|jopt"
            + "|commons-math3|jakarta.validation|surefire|org.jacoco|opentelemetry|auto-service|failsafe|guava|failureaccess"
            + "|commons-exec|jcommander|jtokkit|error_prone|nullaway|checker|dataflow|javac|pcollections|eisop|caffeine"
            + "|listenablefuture|j2objc|jspecify-stub|maven|bot-|deploy|bolt-jakarta|ethlo).*");

    @Test
    void everyLibraryOnTheClassPathIsListedWithItsLicence() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("LIBRARIES.md")));
        while (rows.find()) {
            if (!rows.group(1).startsWith("-") && !rows.group(1).equals("library")) {
                assertThat(rows.group(3).strip()).as(rows.group(1)).isNotEmpty();
                listed.add(rows.group(1));
            }
        }
        Set<String> present = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> unlisted = new TreeSet<>(present);
        unlisted.removeAll(listed);
        unlisted.removeIf(name -> OF_TESTS.matcher(name).matches());
        assertThat(unlisted).as("shipped and not in LIBRARIES.md").isEmpty();
        listed.removeAll(present);
        assertThat(listed).as("in LIBRARIES.md and not shipped").isEmpty();
    }
}
