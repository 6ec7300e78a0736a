package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;
import studyhall.StudyHall;
import studyhall.chat.Platform;
import studyhall.library.Library;
import studyhall.quiz.QuizTimes;
import studyhall.standings.Teams;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** The board on a big screen, in Chromium: made by an organiser, following a quiz, and dark once it is revoked. */
class BoardPageTest {
    private static final Library LIBRARY = Rehearsal.bundled();
    private static final Pattern ADDRESS = Pattern.compile("/board/\\S+?(?=[`\\s]|$)");

    private static Browser browser;
    private static Database database;
    private static StudyHall hall;
    private static BoardRoutes boards;
    private static Playground playground;
    private static int port;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        database = TestDatabase.fresh();
        Clock clock = Clock.systemUTC();
        Campus campus = Campus.usual();
        PlaygroundChat chat = new PlaygroundChat(campus, clock, new TableHistory(database.jdbi()));
        hall = new StudyHall(
                database, () -> LIBRARY, chat, List.of(Platform.PLAYGROUND), QuizTimes.usual(), clock, new Random(1));
        boards = new BoardRoutes(database.jdbi(), hall.workspaces(), clock);
        Roster roster = Roster.of(campus, hall.workspaces(), new Teams(database.jdbi()));
        playground =
                new Playground(hall.router(), chat, () -> LIBRARY, roster, Optional.of(boards), routes -> {}, 0, clock);
        port = playground.start();
        hall.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (playground != null) {
            boards.close();
            playground.close();
            hall.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void aScreenFollowsAQuizUntilItsAddressIsRevoked() throws IOException, InterruptedException {
        browser.chat(port, "ada");
        String chat = browser.driver().getWindowHandle();
        browser.say("/study board");
        browser.see(".only-you", "/board/");
        Matcher address = ADDRESS.matcher(String.join(" ", browser.texts(".only-you")));
        assertThat(address.find()).isTrue();
        assertThat(address.group().length()).as("too long to be guessed").isGreaterThan(28);

        for (String path : List.of(address.group(), "/board/page.js", "/board/" + "a".repeat(43))) {
            assertThat(headers(path))
                    .as(path)
                    .containsAllEntriesOf(Map.of(
                            "referrer-policy", List.of("no-referrer"),
                            "x-robots-tag", List.of("noindex"),
                            "x-content-type-options", List.of("nosniff"),
                            "x-frame-options", List.of("DENY")));
            assertThat(headers(path)
                            .getOrDefault("content-security-policy", List.of(""))
                            .get(0))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'");
        }

        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.driver().get("http://127.0.0.1:" + port + address.group());
        String screen = browser.driver().getWindowHandle();
        browser.see("#nobody", "Nobody has points yet");

        browser.show(chat);
        browser.say("/study quiz start questions:1 seconds:120");
        browser.see(".card", "Started by Ada");
        browser.show(screen);
        browser.see("#head", "about to begin");
        String bens = browser.tab(port, "ben");
        browser.press("I'm in");
        browser.see(".card", "In: Ada, Ben");
        browser.show(chat);
        browser.press("Start now");
        browser.see(".message:has(.letters)", "Question 1 of 1");
        browser.show(screen);
        browser.see("#head", "question 1 of 1");
        browser.see("#foot", "0 answered");
        assertThat(browser.texts("#options .right"))
                .as("what is right, before the reveal")
                .isEmpty();
        browser.show(chat);
        browser.press("A");
        browser.see(".note-to-you", "Locked in: A");
        browser.show(bens);
        browser.press("B");
        browser.show(screen);
        browser.see("#options .right", "✓");

        browser.show(chat);
        browser.say("/study board off");
        browser.see(".only-you", "The address is revoked");
        browser.show(screen);
        browser.see("main", "This address has been revoked");
        assertThat(status(address.group())).isEqualTo(404);
        assertThat(status("/board/" + "a".repeat(43))).isEqualTo(404);
    }

    private static Map<String, List<String>> headers(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .map();
    }

    private static int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
