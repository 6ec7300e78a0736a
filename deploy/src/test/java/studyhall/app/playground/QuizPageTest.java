package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studyhall.StudyHall;
import studyhall.chat.Platform;
import studyhall.library.Library;
import studyhall.quiz.QuizTimes;
import studyhall.standings.Teams;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** A quiz as a newcomer plays it: in Chromium, as two people in two tabs, on a real database. */
class QuizPageTest {
    private static final Library LIBRARY = Rehearsal.bundled();

    private static Browser browser;
    private static Database database;
    private static StudyHall hall;
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
        Roster roster = Roster.of(campus, hall.workspaces(), new Teams(database.jdbi()));
        playground = new Playground(hall.router(), chat, () -> LIBRARY, roster, 0, clock);
        port = playground.start();
        hall.open();
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

    @Test
    void twoPeoplePlayAQuizInTwoTabsAndSeeTheRevealThePodiumAndTheBoard() {
        browser.size(1280, 900);
        browser.chat(port, "ada");
        String adas = browser.driver().getWindowHandle();
        browser.see(".team", "Team Red");
        browser.see(".team", "Team Blue");
        browser.say("/study quiz start questions:2 seconds:120");
        browser.see(".card", "Started by Ada");
        String bens = browser.tab(port, "ben");
        browser.press("I'm in");
        browser.see(".card", "In: Ada, Ben");
        browser.show(adas);
        browser.press("Start now");
        for (int question = 1; question <= 2; question++) {
            answer(bens, question, "B");
            answer(adas, question, "A");
            browser.see(".card", "of 2 had it.");
            browser.see(".votes .right", "✓");
            browser.see(".card-footer", "Question " + question + " of 2");
            assertThat(browser.texts(".note-to-you .text")).anyMatch(note -> note.startsWith("Locked in: A"));
            assertThat(browser.texts(".note-to-you .text")).noneMatch(note -> note.startsWith("Locked in: B"));
            browser.press(question == 1 ? "Next" : "Result");
        }
        browser.see(".card-title", "That's a wrap. 2 questions, 2 players");
        browser.see(".podium [data-place='1']", "1");

        browser.say("/study leaderboard");
        browser.see(".only-you .card-title", "This week");
        browser.press("Teams");
        browser.see(".only-you .card", "Team");
        browser.show(bens);
        browser.see(".card-title", "That's a wrap");
        assertThat(browser.texts(".only-you .card-title")).isEmpty();
        browser.assertQuiet();
    }

    @Test
    void whoChangesTheTeamIsSeenInTheOtherTeamAtOnce() {
        browser.chat(port, "emi");
        browser.say("/study team join \"Team Blue\"");
        browser.until("[...document.querySelectorAll('.team')]"
                + ".find(team => team.textContent.startsWith('Team Blue')).textContent.includes('Emi')");
        browser.say("/study team leave");
        browser.see(".team", "No team");
        browser.say("/study team join \"Team Red\"");
        browser.until("[...document.querySelectorAll('.team')]"
                + ".find(team => team.textContent.startsWith('Team Red')).textContent.includes('Emi')");
    }

    private static void answer(String tab, int question, String letter) {
        browser.show(tab);
        browser.until(
                "[...document.querySelectorAll('.letters')].length > 0 && document.body.textContent.includes('Question "
                        + question + " of 2')");
        browser.press(letter);
        browser.see(".note-to-you", "Locked in: " + letter);
    }
}
