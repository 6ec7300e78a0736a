package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.app.faults.TalkingSlack;
import studyhall.app.operations.Web;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.storage.DatabaseUrl;
import studyhall.storage.TestDatabase;

/** The program as it runs on a server, on both platforms, looked at as whoever runs it does. */
@Execution(ExecutionMode.CONCURRENT)
class ServedOperationsTest {
    private static final Pattern METRICS = Pattern.compile("metrics +http://127\\.0\\.0\\.1:(\\d+)/metrics");
    private static final Pattern PAGE = Pattern.compile("Study Hall is open: http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern EVENTS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/slack/events");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOT = "xoxb-1-keptsecret";
    private static final String APP = "xapp-1-keptsecret";
    private static final String NOTED = "Quixotropia";
    private static final String TYPED = "whatsoeverfoo";

    @Test
    void isReadyCountsWhatHappensAndLogsNeitherSecretsNorContentEvenWhenItLogsEverything(@TempDir Path folder)
            throws Exception {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(notes.resolve("lands.md"), """
                # Lands
                - **Land** - Holds rivers, known as Quixotropia
                - **River** - Carries water to the sea of Quixotropia
                - **Mountain** - Stands above the plains and keeps the snow
                - **Island** - Lies in the water and is reached by boat
                """);
        DatabaseUrl database = TestDatabase.freshUrl();
        Path said = folder.resolve("said.txt");
        TalkingSlack slack = new TalkingSlack(connections -> {});
        try (LocalDiscord discord = new LocalDiscord()) {
            Map<String, String> environment = new HashMap<>();
            environment.put("STUDYHALL_NOTES", notes.toString());
            // what the program ships, not what tests log by
            environment.put("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=logback.xml");
            environment.put("STUDYHALL_METRICS", "127.0.0.1:0");
            environment.put("STUDYHALL_LOG", "DEBUG");
            environment.put("STUDYHALL_LOG_FORMAT", "json");
            environment.put(
                    "DATABASE_URL",
                    "postgresql://" + database.user() + ":" + database.password() + "@" + database.hosts() + "/"
                            + database.database() + "?sslmode=disable");
            environment.put("SLACK_BOT_TOKEN", BOT);
            environment.put("SLACK_APP_TOKEN", APP);
            environment.put("SLACK_API_URL", slack.api());
            environment.put("DISCORD_TOKEN", LocalDiscord.TOKEN);
            environment.put("DISCORD_API_URL", discord.api().toString());
            environment.put("DISCORD_GATEWAY_URL", discord.gateway().toString());
            Place place = discord.channel();
            long ada = discord.person("Ada");
            try (ServedProcess served = new ServedProcess(folder.resolve("data"), said, environment)) {
                await("the program to serve").atMost(Duration.ofMinutes(2)).until(() -> METRICS.matcher(served.words())
                        .find());
                Web page = new Web(port(PAGE, served));
                Web operator = new Web(port(METRICS, served));
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> operator.get("/readyz").statusCode() == 200);
                assertThat(operator.get("/readyz").body())
                        .contains("\"database\"", "\"notes\"", "\"clock\"", "\"slack\"", "\"discord\"");
                assertThat(page.get("/healthz").body()).isEqualTo("alive\n");
                assertThat(page.get("/readyz").statusCode()).isEqualTo(200);
                assertThat(page.get("/metrics").statusCode()).isEqualTo(404);

                slack.type("U0ADA", "C0STUDY", "lookup " + NOTED);
                slack.type("U0ADA", "C0STUDY", TYPED + " is not in any note");
                slack.type("U0ADA", "C0STUDY", "quiz start questions:1");
                press(slack, "quiz.next:");
                // the question and its options are now said in the channel
                press(slack, "quiz.pick:");
                discord.command(ada, place, "lookup", Map.of("text", NOTED));
                discord.command(ada, place, "lookup", Map.of("text", TYPED));
                await().atMost(Duration.ofMinutes(1)).until(() -> {
                    String figures = operator.get("/metrics").body();
                    return figures.contains(
                                    "studyhall_commands_seconds_count{name=\"quiz start\",outcome=\"done\",platform=\"slack\"} 1")
                            && figures.contains(
                                    "studyhall_commands_seconds_count{name=\"lookup\",outcome=\"done\",platform=\"discord\"} 2")
                            && figures.contains("studyhall_acknowledgement_seconds_count{platform=\"slack\"} 5")
                            && figures.contains("studyhall_acknowledgement_seconds_count{platform=\"discord\"} 2");
                });

                slack.close();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> operator.get("/readyz").statusCode() == 503);
                assertThat(operator.get("/readyz").body()).contains("Slack's Socket Mode is not connected.");
                assertThat(operator.get("/healthz").statusCode()).isEqualTo(200);
            }
        } finally {
            slack.close();
        }
        String log = Files.readString(said);
        assertThat(log)
                .doesNotContain(BOT, APP, "keptsecret", LocalDiscord.TOKEN, database.password())
                .doesNotContain(NOTED, TYPED, "keeps the snow");
        List<String> objects = log.lines().filter(line -> line.startsWith("{")).toList();
        assertThat(objects).isNotEmpty().allSatisfy(line -> {
            JsonNode object = JSON.readTree(line);
            assertThat(object.has("level") && object.has("formattedMessage")).isTrue();
        });
        assertThat(objects).anyMatch(line -> line.contains("\"DEBUG\""));
    }

    private static void press(TalkingSlack slack, String action) {
        await(action).atMost(Duration.ofMinutes(1)).until(() -> slack.in("C0STUDY").stream()
                .anyMatch(post -> post.buttons().stream().anyMatch(id -> id.startsWith(action))));
        TalkingSlack.Post post = slack.in("C0STUDY").stream()
                .filter(each -> each.buttons().stream().anyMatch(id -> id.startsWith(action)))
                .findFirst()
                .orElseThrow();
        String button = post.buttons().stream()
                .filter(id -> id.startsWith(action))
                .findFirst()
                .orElseThrow();
        slack.press("U0ADA", "C0STUDY", post, button, slack.now());
    }

    @Test
    void overHttpSlacksPortTellsHowItIsAndServesNeitherThePlaygroundNorFigures(@TempDir Path folder) throws Exception {
        DatabaseUrl database = TestDatabase.freshUrl();
        TalkingSlack slack = new TalkingSlack(connections -> {});
        Map<String, String> environment = Map.of(
                "DATABASE_URL",
                "postgresql://" + database.user() + ":" + database.password() + "@" + database.hosts() + "/"
                        + database.database() + "?sslmode=disable",
                "SLACK_BOT_TOKEN",
                BOT,
                "SLACK_SIGNING_SECRET",
                "0123456789abcdef0123456789abcdef",
                "SLACK_API_URL",
                slack.api());
        try (ServedProcess served =
                new ServedProcess(folder.resolve("data"), folder.resolve("said.txt"), environment)) {
            await("the program to serve").atMost(Duration.ofMinutes(2)).until(() -> EVENTS.matcher(served.words())
                    .find());
            Web outside = new Web(port(EVENTS, served));
            assertThat(outside.get("/healthz").body()).isEqualTo("alive\n");
            assertThat(outside.get("/readyz").statusCode()).isEqualTo(200);
            for (String path : List.of("/", "/metrics", "/inspector", "/api/state")) {
                assertThat(outside.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(served.words()).contains("playground off, as Slack has PORT");
        } finally {
            slack.close();
        }
    }

    private static int port(Pattern place, ServedProcess served) {
        Matcher matcher = place.matcher(served.words());
        assertThat(matcher.find()).as(served.words()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
