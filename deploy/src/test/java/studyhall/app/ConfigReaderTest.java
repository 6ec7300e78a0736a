package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.Config;
import studyhall.library.NotesAt;

class ConfigReaderTest {
    @TempDir
    private Path home;

    @Test
    void anEmptyEnvironmentIsEnough() {
        Config config = ConfigReader.read(Map.of("SLACK_BOT_TOKEN", " "), home);

        assertThat(config.data()).isEqualTo(home.resolve(".studyhall"));
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.database()).isEmpty();
        assertThat(config.notes()).isEmpty();
        assertThat(config.slack()).isEmpty();
        assertThat(config.discord()).isEmpty();
    }

    @Test
    void everythingIsRead() throws Exception {
        Path notes = Files.createDirectory(home.resolve("notes"));
        Config config = ConfigReader.read(
                Map.of(
                        "DATABASE_URL", "postgresql://ada:pw@db.example.org:5433/hall",
                        "STUDYHALL_DATA", "~/hall",
                        "STUDYHALL_NOTES", notes.toString(),
                        "PORT", "9000",
                        "SLACK_BOT_TOKEN", "xoxb-1-a",
                        "SLACK_APP_TOKEN", "xapp-1-a",
                        "SLACK_API_URL", "https://slack-gov.com/api",
                        "DISCORD_TOKEN", "aa.bb.cc",
                        "DISCORD_GUILD", "123456789012345678",
                        "DISCORD_API_URL", "http://127.0.0.1:3000/api/"),
                home);

        assertThat(config.database().orElseThrow().jdbcUrl()).contains("db.example.org:5433/hall");
        assertThat(config.data()).isEqualTo(home.resolve("hall"));
        assertThat(config.notes()).containsExactly(new NotesAt.Folder(notes, Optional.empty()));
        assertThat(config.port()).isEqualTo(9000);
        assertThat(config.slack().orElseThrow().api().orElseThrow()).hasToString("https://slack-gov.com/api/");
        assertThat(config.slack().orElseThrow().botToken().orElseThrow().value())
                .isEqualTo("xoxb-1-a");
        assertThat(config.discord().orElseThrow().guild()).contains("123456789012345678");
    }

    @Test
    void figuresAreServedOnAnAddressAndAPortOrNowhere() {
        assertThat(ConfigReader.read(Map.of(), home).metrics()).isEmpty();
        assertThat(ConfigReader.read(Map.of("STUDYHALL_METRICS", "[::1]:9464"), home)
                        .metrics())
                .hasValueSatisfying(address -> assertThat(address.getPort()).isEqualTo(9464));
        for (String wrong : List.of("9464", "127.0.0.1", "127.0.0.1:99999", "http://127.0.0.1:9464/")) {
            assertThatThrownBy(() -> ConfigReader.read(Map.of("STUDYHALL_METRICS", wrong), home))
                    .hasMessageContaining("STUDYHALL_METRICS: expected an address and a port such as 127.0.0.1:9464");
        }
    }

    @Test
    void allThatIsWrongIsToldTogetherByName() throws Exception {
        Path file = Files.createFile(home.resolve("file"));
        Map<String, String> environment = Map.of(
                "DATABASE_URL", "mysql://ada:hunter2@db/x",
                "STUDYHALL_DATA", file.toString(),
                "STUDYHALL_NOTES", home.resolve("none").toString(),
                "PORT", "70000",
                "SLACK_APP_TOKEN", "hunter2",
                "SLACK_API_URL", "slack.com",
                "DISCORD_TOKEN", "hunter2",
                "DISCORD_GUILD", "my server");

        assertThatThrownBy(() -> ConfigReader.read(environment, home))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(
                        "DATABASE_URL: ",
                        "STUDYHALL_DATA: expected a folder, but " + file + " is a file",
                        "STUDYHALL_NOTES: expected a folder of Markdown notes",
                        "PORT: expected a number from 0 (any free one) to 65535, not '70000'",
                        "SLACK_BOT_TOKEN: missing, expected a bot token, which begins with xoxb-",
                        "SLACK_APP_TOKEN: expected an app-level token, which begins with xapp-",
                        "SLACK_API_URL: expected an address such as https://example.org/api/",
                        "DISCORD_TOKEN: expected a bot token",
                        "DISCORD_GUILD: expected a server's id, which is a number, not 'my server'")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void slackNeedsAWayToBeHeard() {
        assertThatThrownBy(() -> ConfigReader.read(Map.of("SLACK_BOT_TOKEN", "xoxb-1"), home))
                .hasMessage(
                        "These environment variables need a look:\n  SLACK_APP_TOKEN: missing, expected an app-level"
                                + " token, which begins with xapp- (or SLACK_SIGNING_SECRET, when Slack sends requests over HTTP)");
    }

    @Test
    void manyWorkspacesNeedAClientAndAKey() {
        assertThatThrownBy(() -> ConfigReader.read(
                        Map.of(
                                "SLACK_CLIENT_ID", "1.2",
                                "SLACK_SIGNING_SECRET", "0".repeat(32),
                                "SLACK_BOT_TOKEN", "xoxb-1",
                                "STUDYHALL_SECRET_KEY", "too-short"),
                        home))
                .hasMessageContainingAll(
                        "SLACK_CLIENT_SECRET: missing",
                        "STUDYHALL_SECRET_KEY: expected at least 32 characters",
                        "SLACK_BOT_TOKEN: leave it out")
                .hasMessageNotContaining("too-short");
        Config.SlackInstall install = ConfigReader.read(
                        Map.of(
                                "SLACK_CLIENT_ID", "1.2",
                                "SLACK_CLIENT_SECRET", "abc",
                                "SLACK_SIGNING_SECRET", "0".repeat(32),
                                "STUDYHALL_SECRET_KEY", "k".repeat(44),
                                "STUDYHALL_URL", "https://study.example.org"),
                        home)
                .slack()
                .orElseThrow()
                .install()
                .orElseThrow();
        assertThat(install.address().orElseThrow()).hasToString("https://study.example.org/");
        assertThat(install.toString()).doesNotContain("kkk", "abc");
    }

    @Test
    void secretsAreMaskedWhenAConfigIsLogged() {
        Config config = ConfigReader.read(
                Map.of(
                        "DATABASE_URL", "postgresql://ada:hunter2@db.example.org/hall",
                        "SLACK_BOT_TOKEN", "xoxb-hunter2",
                        "SLACK_APP_TOKEN", "xapp-hunter2",
                        "DISCORD_TOKEN", "aa.bb.hunter2"),
                home);

        assertThat(config.toString()).contains("ada", "db.example.org", "****").doesNotContain("hunter2");
    }

    @Test
    void linksToNotesArePinnedOnlyWhereThereIsACommit() throws Exception {
        Path notes = Files.createDirectories(home.resolve("repo/notes"));
        Map<String, String> environment = Map.of(
                "STUDYHALL_NOTES", notes.toString(), "STUDYHALL_NOTES_URL", "https://git.example/{commit}/{path}");

        assertThatThrownBy(() -> ConfigReader.read(environment, home))
                .hasMessageContaining("STUDYHALL_NOTES_URL: {commit} needs notes that Git has checked out, and " + notes
                        + " has no commit; write a branch in its place");

        Files.createDirectories(home.resolve("repo/.git"));
        Files.writeString(home.resolve("repo/.git/HEAD"), "0123456789".repeat(4) + "\n");
        assertThat(ConfigReader.read(environment, home).notes().get(0).url()).isPresent();
    }

    @Test
    void notesComeFromFoldersAndGitWithCommasBetweenAndATokenIsShownNowhere() throws Exception {
        Path one = Files.createDirectories(home.resolve("one"));
        Path comma = Files.createDirectories(home.resolve("one,two"));
        Config config = ConfigReader.read(
                Map.of(
                        "STUDYHALL_NOTES", one + ", https://olga:hunter2@git.example/notes.git#main:docs",
                        "STUDYHALL_NOTES_URL", "- https://git.example/{commit}/docs/{path}",
                        "STUDYHALL_NOTES_POLL", "1",
                        "STUDYHALL_NOTES_GIT", "private"),
                home);

        assertThat(config.notes()).hasSize(2);
        assertThat(config.notes().get(0)).isEqualTo(new NotesAt.Folder(one, Optional.empty()));
        assertThat(config.notes().get(1)).hasToString("https://git.example/notes.git#main:docs");
        assertThat(config.notes().get(1).url()).isPresent();
        assertThat(config.git()).isEqualTo(new Config.Git(java.time.Duration.ofMinutes(1), true));
        assertThat(config.toString()).doesNotContain("hunter2");
        assertThat(ConfigReader.read(Map.of("STUDYHALL_NOTES", comma.toString()), home)
                        .notes())
                .as("a folder with a comma in its name")
                .containsExactly(new NotesAt.Folder(comma, Optional.empty()));
    }

    @Test
    void whatIsWrongAboutNotesInGitIsToldWithoutTheToken() {
        assertThatThrownBy(() -> ConfigReader.read(
                        Map.of(
                                "STUDYHALL_NOTES", "ssh://olga:hunter2@git.example/notes.git",
                                "STUDYHALL_NOTES_POLL", "0",
                                "STUDYHALL_NOTES_GIT", "all"),
                        home))
                .hasMessageContaining("STUDYHALL_NOTES: expected a Git address such as")
                .hasMessageContaining("STUDYHALL_NOTES_POLL: expected minutes from 1 to 1440, not '0'")
                .hasMessageContaining("STUDYHALL_NOTES_GIT: expected public, or private")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aPatternOfLinksThatGivesNoAddressIsToldWithAllElse() {
        Map<String, String> environment = Map.of("PORT", "x", "STUDYHALL_NOTES_URL", "https://git.example/{file}");

        assertThatThrownBy(() -> ConfigReader.read(environment, home))
                .hasMessageContaining("PORT: expected a number")
                .hasMessageContaining("STUDYHALL_NOTES_URL: expected the placeholders {path}, {from}, {to} and"
                        + " {commit}, not {file}");
    }
}
