package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every statement on a table of workspaces' own data says of which workspace, or stands in a list with the reason. */
class QueriesByWorkspaceTest {
    private static final Path CORE = Path.of("src/main");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("\\b(SELECT|UPDATE|INSERT|DELETE)\\b");
    private static final Pattern ON = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|USING)\\s+(\\w+)");

    /** How a statement begins, and why it is not of one workspace. */
    private static final Map<String, String> OF_ALL = Map.of(
            "UPDATE outbox SET state = 'READY', owner = NULL WHERE state = 'CLAIMED' AND owner",
            "a replica that ends hands back what it holds itself",
            "SELECT * FROM outbox WHERE state = ANY(:states)",
            "the operator's list of all that was refused",
            "SELECT state, count(*) AS number FROM outbox",
            "the operator's figures",
            "SELECT platform, state, count(*) AS number,",
            "the operator's figures",
            "UPDATE quiz SET owner_until = clock_timestamp() WHERE owner",
            "a replica that ends hands back what it shows itself",
            "UPDATE player SET name = 'Somebody', hidden = true",
            "somebody is removed wherever they are known, by ids that were looked up for them",
            "UPDATE league_invite SET state = :state WHERE id = :id AND host_id = :host",
            "host_id is the workspace that decides");

    @Test
    void eachSaysOfWhichWorkspaceOrWhyNot() throws IOException {
        Set<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(35).contains("answer", "team", "schedule", "outbox");
        Map<String, String> without = new TreeMap<>();
        int statements = 0;
        for (Path file : files(CORE.resolve("java"), ".java")) {
            Matcher literals = LITERAL.matcher(Files.readString(file));
            while (literals.find()) {
                String text = literals.group(1) == null ? literals.group(2) : literals.group(1);
                String words = text.strip().replaceAll("\\s+", " ");
                if (STATEMENT.matcher(words).find() && on(words, tables)) {
                    statements++;
                    if (!words.contains("workspace")) {
                        without.put(words, String.valueOf(file.getFileName()));
                    }
                }
            }
        }
        assertThat(statements).isGreaterThan(250);
        List<String> unexplained = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        without.forEach((words, file) -> OF_ALL.keySet().stream()
                .filter(words::startsWith)
                .findFirst()
                .ifPresentOrElse(used::add, () -> unexplained.add(file + ": " + words)));
        assertThat(unexplained).isEmpty();
        assertThat(used).as("explained and no longer there").isEqualTo(new TreeSet<>(OF_ALL.keySet()));
    }

    private static boolean on(String words, Set<String> tables) {
        return ON.matcher(words).results().anyMatch(found -> tables.contains(found.group(1)));
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path file : files(CORE.resolve("resources/db/migration"), ".sql")) {
            TABLE.matcher(Files.readString(file))
                    .results()
                    .filter(found -> found.group(2).contains("workspace_id"))
                    .forEach(found -> tables.add(found.group(1)));
        }
        return tables;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
