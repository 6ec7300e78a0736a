package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.slack.LocalFiles.Given;
import studyhall.slack.LocalRooms.Member;
import studyhall.slack.LocalRooms.Post;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Notes that people of a local Slack upload, through the real Bolt: what arrives, and what never leaves. */
class NotesInSlackTest {
    private static final String CHEESE = """
            # Cheese

            - **Gouda**: a mild cheese from Holland
            - **Roquefort**: a blue cheese from France
            - **Feta**: a brined cheese from Greece
            - **Halloumi**: a grilling cheese from Cyprus
            """;

    private final Database database = TestDatabase.fresh();
    private final LocalSlack slack = new LocalSlack();
    private final Hall hall;
    private final Evening evening;

    NotesInSlackTest() {
        slack.member(new Member("U0ADA", "ada", "Ada", true));
        hall = new Hall(database, slack, false, true, Clock.systemUTC());
        evening = new Evening(slack, new Wire.Http(hall.http()), "notes");
    }

    @AfterEach
    void close() {
        hall.close();
        slack.close();
        database.close();
        assertThat(slack.mistakes()).isEmpty();
    }

    private String give(String name, byte[] content) {
        return slack.files().give(name, content);
    }

    private String give(String name, String text) {
        return give(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a file in the form, and reads what comes of it. */
    private String added(String file) {
        JsonObject form = evening.form("U0ADA", "notes add");
        Post answer = evening.privately("U0ADA", () -> assertThat(
                        evening.submit("U0ADA", form, Map.of("file", file)).keySet())
                .isEmpty());
        evening.say("added", answer);
        return plain(answer);
    }

    private static String plain(Post post) {
        return post.text().replace(String.valueOf(Mrkdwn.JOINER), "");
    }

    @Test
    void aNoteIsGivenInAFormAndAskedFromThenOn() {
        JsonObject form = evening.form("U0ADA", "notes add");
        evening.say("notes-form", form);
        JsonObject element = LocalViews.input(form, "file").getAsJsonObject("element");
        assertThat(element.get("type").getAsString()).isEqualTo("file_input");
        assertThat(element.getAsJsonArray("filetypes").toString()).isEqualTo("[\"md\",\"markdown\"]");
        assertThat(element.get("max_files").getAsInt()).isEqualTo(1);

        String file = give("../../cheese.md", CHEESE);
        Post answer = evening.privately("U0ADA", () -> evening.submit("U0ADA", form, Map.of("file", file)));
        evening.say("added", answer);
        assertThat(plain(answer)).startsWith("Added cheese.md: ");
        assertThat(slack.files().fetchedWith(file)).isEqualTo("Bearer " + LocalSlack.BOT_TOKEN);
        assertThat(plain(evening.asked("U0BEN", "gouda"))).contains("a mild cheese from Holland");

        Post list = evening.asked("U0BEN", "notes list");
        evening.say("list", list);
        assertThat(plain(list)).contains("cheese.md", "Ada");
        JsonObject remove = evening.form("U0ADA", "notes remove");
        assertThat(evening.wire()
                        .interactive(slack.payloads().suggestion("U0ADA", remove, "name", "che"))
                        .toString())
                .contains("cheese.md");
        // sent once more, as Slack does when an acknowledgement is lost
        Post again = evening.privately("U0ADA", () -> evening.submit("U0ADA", form, Map.of("file", file)));
        assertThat(plain(again)).isEqualTo("cheese.md is here already, word for word.");
    }

    @Test
    void anOrganiserAddsANoteFromTheHomeTabAndIsAnsweredInPerson() {
        evening.wire().event(slack.payloads().homeOpened("U0ADA", "home"));
        JsonObject home =
                await("the home tab").until(() -> slack.views().homes().get("U0ADA"), java.util.Objects::nonNull);
        String add = LocalRooms.button(home.getAsJsonArray("blocks"), "Add a note");
        JsonObject form =
                evening.modal(() -> evening.wire().interactive(slack.payloads().pressAtHome("U0ADA", add)));
        evening.submit("U0ADA", form, Map.of("file", give("cheese.md", CHEESE)));

        await("an answer").until(() -> evening.direct("U0ADA").stream()
                .anyMatch(post -> plain(post).startsWith("Added cheese.md: ")));
        evening.wire().event(slack.payloads().homeOpened("U0ADA", "home"));
        await("the notes at home")
                .until(() -> String.valueOf(slack.views().homes().get("U0ADA"))
                        .contains("Notes: 4, of which 1 of your own"));
    }

    @Test
    void overSocketModeItIsTheSame() {
        try (LocalSlack other = new LocalSlack();
                Database fresh = TestDatabase.fresh()) {
            other.member(new Member("U0ADA", "ada", "Ada", true));
            try (Hall socket = new Hall(fresh, other, true, false, Clock.systemUTC())) {
                await().until(() -> other.sockets().connections().size() == 2);
                Evening there = new Evening(other, new Wire.Socket(other, new AtomicLong()), "");
                JsonObject form = there.form("U0ADA", "notes add");
                String file = other.files().give("cheese.md", CHEESE.getBytes(StandardCharsets.UTF_8));
                assertThat(plain(there.privately("U0ADA", () -> there.submit("U0ADA", form, Map.of("file", file)))))
                        .startsWith("Added cheese.md: ");
            }
            assertThat(other.mistakes()).isEmpty();
        }
    }

    @Test
    void whatIsNoNoteIsRefusedAndAWrongEndingIsToldInTheForm() {
        JsonObject form = evening.form("U0ADA", "notes add");
        JsonObject refused = evening.submit("U0ADA", form, Map.of("file", give("slides.pdf", "%PDF-1.7")));
        assertThat(refused.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(refused.getAsJsonObject("errors").get("file").getAsString())
                .contains("has to end in .md or .markdown", "slides.pdf");
        assertThat(evening.submit("U0ADA", form, Map.of())
                        .getAsJsonObject("errors")
                        .get("file")
                        .getAsString())
                .startsWith("This is needed");

        assertThat(added(give("a.md", new byte[0]))).contains("There is nothing in it.");
        assertThat(added(give("a.md", new byte[2 << 20]))).contains("It is larger than 1 MB.");
        assertThat(added(give("a.md", "# A\n\0\0\0"))).contains("a.md:2: this is not text");
        assertThat(added(give("a.md", "%PDF-1.7\nx"))).contains("It is a PDF whatever its name says.");
        assertThat(added(give("wide.md", CHEESE.getBytes(StandardCharsets.UTF_16))))
                .contains("Added wide.md", "read as UTF-16");
        assertThat(plain(evening.asked("U0ADA", "notes list"))).contains("1 of 200", "wide.md");
    }

    @Test
    void whoeverMayNotAddNotesCostsNoFetch() {
        assertThat(plain(evening.asked("U0BEN", "notes add"))).startsWith("Organisers look after the notes here.");
        evening.asked("U0ADA", "notes allow everyone");
        JsonObject form = evening.form("U0BEN", "notes add");
        evening.asked("U0ADA", "notes allow organisers");
        String file = give("cheese.md", CHEESE);
        Post answer = evening.privately("U0BEN", () -> evening.submit("U0BEN", form, Map.of("file", file)));

        assertThat(plain(answer)).startsWith("Organisers look after the notes here.");
        assertThat(slack.files().fetchedWith(file)).isEmpty();
    }

    @Test
    void theTokenIsShownToNoOtherHostAndNoRedirectIsFollowed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer stranger = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        stranger.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        stranger.start();
        try {
            String there = "http://127.0.0.1:" + stranger.getAddress().getPort() + "/x";
            String file = slack.files()
                    .give(new Given(
                            "moved.md", new byte[0], 302, Map.of("Location", there, "Content-Type", "text/plain")));
            assertThat(added(file)).contains("It could not be fetched.");
            for (String address : new String[] {
                there,
                "http://169.254.169.254/latest/meta-data/",
                "https://files.slack.com.evil.example/x",
                "http://x@127.0.0.1:" + slack.address().replaceAll(".*:", "") + "/files-pri/x",
                "file:///etc/passwd",
                "not an address"
            }) {
                assertThat(elsewhere(address)).as(address).contains("It could not be fetched.");
            }
            assertThat(asked).hasValue(0);
        } finally {
            stranger.stop(0);
        }
    }

    /** Gives a file that is said to lie somewhere. */
    private String elsewhere(String address) {
        JsonObject form = evening.form("U0ADA", "notes add");
        JsonObject payload = slack.payloads().submit("U0ADA", form, Map.of("file", give("a.md", CHEESE)));
        JsonObject values =
                payload.getAsJsonObject("view").getAsJsonObject("state").getAsJsonObject("values");
        values.getAsJsonObject("file").entrySet().forEach(entry -> {
            JsonArray files = entry.getValue().getAsJsonObject().getAsJsonArray("files");
            files.get(0).getAsJsonObject().addProperty("url_private", address);
            files.get(0).getAsJsonObject().addProperty("url_private_download", address);
        });
        return plain(evening.privately("U0ADA", () -> evening.wire().interactive(payload)));
    }

    @Test
    void aFileWhoseAddressSlackLeavesOutIsAskedFor() {
        JsonObject form = evening.form("U0ADA", "notes add");
        JsonObject payload = slack.payloads().submit("U0ADA", form, Map.of("file", give("a.md", CHEESE)));
        JsonObject values =
                payload.getAsJsonObject("view").getAsJsonObject("state").getAsJsonObject("values");
        values.getAsJsonObject("file").entrySet().forEach(entry -> {
            JsonObject file = entry.getValue()
                    .getAsJsonObject()
                    .getAsJsonArray("files")
                    .get(0)
                    .getAsJsonObject();
            file.remove("url_private");
            file.remove("url_private_download");
            file.addProperty("file_access", "check_file_info");
        });

        assertThat(plain(evening.privately("U0ADA", () -> evening.wire().interactive(payload))))
                .startsWith("Added a.md: ");
    }

    @Test
    void aPageToSignInAtIsNoNoteAndAFileThatLiesAboutItsSizeIsCutOff() {
        assertThat(added(slack.files()
                        .give(new Given(
                                "a.md",
                                "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8),
                                200,
                                Map.of("Content-Type", "text/html; charset=utf-8")))))
                .contains("It could not be fetched.");
        byte[] large = new byte[8 << 20];
        Arrays.fill(large, (byte) 'a');
        JsonObject form = evening.form("U0ADA", "notes add");
        JsonObject payload = slack.payloads().submit("U0ADA", form, Map.of("file", give("a.md", large)));
        JsonObject values =
                payload.getAsJsonObject("view").getAsJsonObject("state").getAsJsonObject("values");
        values.getAsJsonObject("file").entrySet().forEach(entry -> entry.getValue()
                .getAsJsonObject()
                .getAsJsonArray("files")
                .get(0)
                .getAsJsonObject()
                .addProperty("size", 10));
        assertThat(plain(evening.privately("U0ADA", () -> evening.wire().interactive(payload))))
                .contains("It is larger than 1 MB.");
    }

    @Test
    void aTokenThatWasWithdrawnFetchesNothingAndSoItIsTold() {
        JsonObject form = evening.form("U0ADA", "notes add");
        String file = give("a.md", CHEESE);
        slack.installs().revoke(LocalSlack.TEAM);
        evening.submit("U0ADA", form, Map.of("file", file));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !slack.files().fetchedWith(file).isEmpty());
        assertThat(hall.studyHall()
                        .libraries()
                        .in(new studyhall.chat.ChannelRef(
                                studyhall.chat.Platform.SLACK, LocalSlack.TEAM, LocalSlack.STUDY))
                        .notes())
                .hasSize(3);
    }
}
