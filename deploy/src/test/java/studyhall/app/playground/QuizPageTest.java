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
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;
import studyhall.question.Question;
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
            answer(bens, question, false);
            String adasAnswer = answer(adas, question, true);
            browser.see(".card", "1 of 2 had it.");
            browser.see(".votes .right", "✓");
            browser.see(".card-footer", "Question " + question + " of 2");
            // her own, one for each question, and none of his
            assertThat(browser.texts(".note-to-you .text").stream().filter(note -> note.startsWith("Locked in: ")))
                    .hasSize(question)
                    .last()
                    .asString()
                    .startsWith("Locked in: " + adasAnswer);
            browser.press(question == 1 ? "Next" : "Result");
        }
        browser.see(".card-title", "That's a wrap. 2 questions, 2 players");
        browser.see(".podium [data-place='1']", "Team Red");
        browser.see(".podium [data-place='1']", "Ada");
        browser.see(".podium [data-place='2']", "Ben");

        browser.say("/study leaderboard");
        browser.see(".only-you .card-title", "This week");
        browser.see(".only-you .places [data-place='1']", "Ada");
        browser.press("Teams");
        browser.see(".only-you .places [data-place='1']", "Team Red");
        browser.show(bens);
        browser.see(".card-title", "That's a wrap");
        assertThat(browser.texts(".only-you .card-title")).isEmpty();
        browser.assertOneScreen();
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

    /** Answers the question that is open, and gives the letter. */
    private static String answer(String tab, int number, boolean right) {
        browser.show(tab);
        browser.see(".message:has(.letters)", "Question " + number + " of 2");
        List<String> stems = browser.texts(".message:has(.letters) .card-title");
        List<String> options = browser.texts(".message:has(.letters) .options .option-text");
        Question asked = LIBRARY.questions().stream()
                .filter(question -> SmallMarkdown.plain(question.stem()).equals(stems.get(0)))
                .findFirst()
                .orElseThrow();
        int key = options.indexOf(SmallMarkdown.plain(asked.keyOption().text()));
        String letter = Question.letter(right ? key : (key + 1) % options.size());
        browser.press(letter);
        browser.see(".note-to-you", "Locked in: " + letter);
        return letter;
    }
}
