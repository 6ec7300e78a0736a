package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.command.CommandSpec;

class DeclaredTest {
    @TempDir
    Path home;

    @Test
    void slackIsTold() throws IOException {
        JsonNode manifest = json("slack", "manifest");

        assertThat(manifest.at("/features/slash_commands/0/command").asText()).isEqualTo("/study");
    }

    @Test
    void theManifestInTheHouseIsTheOneThatIsDeclared() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Program(surroundings(out)).run("slack", "manifest");

        assertThat(Path.of("slack", "manifest.json"))
                .as("Commands have changed. Write it anew: deploy/run slack manifest > deploy/slack/manifest.json")
                .hasContent(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everyScopeOfTheManifestIsJustified() throws IOException {
        String justified = Files.readString(Path.of("slack", "SCOPES.md"));

        for (JsonNode scope : json("slack", "manifest").at("/oauth_config/scopes/bot")) {
            assertThat(justified).contains("| `" + scope.asText() + "` |");
        }
    }

    @Test
    void discordIsToldOfEveryCommand() throws IOException {
        JsonNode root = json("discord", "commands").get(0);

        List<String> paths = new ArrayList<>();
        for (JsonNode option : root.get("options")) {
            boolean group = option.get("type").asInt() == 2;
            for (JsonNode below : group ? option.get("options") : List.<JsonNode>of()) {
                paths.add(option.get("name").asText() + " " + below.get("name").asText());
            }
            if (!group) {
                paths.add(option.get("name").asText());
            }
        }
        assertThat(paths)
                .containsExactlyInAnyOrderElementsOf(
                        Declared.commands(surroundings(new ByteArrayOutputStream()), studyhall.chat.Platform.DISCORD)
                                .stream()
                                .map(CommandSpec::path)
                                .toList())
                .contains("lookup", "quiz start", "team join", "leaderboard", "help");
    }

    private JsonNode json(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new Program(surroundings(out)).run(arguments)).isZero();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    /** An address without a server: what is declared needs no database. */
    private Surroundings surroundings(ByteArrayOutputStream out) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Surroundings(
                Map.of("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none"), home, stream, stream, false);
    }
}
