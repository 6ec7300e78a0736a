package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.app.Mistake;
import studyhall.library.Library;

class PlaygroundTest {
    private static final Library LIBRARY = Rehearsal.bundled();

    private Rehearsal rehearsal;
    private Client client;

    @BeforeEach
    void open() {
        rehearsal = new Rehearsal(LIBRARY);
        client = new Client(rehearsal.port);
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aPortThatIsTakenIsToldWithTheWayOut() {
        PlaygroundChat other = new PlaygroundChat(Campus.usual(), Clock.systemUTC(), History.none());
        try (Playground second = rehearsal.another(rehearsal.port, other)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(Mistake.class)
                    .hasMessageContaining("Port " + rehearsal.port)
                    .hasMessageContaining("--port")
                    .hasMessageContaining("PORT=");
        }
    }

    @Test
    void onlyNamesOfThisMachineAreAnswered() throws IOException {
        for (String host : List.of("127.0.0.1:" + rehearsal.port, "localhost:9000", "LOCALHOST", "[::1]:80")) {
            assertThat(status(host, "")).as(host).isEqualTo("HTTP/1.1 200 OK");
        }
        for (String host : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "10.0.0.1")) {
            assertThat(status(host, "")).as(host).isEqualTo("HTTP/1.1 403 Forbidden");
        }
    }

    @Test
    void otherPagesOfTheSameBrowserAreRefused() throws IOException {
        String host = "127.0.0.1:" + rehearsal.port;
        assertThat(status(host, "Origin: http://" + host + "\n")).endsWith("200 OK");
        for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1", "https://" + host)) {
            assertThat(status(host, "Origin: " + origin + "\n")).as(origin).endsWith("403 Forbidden");
        }
        assertThat(status(host, "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\n"))
                .endsWith("403 Forbidden");
        assertThat(status(host, "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\n"))
                .endsWith("200 OK");
    }

    @Test
    void everyAnswerForbidsWhatThePageDoesNotNeed() throws IOException, InterruptedException {
        for (String path : List.of("/", "/inspector", "/api/state?person=ada", "/nowhere")) {
            HttpResponse<String> response = client.get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void whatIsNoJsonObjectIsRefused() throws IOException, InterruptedException {
        assertThat(client.post("/api/say", "{\"person\": ").statusCode()).isEqualTo(400);
        assertThat(client.post("/api/say", "[]").statusCode()).isEqualTo(400);
        assertThat(client.post("/api/say", "").statusCode()).isEqualTo(400);
        assertThat(client.post("/api/say", "[".repeat(20_000)).statusCode()).isEqualTo(400);
        assertThat(client.post("/api/say", "{\"person\": 7}").statusCode()).isEqualTo(400);
        String form = "POST /api/say HTTP/1.1\nHost: 127.0.0.1\nContent-Type: text/plain\nContent-Length: 2\n\n{}";
        assertThat(client.raw(form)).contains(" 415 ");
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException, InterruptedException {
        assertThat(client.say("ada", "x".repeat(40_000)).statusCode()).isEqualTo(413);
        assertThat(client.say("ada", "x".repeat(5_000)).statusCode()).isEqualTo(413);
        assertThat(client.say("ada", "   ").statusCode()).isEqualTo(400);
    }

    @Test
    void strangersAndOtherPeoplesChannelsAreUnknown() throws IOException, InterruptedException {
        assertThat(client.get("/api/state?person=zoe").statusCode()).isEqualTo(404);
        assertThat(client.json("/api/state").path("person").asText()).isEqualTo("ada");
        assertThat(client.get("/api/messages?channel=study").statusCode()).isEqualTo(400);
        assertThat(client.get("/api/messages?person=ada&channel=dm-ben").statusCode())
                .isEqualTo(404);
        assertThat(client.say("zoe", "/study help").statusCode()).isEqualTo(404);
    }

    @Test
    void aLookUpIsAnsweredToThePersonAlone() throws IOException, InterruptedException {
        HttpResponse<String> response = client.say("ada", "/study help");
        assertThat(response.statusCode()).isEqualTo(202);

        JsonNode reply = await().until(() -> client.messages("ada", "study"), messages -> messages.size() == 1)
                .get(0);
        assertThat(reply.path("onlyFor").asText()).isEqualTo("ada");
        assertThat(reply.path("prompt").path("line").asText()).isEqualTo("/study help");
        assertThat(client.messages("ben", "study")).isEmpty();
    }

    @Test
    void wordsWithoutASlashAreForTheOthers() throws IOException, InterruptedException {
        client.say("ada", "who plays <b>tonight</b>?");

        JsonNode words = client.messages("ben", "study").get(0);
        assertThat(words.path("author").asText()).isEqualTo("ada");
        assertThat(words.path("plain").asText()).isEqualTo("who plays <b>tonight</b>?");
    }

    @Test
    void inDirectMessagesEveryLineIsForTheBot() throws IOException, InterruptedException {
        client.post("/api/say", "{\"person\":\"ada\",\"channel\":\"dm-ada\",\"text\":\"help\"}");

        JsonNode messages = await().until(() -> client.messages("ada", "dm-ada"), all -> all.size() == 2);
        assertThat(messages.get(0).path("author").asText()).isEqualTo("ada");
        assertThat(messages.get(1).path("plain").asText()).contains("/study");
    }

    @Test
    void aPressIsAnsweredPrivatelyAndOnlyForAButtonThatIsThere() throws IOException, InterruptedException {
        JsonNode poll = poll();

        assertThat(press("ben", poll, "poll.vote:1", "")).isEqualTo(202);
        JsonNode locked = await().until(() -> client.messages("ben", "study"), all -> all.size() == 2)
                .get(1);
        assertThat(locked.path("plain").asText()).isEqualTo("Locked in: 1");
        assertThat(client.messages("ada", "study")).hasSize(1);

        assertThat(press("ben", poll, "poll.vote:2", "")).isEqualTo(409);
        assertThat(press("ben", poll, "no such button", "")).isEqualTo(400);
        assertThat(press("ben", poll, "poll.vote", ",\"value\":\"3\"")).isEqualTo(409);
        assertThat(press("ben", poll, "poll.vote", ",\"value\":\"2\"")).isEqualTo(202);
        String unknown = "{\"person\":\"ben\",\"channel\":\"study\",\"message\":\"1767225600123456\",\"button\":\"a\"}";
        assertThat(client.post("/api/press", unknown).statusCode()).isEqualTo(404);
    }

    @Test
    void aPrivateMessageCannotBePressedByAnother() throws IOException, InterruptedException {
        client.say("ada", "/study topics");
        JsonNode reply = await().until(() -> client.messages("ada", "study"), all -> all.size() == 1)
                .get(0);
        String button =
                reply.path("blocks").findValue("buttons").get(0).path("id").asText();

        assertThat(press("ben", reply, button, "")).isEqualTo(404);
        assertThat(press("ada", reply, button, "")).isEqualTo(202);
    }

    @Test
    void aPressThatReplacesDoesSoInItsPlace() throws IOException, InterruptedException {
        client.say("ada", "/study topics");
        JsonNode reply = await().until(() -> client.messages("ada", "study"), all -> all.size() == 1)
                .get(0);
        String button =
                reply.path("blocks").findValue("buttons").get(0).path("id").asText();
        press("ada", reply, button, "");

        JsonNode after = await().until(
                        () -> client.messages("ada", "study"), all -> all.get(0).has("edited"));
        assertThat(after).hasSize(1);
        assertThat(after.get(0).path("plain")).isNotEqualTo(reply.path("plain"));
    }

    @Test
    void whoComesBackHearsWhatWasMissedAndNothingOfOthers() throws IOException, InterruptedException {
        String position = client.json("/api/state?person=ben").path("position").asText();
        client.say("ada", "one");
        client.say("ada", "/study help");
        await().until(() -> client.messages("ada", "study").size() == 2);
        client.say("ada", "two");

        List<String> missed = client.events("ben", position, "message");
        assertThat(missed.get(2)).contains("\"plain\":\"one\"");
        String later = missed.get(0).substring("id: ".length());
        List<String> rest = client.events("ben", later, "message");
        assertThat(rest).hasSize(3);
        assertThat(rest.get(2)).contains("\"plain\":\"two\"");
    }

    @Test
    void whoWasAwayTooLongOrBeforeARestartStartsAfresh() throws IOException {
        assertThat(client.events("ben", "otherrun-17", "reset")).containsExactly("event: reset", "data: {}");
        assertThat(client.events("ben", "", "reset")).containsExactly("event: reset", "data: {}");
    }

    @Test
    void aStreamTellsWhenAnAnswerIsDone() throws IOException, InterruptedException {
        String position = client.json("/api/state?person=ada").path("position").asText();
        String body = "{\"person\":\"ada\",\"channel\":\"study\",\"text\":\"/study help\",\"ticket\":\"t-1\"}";
        assertThat(client.post("/api/say", body).body()).isEqualTo("{\"ticket\":\"t-1\"}");

        List<String> told = client.events("ada", position, "done");
        assertThat(told).anyMatch(line -> line.equals("event: message"));
        assertThat(told.get(told.size() - 1)).isEqualTo("data: {\"ticket\":\"t-1\"}");
    }

    @Test
    void aTypedLineIsCompletedFromCommandsOptionsAndNames() throws IOException, InterruptedException {
        assertThat(completed("/")).contains("/study lookup ", "/study poll start ", "/study topics");
        assertThat(completed("/stu")).contains("/study lookup ");
        assertThat(completed("/study po")).contains("/study poll start ");
        assertThat(completed("/study poll start ")).contains("/study poll start food", "/study poll start time");
        assertThat(completed("/study poll start 3 f")).containsExactly("/study poll start 3 food");
        assertThat(completed("/study poll start food ")).isEmpty();
        assertThat(completed("/study lookup et")).contains("/study lookup eta");
        assertThat(completed("/study et")).contains("/study eta");
        assertThat(completed("hello")).isEmpty();
        JsonNode command = client.json("/api/complete?person=ada&line=" + Client.encoded("/study poll start "))
                .path("command");
        assertThat(command.path("options").get(1).path("max").asInt()).isEqualTo(20);
    }

    @Test
    void theInspectorShowsWhatEachLineGaveAndWhatWasRefused() throws IOException, InterruptedException {
        JsonNode overview = client.json("/api/notes");
        assertThat(overview.path("totals").path("questions").asInt()).isGreaterThan(30);
        assertThat(overview.path("notes")).hasSize(rehearsal.library.notes().size());

        String file = overview.path("notes").get(0).path("file").asText();
        JsonNode note = client.json("/api/note?file=" + Client.encoded(file));
        JsonNode question = note.path("questions").get(0);
        int line = question.path("from").asInt();
        assertThat(note.path("lines").size()).isGreaterThanOrEqualTo(line);
        assertThat(question.path("options").get(question.path("key").asInt()).has("grade"))
                .isFalse();
        assertThat(note.path("refusals").get(0).path("reason").asText()).isNotBlank();
        assertThat(client.get("/api/note?file=none.md").statusCode()).isEqualTo(404);
    }

    @Test
    void theInspectorCountsWhatAFilterFinds() throws IOException, InterruptedException {
        String kind =
                client.json("/api/notes").path("archetypes").get(0).path("name").asText();
        long asked = rehearsal.library.questions().stream()
                .filter(question -> question.archetype().equals(kind))
                .count();
        long refused = rehearsal.library.refusals().stream()
                .filter(refusal -> refusal.archetype().equals(kind))
                .count();

        assertThat(found("archetype=" + Client.encoded(kind))).isEqualTo(asked + refused);
        assertThat(found("refused=true&archetype=" + Client.encoded(kind))).isEqualTo(refused);
        assertThat(found("text=" + Client.encoded("no note says this"))).isZero();
    }

    @Test
    void filesThatAreDroppedGiveTheirQuestionsAndNameTheirTroubles() throws IOException, InterruptedException {
        String note =
                "# Boosting\n\n- **eta** - learning rate\n  - Default: 0.3\n- **max_depth** - depth\n  - Default: 6\n"
                        + "- **alpha** - L1 term\n  - Default: 0\n- **gamma** - minimum loss reduction\n  - Default: 2\n";
        String files = "{\"files\":[" + file("boosting.md", note.getBytes(StandardCharsets.UTF_8)) + ","
                + file("../../picture.md", new byte[] {1, 0, 2}) + "," + file("slides.pdf", new byte[] {1}) + "]}";
        HttpResponse<String> response = client.post("/api/dropped", files);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        String library = response.body().replaceAll(".*:\"|\".*", "");

        JsonNode overview = client.json("/api/notes?library=" + library);
        assertThat(overview.path("totals").path("questions").asInt()).isPositive();
        assertThat(overview.path("notes").findValuesAsText("file"))
                .containsExactly("boosting.md", "picture.md", "slides.pdf");
        assertThat(client.json("/api/note?library=" + library + "&file=picture.md")
                        .toString())
                .contains("unreadable", "not text");
        assertThat(client.json("/api/notes").path("notes"))
                .hasSize(rehearsal.library.notes().size());
        assertThat(client.get("/api/notes?library=other").statusCode()).isEqualTo(410);
        assertThat(client.post("/api/dropped", "{\"files\":[]}").statusCode()).isEqualTo(400);
    }

    private static String file(String name, byte[] content) {
        return "{\"name\":\"" + name + "\",\"content\":\"" + Base64.getEncoder().encodeToString(content) + "\"}";
    }

    private long found(String filter) throws IOException, InterruptedException {
        long found = 0;
        for (JsonNode note : client.json("/api/notes?" + filter).path("notes")) {
            found += note.path("found").asLong();
        }
        return found;
    }

    private List<String> completed(String line) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        client.json("/api/complete?person=ada&line=" + Client.encoded(line))
                .path("proposals")
                .forEach(proposal -> lines.add(proposal.path("line").asText()));
        return lines;
    }

    private JsonNode poll() throws IOException, InterruptedException {
        client.say("ada", "/study poll start");
        return await().until(() -> client.messages("ada", "study"), all -> all.size() == 1)
                .get(0);
    }

    private int press(String person, JsonNode message, String button, String value)
            throws IOException, InterruptedException {
        String body = "{\"person\":\"" + person + "\",\"channel\":\"study\",\"message\":\""
                + message.path("id").asText() + "\",\"button\":\"" + button + "\"" + value + "}";
        return client.post("/api/press", body).statusCode();
    }

    private String status(String host, String headers) throws IOException {
        return client.raw("GET /api/state?person=ada HTTP/1.1\nHost: " + host + "\n" + headers + "\n");
    }
}
