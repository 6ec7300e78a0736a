package studyhall.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.app.DoctorRun;
import studyhall.app.faults.TalkingSlack;
import studyhall.discord.local.LocalDiscord;
import studyhall.slack.SlackManifest;
import studyhall.storage.DatabaseUrl;
import studyhall.storage.TestDatabase;

/** Set-ups that are broken in one place each: the place is named, with what to do, and nothing else is complained of. */
class DoctorTest {
    private static final String BOT = "xoxb-1-doctor";
    private static final String APP = "xapp-1-doctor";
    private static final String ALL = String.join(",", SlackManifest.SCOPES);
    private static final DatabaseUrl DATABASE = TestDatabase.freshUrl();

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private TalkingSlack slack;
    private LocalDiscord discord;

    @BeforeEach
    void allIsWell() throws IOException {
        slack = new TalkingSlack(connections -> {});
        slack.take(Map.of(BOT, ALL, APP, "connections:write"));
        discord = new LocalDiscord();
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("pool.md"), """
                # Pools
                - **Pool** - Keeps connections open for the next who asks
                - **Queue** - Holds work until somebody takes it
                - **Cache** - Keeps what was computed to answer sooner
                - **Lock** - Lets one at a time through a door
                """);
        environment.put("DATABASE_URL", url(DATABASE.password(), DATABASE.hosts()));
        environment.put("STUDYHALL_DATA", folder.resolve("data").toString());
        environment.put("STUDYHALL_NOTES", notes.toString());
        environment.put("PORT", "0");
        environment.put("SLACK_BOT_TOKEN", BOT);
        environment.put("SLACK_APP_TOKEN", APP);
        environment.put("SLACK_API_URL", slack.api());
        environment.put("DISCORD_TOKEN", LocalDiscord.TOKEN);
        environment.put("DISCORD_API_URL", discord.api().toString());
    }

    @AfterEach
    void close() {
        slack.close();
        discord.close();
    }

    private static String url(String password, String hosts) {
        return "postgresql://" + DATABASE.user() + ":" + password + "@" + hosts + "/" + DATABASE.database()
                + "?sslmode=disable";
    }

    @Test
    void nothingIsComplainedOfWhereAllIsWell() {
        Told told = look(Clock.systemUTC());
        assertThat(told.words())
                .contains("ok     database     PostgreSQL 18")
                .contains("ok     clock        this machine and the database are")
                .contains(": 1 note, ")
                .contains("ok     slack        enters Crashes with all scopes")
                .contains("ok     slack        Socket Mode can be opened")
                .contains("ok     discord      enters as study_hall")
                .contains("All is well.")
                .doesNotContain("WRONG");
        assertThat(told.status()).isZero();
    }

    @Test
    void aBotTokenThatSlackDoesNotKnow() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-1-other");
        wrong("Slack does not take SLACK_BOT_TOKEN (invalid_auth).", "Copy the Bot User OAuth Token again");
    }

    @Test
    void aScopeThatIsMissing() {
        slack.take(Map.of(BOT, ALL.replace("files:write,", ""), APP, "connections:write"));
        wrong("SLACK_BOT_TOKEN lacks the scope files:write.", "Reinstall to Workspace");
    }

    @Test
    void anAppTokenThatSlackDoesNotKnow() {
        environment.put("SLACK_APP_TOKEN", "xapp-1-other");
        wrong("Slack does not take SLACK_APP_TOKEN (invalid_auth).", "generate one with connections:write");
    }

    @Test
    void aTokenThatDiscordDoesNotKnow() {
        environment.put("DISCORD_TOKEN", "aa.bb.cc");
        wrong("Discord does not take DISCORD_TOKEN (401).", "Press Reset Token");
    }

    @Test
    void aDatabaseThatIsDown() {
        environment.put("DATABASE_URL", url(DATABASE.password(), "127.0.0.1:1"));
        wrong("The database is not usable", "nobody answers at 127.0.0.1:1. Check the host and port");
    }

    @Test
    void aPasswordThatIsWrong() {
        environment.put("DATABASE_URL", url("hunter2", DATABASE.hosts()));
        Told told = wrong("The database is not usable", "the user or the password is wrong");
        assertThat(told.words()).doesNotContain("hunter2");
    }

    @Test
    void aDataFolderOfAnOlderPostgres() throws IOException {
        environment.remove("DATABASE_URL");
        Path data = Files.createDirectories(folder.resolve("data/postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "13\n");
        wrong("The database is not usable", "was written by PostgreSQL 13", "make a backup (db backup)");
        assertThat(data.resolve("PG_VERSION")).hasContent("13\n");
    }

    @Test
    void notesThatCannotBeRead() throws IOException {
        Path note = Path.of(environment.get("STUDYHALL_NOTES")).resolve("picture.md");
        Files.write(note, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 0, 1, 2, 3});
        wrong("picture.md", "save it as UTF-8 text");
    }

    @Test
    void aFolderWithoutNotes() throws IOException {
        environment.put(
                "STUDYHALL_NOTES",
                Files.createDirectory(folder.resolve("empty")).toString());
        wrong("empty", ".md");
    }

    @Test
    void aFolderOfNotesThatIsNone() {
        environment.put("STUDYHALL_NOTES", folder.resolve("nowhere").toString());
        wrong("STUDYHALL_NOTES: expected a folder of Markdown notes", "nowhere is none");
    }

    @Test
    void aPortThatIsBusy() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("PORT", Integer.toString(busy.getLocalPort()));
            wrong("127.0.0.1:" + busy.getLocalPort() + " of PORT cannot be listened on", "choose another in PORT");
        }
    }

    @Test
    void aClockThatIsOff() {
        Told told = look(Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
        assertThat(told.words())
                .containsPattern("WRONG +clock +The database's clock is 3[56][0-9]{2} s before this machine's")
                .contains("This machine's clock is 3")
                .contains("s behind Slack's")
                .contains("s behind Discord's")
                .contains("NTP");
        assertThat(told.status()).isOne();
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws IOException {
        environment.remove("DATABASE_URL");
        Path file = Files.createFile(folder.resolve("file"));
        environment.put("STUDYHALL_DATA", file.resolve("data").toString());
        wrong("cannot be written to", "name another folder in STUDYHALL_DATA");
    }

    @Test
    void interactionsThatDiscordSendsElsewhere() {
        discord.fail(
                "applications/@me", 1, 200, "{\"interactions_endpoint_url\":\"https://old.example/hook\"}", Map.of());
        wrong("Discord sends what people do to https://old.example/hook", "Empty Interactions Endpoint URL");
    }

    @Test
    void aServerThatTheBotIsNotIn() {
        environment.put("DISCORD_GUILD", "123456789012345678");
        wrong("The bot is not in the server of DISCORD_GUILD", "Invite it");
    }

    @Test
    void allThatIsWrongIsToldTogetherAndTheRestIsExamined() {
        environment.put("PORT", "high");
        environment.remove("SLACK_BOT_TOKEN");
        Told told = look(Clock.systemUTC());
        assertThat(told.words())
                .contains("WRONG  settings     PORT: expected a number")
                .contains("WRONG  settings     SLACK_BOT_TOKEN: missing")
                .contains("ok     database     PostgreSQL 18")
                .contains("2 things need a look.");
        assertThat(told.status()).isOne();
    }

    /** What was said, and the exit code. */
    private record Told(String words, int status) {}

    /** Exactly one thing is wrong, and in this. */
    private Told wrong(String named, String... remedy) {
        Told told = look(Clock.systemUTC());
        assertThat(told.words()).contains(named).contains(remedy).contains("1 thing needs a look.");
        assertThat(told.status()).isOne();
        assertThat(told.words()).doesNotContain(BOT, APP, LocalDiscord.TOKEN, DATABASE.password());
        return told;
    }

    private Told look(Clock clock) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = DoctorRun.of(environment, folder, new PrintStream(out, true, StandardCharsets.UTF_8), clock);
        return new Told(out.toString(StandardCharsets.UTF_8), status);
    }
}
