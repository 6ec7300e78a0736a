package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.app.faults.TalkingSlack;
import studyhall.app.faults.TalkingSlack.Post;
import studyhall.chat.Button;
import studyhall.chat.ChatContract.Seen;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.discord.local.Reader;
import studyhall.storage.Database;
import studyhall.storage.DatabaseUrl;
import studyhall.storage.TestDatabase;

/** A Slack workspace and a Discord server in one league, on the program as people run it. */
@Execution(ExecutionMode.CONCURRENT)
class ServedLeagueTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ADA = TalkingSlack.ADMIN + "ADA";
    private static final String STUDY = "C0STUDY";
    private static final String CODE = "[0-9A-Z]{4}-[0-9A-Z]{4}";

    /** What a reveal says and a question does not. */
    private static final String REVEALED = "had it";

    @Test
    void aChallengeAsksTheSameOnSlackAndDiscordAndEndsInBothBeforeItsAnswerIsToldInEither(@TempDir Path folder)
            throws Exception {
        DatabaseUrl url = TestDatabase.freshUrl();
        AtomicInteger lines = new AtomicInteger();
        try (TalkingSlack slack = new TalkingSlack(lines::set);
                LocalDiscord discord = new LocalDiscord();
                Database database = TestDatabase.open(url);
                ServedProcess served = new ServedProcess(
                        folder.resolve("data"), folder.resolve("said.txt"), environment(url, slack, discord))) {
            served.port();
            await().atMost(PATIENCE).until(() -> discord.connected() && lines.get() > 0);
            new Cup(slack, discord, database, discord.channel(), discord.person("Xenia")).play();
            assertThat(discord.complaints()).isEmpty();
        }
    }

    private static Map<String, String> environment(DatabaseUrl url, TalkingSlack slack, LocalDiscord discord) {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "DATABASE_URL",
                "postgresql://" + url.user() + ":" + url.password() + "@" + url.hosts() + "/" + url.database()
                        + "?sslmode=disable");
        environment.put("SLACK_BOT_TOKEN", "xoxb-1-a");
        environment.put("SLACK_APP_TOKEN", "xapp-1-a");
        environment.put("SLACK_API_URL", slack.api());
        environment.put("DISCORD_TOKEN", LocalDiscord.TOKEN);
        environment.put("DISCORD_API_URL", discord.api().toString());
        environment.put("DISCORD_GATEWAY_URL", discord.gateway().toString());
        return environment;
    }

    /**
     * What happens in both.
     *
     * @param server the channel on Discord
     * @param xenia who organises there
     */
    private record Cup(TalkingSlack slack, LocalDiscord discord, Database database, Place server, long xenia) {
        void play() throws Exception {
            found();
            ask();
            answer();
            close();
        }

        /** Founded on Slack, asked for on Discord, confirmed on Slack. */
        private void found() throws Exception {
            String code = code(told(ADA, "league invite Cup").text());
            discord.command(xenia, server, "league join", Map.of("code", code));
            Standing asked = seen(xenia, offers("Ask to join"));
            discord.press(xenia, server, asked, button(asked, "Ask to join"));
            seen(xenia, says("Asked."));
            Post request = told(ADA, "league show");
            String letIn = request.buttons().stream()
                    .filter(each -> each.startsWith("league.decide:") && each.endsWith(":yes"))
                    .findFirst()
                    .orElseThrow();
            assertThat(slack.press(ADA, STUDY, request, letIn, slack.now()).get(30, TimeUnit.SECONDS))
                    .startsWith("They are in.");
        }

        private void ask() {
            slack.type(ADA, STUDY, "challenge hours:2");
            await().atMost(PATIENCE)
                    .until(() -> !slack.in(STUDY).isEmpty() && !challenges().isEmpty());
            settled();
            assertThat(number("SELECT count(DISTINCT closes_at) FROM round WHERE state = 'OPEN'"))
                    .isOne();
            // each is timed from its own message: what remains of the time is what differs
            assertThat(number("SELECT count(DISTINCT opened_at + window_millis * interval '1 millisecond') FROM round"
                            + " WHERE state = 'OPEN' AND abs(extract(epoch FROM"
                            + " opened_at + window_millis * interval '1 millisecond' - closes_at)) > 0.002"))
                    .isZero();
            assertThat(number("SELECT count(DISTINCT (question_id, options, right_option)) FROM round"))
                    .isOne();
        }

        private void answer() throws Exception {
            assertThat(tap("U0BEN", 0)).startsWith("Locked in: A");
            long dan = discord.person("Dan");
            tap(dan, 1);
            seen(dan, says("Locked in: B"));
            // counters may move; answers are nobody else's
            settled();
            assertThat(slack.in(STUDY)).noneMatch(post -> leaks(post.text()));
            assertThat(challenges())
                    .noneMatch(standing -> leaks(Reader.seen(standing).text()));
            long eve = discord.person("Eve");
            assertThat(server.seenBy(eve).stream().map(each -> Reader.seen(each).text()))
                    .noneMatch(text -> text.contains("Locked in"));
        }

        private void settled() {
            await().atMost(PATIENCE).until(() -> number("SELECT count(*) FROM quiz WHERE shown < step") == 0);
        }

        private static boolean leaks(String text) {
            return text.contains(REVEALED) || text.contains("Notes:") || text.contains("Locked in");
        }

        /** The two hours but for some seconds have gone by: all that was measured by then lies further back. */
        private void close() throws Exception {
            database.jdbi().useTransaction(handle -> {
                handle.execute("""
                        UPDATE round SET message_at = message_at - past, opened_at = opened_at - past,
                            closes_at = closes_at - past
                        FROM (SELECT max(closes_at) - clock_timestamp() - interval '2 seconds' AS past FROM quiz) AS gone""");
                handle.execute("""
                        UPDATE quiz SET closes_at = closes_at - past, due_at = due_at - past,
                            message_at = message_at - past
                        FROM (SELECT max(closes_at) - clock_timestamp() - interval '2 seconds' AS past FROM quiz) AS gone""");
            });
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> slack.in(STUDY).stream()
                                    .anyMatch(post -> post.text().contains(REVEALED))
                            || challenges().stream()
                                    .anyMatch(each -> Reader.seen(each).text().contains(REVEALED)));
            long fay = discord.person("Fay");
            tap(fay, 0);
            assertThat(tap("U0GUS", 0)).contains("closed at");
            seen(fay, says("closed at"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(slack.in(STUDY))
                    .anyMatch(post -> post.text().contains(" of 2 " + REVEALED)));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(challenges())
                    .anyMatch(each -> Reader.seen(each).text().contains(" of 2 " + REVEALED)));
            assertThat(number("SELECT count(*) FROM answer JOIN league USING (workspace_id)"))
                    .isEqualTo(2);
        }

        private Post told(String user, String line) throws Exception {
            return slack.type(user, STUDY, line).get(30, TimeUnit.SECONDS);
        }

        private static String code(String text) {
            Matcher matcher = Pattern.compile(CODE).matcher(text);
            assertThat(matcher.find()).as(text).isTrue();
            return matcher.group();
        }

        private String tap(String user, int option) throws Exception {
            Post post = slack.in(STUDY).get(0);
            return slack.press(user, STUDY, post, pick("SLACK", option), slack.now())
                    .get(30, TimeUnit.SECONDS);
        }

        private void tap(long person, int option) {
            discord.press(person, server, challenges().get(0), pick("DISCORD", option));
        }

        /** The button as it stood when the question did: whoever has an old page open presses that. */
        private String pick(String platform, int option) {
            int quiz =
                    number("SELECT quiz.id FROM quiz JOIN workspace ON workspace.id = workspace_id WHERE platform = '"
                            + platform + "' AND mode = 'CHALLENGE'");
            return "challenge.pick:" + quiz + ":1:" + option;
        }

        /** What everybody sees in the server's channel. */
        private List<Standing> challenges() {
            return server.seenBy(0);
        }

        private int number(String sql) {
            return database.jdbi()
                    .withHandle(handle ->
                            handle.createQuery(sql).mapTo(Integer.class).one());
        }

        private Standing seen(long person, Predicate<Seen> fits) {
            await().atMost(PATIENCE)
                    .until(() ->
                            server.seenBy(person).stream().map(Reader::seen).anyMatch(fits));
            return server.seenBy(person).stream()
                    .filter(standing -> fits.test(Reader.seen(standing)))
                    .findFirst()
                    .orElseThrow();
        }

        private static Predicate<Seen> says(String text) {
            return seen -> seen.text().contains(text);
        }

        private static Predicate<Seen> offers(String label) {
            return seen ->
                    seen.buttons().stream().anyMatch(button -> button.label().equals(label));
        }

        private static String button(Standing standing, String label) {
            return Reader.seen(standing).buttons().stream()
                    .filter(button -> button.label().equals(label))
                    .map(Button::id)
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }
}
