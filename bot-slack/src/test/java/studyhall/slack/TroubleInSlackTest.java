package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.Secret;
import studyhall.slack.LocalInstall.Allowed;
import studyhall.slack.LocalRooms.Member;
import studyhall.slack.LocalRooms.Post;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What goes wrong in the middle of something: forms that come twice, and a token that is withdrawn under a quiz. */
class TroubleInSlackTest {
    private static final Secret KEY = new Secret("a key that nobody can guess, of more than 32 characters");

    private final Database database = TestDatabase.fresh();
    private final LocalSlack slack = new LocalSlack();

    TroubleInSlackTest() {
        slack.member(new Member("U0ADA", "ada", "Ada", true));
    }

    @AfterEach
    void close() {
        slack.close();
        database.close();
        assertThat(slack.mistakes()).isEmpty();
    }

    private int count(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void aFormThatIsSentTwiceBeginsOneQuizAndPlansOnePost() {
        try (Hall hall = new Hall(database, slack, false, true, Clock.systemUTC())) {
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "");
            JsonObject quiz = evening.form("U0ADA", "quiz start questions:2");
            evening.submit("U0ADA", quiz, Map.of());
            evening.last("the announcement", post -> Evening.hasButton(post, "I'm in"));
            Post again = evening.privately("U0ADA", () -> evening.submit("U0ADA", quiz, Map.of()));
            assertThat(again.text()).containsIgnoringCase("quiz");
            assertThat(count("SELECT count(*) FROM quiz")).isEqualTo(1);

            JsonObject tip = evening.form("U0ADA", "schedule tip");
            for (int i = 0; i < 2; i++) {
                Post planned =
                        evening.privately("U0ADA", () -> evening.submit("U0ADA", tip, Map.of("zone", "Europe/Berlin")));
                assertThat(planned.text()).contains("Tip of the day");
            }
            assertThat(count("SELECT count(*) FROM schedule WHERE activity = 'TIP'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aFormWhoseMemoryWasTamperedWithOrIsNoneOfOursDoesNothing() {
        try (Hall hall = new Hall(database, slack, false, true, Clock.systemUTC())) {
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "");
            JsonObject quiz = evening.form("U0ADA", "quiz start questions:2");
            for (String memory : List.of("", "{}", "[]", "null", "{\"path\":1}", "\u0000", "x".repeat(3_000))) {
                JsonObject other = quiz.deepCopy();
                other.addProperty("private_metadata", memory);
                assertThat(evening.submit("U0ADA", other, Map.of()).keySet()).isEmpty();
            }
            JsonObject unknown = quiz.deepCopy();
            unknown.addProperty("private_metadata", new FormNote("no such command", LocalSlack.STUDY, "").json());
            Post told = evening.privately("U0ADA", () -> evening.submit("U0ADA", unknown, Map.of()));
            assertThat(told.text()).contains("no such command");
            assertThat(count("SELECT count(*) FROM quiz")).isZero();
        }
    }

    @Test
    void whateverAPayloadLacksItIsAcknowledgedAndNothingBreaks() {
        try (Hall hall = new Hall(database, slack, false, true, Clock.systemUTC())) {
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "");
            String file = slack.files().give("cheese.md", "- **Brie**: soft".getBytes(StandardCharsets.UTF_8));
            JsonObject form = evening.form("U0ADA", "notes add");
            JsonObject lookup = evening.form("U0ADA", "lookup");
            Post found = evening.asked("U0ADA", "eta");
            List<JsonObject> whole = List.of(
                    slack.payloads().submit("U0ADA", form, Map.of("file", file)),
                    slack.payloads().submit("U0ADA", lookup, Map.of("text", "eta")),
                    slack.payloads().suggestion("U0ADA", lookup, "text", "e"),
                    slack.payloads()
                            .press("U0ADA", found, LocalRooms.button(found.blocks(), "Quiz me"), Optional.empty()),
                    slack.payloads().pressAtHome("U0ADA", "form:setup"),
                    slack.payloads().shortcut("U0ADA", LocalSlack.STUDY, "quiz start", "eta"));
            int sent = 0;
            for (JsonObject payload : whole) {
                for (JsonObject less : withoutOne(payload)) {
                    // one person alone would be asked to wait
                    String by = "U0P" + sent / 20;
                    evening.wire()
                            .interactive(JsonParser.parseString(less.toString().replace("U0ADA", by))
                                    .getAsJsonObject());
                    sent++;
                }
            }
            assertThat(sent).isGreaterThan(100);
            for (JsonObject less : withoutOne(slack.payloads().homeOpened("U0ADA", "home"))) {
                evening.wire().event(less);
            }
            Map<String, String> command = slack.payloads().command("U0ADA", LocalSlack.STUDY, "eta");
            for (String field : command.keySet()) {
                Map<String, String> less = new HashMap<>(command);
                less.remove(field);
                evening.wire().command(less);
            }
            assertThat(evening.asked("U0BEN", "eta").text()).startsWith("eta");
        }
    }

    /** The same, each time without another of its parts. */
    private static List<JsonObject> withoutOne(JsonObject whole) {
        List<JsonObject> all = new ArrayList<>();
        for (int part = 0; ; part++) {
            JsonObject copy = whole.deepCopy();
            if (drop(copy, new AtomicInteger(part))) {
                all.add(copy);
            } else {
                return all;
            }
        }
    }

    private static boolean drop(JsonElement from, AtomicInteger left) {
        if (from.isJsonArray()) {
            for (JsonElement each : from.getAsJsonArray()) {
                if (drop(each, left)) {
                    return true;
                }
            }
        } else if (from.isJsonObject()) {
            for (String name : List.copyOf(from.getAsJsonObject().keySet())) {
                if (left.getAndDecrement() == 0) {
                    from.getAsJsonObject().remove(name);
                    return true;
                }
                if (drop(from.getAsJsonObject().get(name), left)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aTokenThatIsWithdrawnUnderAQuizEndsItWithoutALoopAndANewOneGoesOn() {
        try (Hall hall = new Hall(database, slack.installable(KEY, Optional.empty()), Clock.systemUTC())) {
            install(hall);
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "");
            Post asked = begin(evening);
            slack.installs().revoke(LocalSlack.TEAM);
            evening.press("U0BEN", asked, "A");

            await("the token to be forgotten").until(() -> count("SELECT count(*) FROM slack_installation") == 0);
            int calls = slack.calls().size();
            evening.press("U0CYD", asked, "A");
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> slack.calls().size() <= calls + 2);

            install(hall);
            evening.type("U0ADA", "quiz stop");
            evening.type("U0BEN", "eta");
            await("an answer after installing again").until(() -> evening.whispered("U0BEN").stream()
                    .anyMatch(post -> post.text().startsWith("eta")));
        }
    }

    @Test
    void theOneTokenOfAWorkspaceWithdrawnUnderAQuizIsTriedNoMoreOftenThanThereIsSomethingToShow() {
        try (Hall hall = new Hall(database, slack, true, false, Clock.systemUTC())) {
            await().until(() -> slack.sockets().connections().size() == 2);
            Evening evening = new Evening(slack, new Wire.Socket(slack, new AtomicLong()), "");
            Post asked = begin(evening);
            slack.installs().revoke(LocalSlack.TEAM);
            int calls = slack.calls().size();
            evening.press("U0BEN", asked, "A");

            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> slack.calls().size() <= calls + 12);
        }
    }

    private static Post begin(Evening evening) {
        JsonObject form = evening.form("U0ADA", "quiz start questions:2");
        evening.submit("U0ADA", form, Map.of());
        Post joining = evening.last("the announcement", post -> Evening.hasButton(post, "I'm in"));
        evening.press("U0ADA", joining, "I'm in");
        evening.press("U0BEN", joining, "I'm in");
        evening.press("U0ADA", joining, "Start now");
        return evening.last("a question", post -> Evening.hasButton(post, "A"));
    }

    private void install(Hall hall) {
        InstallPages.Page begin = hall.pages().install(Map.of(), true);
        String state = begin.html().replaceFirst("(?s).*[?&;]state=([^&\"]*).*", "$1");
        String cookie = begin.headers().getOrDefault("Set-Cookie", "").replaceFirst("^[^=]*=([^;]*);.*", "$1");
        String code = slack.installs().allow(new Allowed(LocalSlack.TEAM, "", false, "U0ADA"));
        assertThat(hall.pages()
                        .redirected(Map.of("code", code, "state", state), Map.of("studyhall-install", cookie))
                        .status())
                .isEqualTo(200);
    }
}
