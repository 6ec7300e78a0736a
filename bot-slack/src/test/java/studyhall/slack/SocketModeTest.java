package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.slack.LocalRooms.Post;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class SocketModeTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final LocalSlack slack = new LocalSlack();
    private Hall hall;

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DATABASE, slack, true, false, Clock.systemUTC());
        await().until(() -> slack.sockets().connections().size() == 2);
    }

    @AfterEach
    void close() {
        hall.close();
        slack.close();
        assertThat(slack.mistakes()).isEmpty();
    }

    @Test
    void aCommandIsAcknowledgedAndAnsweredToWhoeverTypedIt() {
        String envelope = type(slack.sockets().connections().get(0), "lookup eta");

        await().until(() -> slack.sockets().acknowledged().containsKey(envelope));
        await().until(() -> seen("U0ADA").size() == 1);
        assertThat(seen("U0ADA").get(0).text()).startsWith("eta");
        assertThat(seen("U0BEN")).isEmpty();
    }

    @Test
    void whatComesTwiceIsAcknowledgedTwiceAndAnsweredOnce() {
        String message = LocalSockets.envelope("again-1", "slash_commands", command("help"));
        for (WebSocket connection : slack.sockets().connections()) {
            connection.send(message);
        }
        type(slack.sockets().connections().get(0), "topics");

        await().until(() -> seen("U0ADA").size() == 2);
        assertThat(slack.sockets().acknowledged()).containsKey("again-1");
    }

    @Test
    void aRefreshInTheMidstOfCommandsLosesNone() {
        Set<WebSocket> before = new HashSet<>(slack.sockets().connections());
        List<String> envelopes = new ArrayList<>();
        List<WebSocket> both = slack.sockets().connections();
        for (int i = 0; i < 40; i++) {
            if (i == 10) {
                slack.sockets().refresh(both.get(0));
            }
            if (i == 25) {
                slack.sockets().refresh(both.get(1));
            }
            envelopes.add(type(both.get(i % 2), "lookup eta"));
        }

        await().until(() -> slack.sockets().acknowledged().keySet().containsAll(envelopes));
        await().until(() -> seen("U0ADA").size() == 40);
        await().until(() -> slack.sockets().connections().stream()
                        .filter(each -> !before.contains(each))
                        .count()
                == 2);
    }

    @Test
    void aConnectionThatBreaksIsReplacedWhileTheOtherGoesOn() {
        slack.sockets().connections().get(0).close(1011);
        String envelope = type(slack.sockets().connections().get(0), "help");

        await().until(() -> slack.sockets().acknowledged().containsKey(envelope));
        await().until(() -> slack.sockets().connections().size() == 2);
        assertThat(hall.bot().isListening()).isTrue();
    }

    @Test
    void whateverComesIsAcknowledged() {
        WebSocket connection = slack.sockets().connections().get(0);
        JsonObject strange = new JsonObject();
        strange.addProperty("type", "message_action");
        strange.addProperty("callback_id", "unknown");
        JsonObject event = new JsonObject();
        event.addProperty("type", "event_callback");
        JsonObject inside = new JsonObject();
        inside.addProperty("type", "something_new");
        event.add("event", inside);
        List<String> envelopes = List.of(
                slack.sockets().send(connection, "interactive", strange),
                slack.sockets().send(connection, "events_api", event),
                slack.sockets().send(connection, "interactive", new JsonObject()),
                slack.sockets().send(connection, "something_else", new JsonObject()));

        await().until(() -> slack.sockets().acknowledged().keySet().containsAll(envelopes));
    }

    @Test
    void anAnswerThatItsAddressDoesNotTakeIsWhisperedInstead() {
        JsonObject payload = command("lookup eta");
        payload.addProperty("response_url", payload.get("response_url").getAsString() + "-over");
        slack.sockets().send(slack.sockets().connections().get(0), "slash_commands", payload);

        await().until(() -> seen("U0ADA").size() == 1);
        assertThat(slack.calls()).contains("chat.postEphemeral");
        assertThat(seen("U0BEN")).isEmpty();
    }

    @Test
    void aPressInAPrivateAnswerTakesItsPlace() {
        type(slack.sockets().connections().get(0), "topics");
        await().until(() -> seen("U0ADA").size() == 1);
        Post topics = seen("U0ADA").get(0);
        String first = LocalRooms.buttons(topics.blocks()).get(0).getValue();
        Optional<String> value = topics.blocks().toString().contains("static_select")
                ? Optional.of(topics.blocks().toString().replaceAll("(?s).*?\"value\":\"([^\"]*)\".*", "$1"))
                : Optional.empty();
        slack.sockets()
                .send(
                        slack.sockets().connections().get(1),
                        "interactive",
                        slack.payloads().press("U0ADA", topics, first, value));

        await().until(() -> !seen("U0ADA").equals(List.of(topics)));
        assertThat(seen("U0BEN")).isEmpty();
    }

    private List<Post> seen(String user) {
        return slack.seenBy(user, LocalSlack.STUDY);
    }

    private String type(WebSocket connection, String line) {
        return slack.sockets().send(connection, "slash_commands", command(line));
    }

    private JsonObject command(String line) {
        return new Gson()
                .toJsonTree(slack.payloads().command("U0ADA", LocalSlack.STUDY, line))
                .getAsJsonObject();
    }
}
