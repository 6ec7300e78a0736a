package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.OutputType;
import studyhall.FlowOfMessages;
import studyhall.StudyHall;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.chat.Platform;
import studyhall.command.HandmadeLibrary;
import studyhall.quiz.QuizTimes;
import studyhall.standings.Teams;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * An evening as awkward as it comes, as the page draws it, wide and on a phone. {@code -Dflow.folder=...} keeps pictures
 * for people to look at.
 */
class FlowOnPageTest {
    private static final HandmadeLibrary NOTHING = HandmadeLibrary.of("empty.md", "# Empty\n");

    /** What the page keeps on screen at once. */
    private static final int BATCH = 40;

    private static Browser browser;
    private static Database database;
    private static StudyHall hall;
    private static PlaygroundChat chat;
    private static Playground playground;
    private static int port;
    private static int posted;

    /** The one where all is long and many play, since what is shorter and fewer takes less room; to look at, all. */
    static Stream<FlowOfMessages> flows() {
        return FlowOfMessages.all().stream()
                .filter(flow -> flow.players() == 200 || System.getProperty("flow.folder") != null);
    }

    @BeforeAll
    static void open() {
        browser = Browser.open();
        database = TestDatabase.fresh();
        Clock clock = Clock.systemUTC();
        Campus campus = Campus.usual();
        chat = new PlaygroundChat(campus, clock, new TableHistory(database.jdbi()));
        hall = new StudyHall(
                database, () -> NOTHING, chat, List.of(Platform.PLAYGROUND), QuizTimes.usual(), clock, new Random(1));
        Roster roster = Roster.of(campus, hall.workspaces(), new Teams(database.jdbi()));
        playground =
                new Playground(hall.router(), chat, () -> NOTHING, roster, Optional.empty(), routes -> {}, 0, clock);
        port = playground.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (playground != null) {
            playground.close();
            hall.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everyMessageFitsTheWindowAndShowsAllOfItsOptionsAndNoMarkup(FlowOfMessages flow) throws IOException {
        Set<Message> messages = new LinkedHashSet<>(flow.play());
        assertThat(messages).hasSizeGreaterThan(30);
        ChannelRef channel = Campus.usual().channels().get(0).ref();
        List<Message> all = List.copyOf(messages);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Message> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            batch.forEach(message -> chat.post(channel, message, "flow" + ++posted));
            browser.size(1_280, 900);
            browser.chat(port, "ada");
            browser.until("document.querySelectorAll('.message').length >= " + batch.size());
            fits(flow, from, "wide");
            shown(batch);
            browser.size(360, 740);
            fits(flow, from, "phone");
            browser.assertQuiet();
        }
    }

    /** Nothing is wider than the window, or than the message that it is in. */
    private static void fits(FlowOfMessages flow, int from, String name) throws IOException {
        Object tooWide = browser.script("""
                const wide = document.documentElement.clientWidth;
                return [...document.querySelectorAll('.message, .message *')]
                    .filter((each) => each.getBoundingClientRect().right > wide + 1
                        && getComputedStyle(each).position !== 'absolute')
                    .map((each) => each.tagName + '.' + each.className + ': ' + each.textContent.slice(0, 80));""");
        keep(flow, from, name);
        assertThat(tooWide).as(name).isEqualTo(List.of());
        assertThat(browser.script(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name)
                .isEqualTo(true);
    }

    private static void shown(List<Message> batch) {
        String page = String.join("\n", browser.texts(".message"));
        batch.forEach(message -> FlowOfMessages.endsIn(message)
                .forEach(end -> assertThat(page).as(message.plainText()).contains(end)));
        assertThat(page).doesNotContain("&amp;", "&lt;", "[object", "undefined", "\u202e");
    }

    private static void keep(FlowOfMessages flow, int from, String name) throws IOException {
        String folder = System.getProperty("flow.folder");
        if (folder != null) {
            Path file = Path.of(
                    folder, "page-" + flow.optionLength() + "-" + flow.players() + "-" + from + "-" + name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, browser.driver().getScreenshotAs(OutputType.BYTES));
        }
    }
}
