package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import studyhall.slack.LocalRooms.Post;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class SignedHttpTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final LocalSlack slack = new LocalSlack();
    private final Hall hall = new Hall(DATABASE, slack, false, true, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @AfterEach
    void close() {
        hall.close();
        slack.close();
        assertThat(slack.mistakes()).isEmpty();
    }

    @Test
    void aCommandIsAnsweredAfterItsRequest() {
        SlackHttp.Answer answer =
                send(NOW, Signing.form(slack.payloads().command("U0ADA", LocalSlack.STUDY, "lookup eta")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        await().until(() -> seen("U0ADA").size() == 1);
        assertThat(seen("U0BEN")).isEmpty();
    }

    @Test
    void aPressIsTakenAsAPayloadInAForm() {
        send(NOW, Signing.form(slack.payloads().command("U0ADA", LocalSlack.STUDY, "lookup eta")));
        await().until(() -> seen("U0ADA").size() == 1);
        Post entry = seen("U0ADA").get(0);
        String button = LocalRooms.buttons(entry.blocks()).get(0).getValue();
        JsonObject press = slack.payloads().press("U0ADA", entry, button, Optional.empty());

        assertThat(send(NOW, Signing.form(Map.of("payload", press.toString()))).status())
                .isEqualTo(200);
        await().until(() -> !seen("U0ADA").equals(List.of(entry)));
    }

    @Test
    void slacksQuestionWhetherTheAddressIsOursIsAnswered() {
        SlackHttp.Answer answer = send(NOW, "{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"c-123\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("c-123");
    }

    @Test
    void whateverSlackSendsIsAcknowledged() {
        for (String body : List.of(
                "{\"type\":\"event_callback\",\"event_id\":\"E1\",\"event\":{\"type\":\"something_new\"}}",
                "payload=%7B%22type%22%3A%22message_action%22%2C%22callback_id%22%3A%22x%22%7D",
                "payload=%7B",
                "command=%2Fother&user_id=U0ADA&channel_id=C0STUDY",
                "{}",
                "what=else")) {
            assertThat(send(NOW, body).status()).as(body).isEqualTo(200);
        }
    }

    @Test
    void aRequestThatIsForgedOldEarlyOrCutIsRefused() {
        String body = Signing.form(slack.payloads().command("U0ADA", LocalSlack.STUDY, "help"));
        String good = Signing.signature(LocalSlack.SIGNING_SECRET, NOW, body);

        assertThat(raw(NOW, Signing.signature("f".repeat(32), NOW, body), body)).isEqualTo(401);
        assertThat(raw(NOW, good, body + "&text=more")).isEqualTo(401);
        assertThat(raw(NOW, good, body.substring(0, body.length() - 1))).isEqualTo(401);
        assertThat(raw(NOW.plusSeconds(1), good, body)).isEqualTo(401);
        assertThat(raw(NOW, "", body)).isEqualTo(401);
        assertThat(raw(NOW, good.substring(0, 20), body)).isEqualTo(401);
        assertThat(raw(NOW, good + "00", body)).isEqualTo(401);
        for (long seconds : new long[] {-301, 301, -86_400, 86_400}) {
            Instant sent = NOW.plusSeconds(seconds);
            assertThat(raw(sent, Signing.signature(LocalSlack.SIGNING_SECRET, sent, body), body))
                    .isEqualTo(401);
        }
        assertThat(hall.http()
                        .receive(Map.of(), body.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(401);
        assertThat(hall.http()
                        .receive(Map.of("x-slack-request-timestamp", "9".repeat(40)), new byte[0])
                        .status())
                .isEqualTo(401);
        assertThat(slack.calls()).doesNotContain("users.info");
    }

    @Test
    void fiveMinutesOldOrAheadIsStillFresh() {
        for (long seconds : new long[] {-300, 300}) {
            assertThat(send(
                                    NOW.plusSeconds(seconds),
                                    Signing.form(slack.payloads().command("U0ADA", LocalSlack.STUDY, "help")))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSameRequestAgainIsRefusedUnlessSlackSaysThatItRetries() {
        String body = Signing.form(slack.payloads().command("U0ADA", LocalSlack.STUDY, "help"));
        String signature = Signing.signature(LocalSlack.SIGNING_SECRET, NOW, body);

        assertThat(raw(NOW, signature, body)).isEqualTo(200);
        assertThat(raw(NOW, signature, body)).isEqualTo(401);
        assertThat(receive(NOW, signature, body, "1").status()).isEqualTo(200);
        await().until(() -> seen("U0ADA").size() == 1);
        send(NOW, Signing.form(slack.payloads().command("U0ADA", LocalSlack.STUDY, "topics")));
        await().until(() -> seen("U0ADA").size() == 2);
    }

    @Test
    void nothingOfARefusedRequestIsLogged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        Level before = root.getLevel();
        root.setLevel(Level.DEBUG);
        String body = "text=something-private";
        Instant old = NOW.minusSeconds(301);
        Instant early = NOW.plusSeconds(301);
        String signature = Signing.signature(LocalSlack.SIGNING_SECRET, NOW, body);
        String refused;
        try {
            assertThat(raw(NOW, "v0=" + "a".repeat(64), body)).isEqualTo(401);
            assertThat(raw(old, Signing.signature(LocalSlack.SIGNING_SECRET, old, body), body))
                    .isEqualTo(401);
            assertThat(raw(early, Signing.signature(LocalSlack.SIGNING_SECRET, early, body), body))
                    .isEqualTo(401);
            assertThat(raw(NOW, signature, body.substring(0, body.length() - 1)))
                    .isEqualTo(401);
            refused = text(log);
            assertThat(refused.split("was refused", -1)).as("each is told once").hasSize(5);
            String once = "what=else";
            String good = Signing.signature(LocalSlack.SIGNING_SECRET, NOW, once);
            assertThat(raw(NOW, good, once)).isEqualTo(200);
            log.list.clear();
            assertThat(raw(NOW, good, once)).as("a replay").isEqualTo(401);
            assertThat(text(log)).contains("was refused").doesNotContain(good, once);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }

        assertThat(refused)
                .doesNotContain(
                        "something-privat", "aaaaaaaa", signature, LocalSlack.SIGNING_SECRET, LocalSlack.BOT_TOKEN);
    }

    private static String text(ListAppender<ILoggingEvent> log) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .collect(Collectors.joining("\n"));
    }

    private List<Post> seen(String user) {
        return slack.seenBy(user, LocalSlack.STUDY);
    }

    private SlackHttp.Answer send(Instant at, String body) {
        return receive(at, Signing.signature(LocalSlack.SIGNING_SECRET, at, body), body, "");
    }

    private int raw(Instant at, String signature, String body) {
        return receive(at, signature, body, "").status();
    }

    private SlackHttp.Answer receive(Instant at, String signature, String body, String retry) {
        Map<String, String> headers = retry.isEmpty()
                ? Map.of("X-Slack-Request-Timestamp", seconds(at), "X-Slack-Signature", signature)
                : Map.of(
                        "X-Slack-Request-Timestamp",
                        seconds(at),
                        "X-Slack-Signature",
                        signature,
                        "X-Slack-Retry-Num",
                        retry);
        return hall.http().receive(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}
