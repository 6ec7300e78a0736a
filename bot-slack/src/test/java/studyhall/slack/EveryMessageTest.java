package studyhall.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.PastWeeks;
import studyhall.library.FolderSource;
import studyhall.slack.LocalRooms.Member;
import studyhall.slack.LocalRooms.Post;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * What a group reads beside the usual evening, as it reaches Slack: nobody answers, no notes, teams, a full board, a recap
 * with all of its lines, a challenge, a reminder, a report, what is kept of somebody. All of it is left to be drawn.
 */
class EveryMessageTest {
    private static final List<String> PEOPLE = List.of("U0ADA", "U0BEN", "U0CYD", "U0DAN", "U0EVE");

    private final Database database = TestDatabase.fresh();
    private final LocalSlack slack = new LocalSlack();

    @AfterEach
    void close() {
        slack.close();
        database.close();
        assertThat(slack.mistakes()).isEmpty();
    }

    @Test
    void aGroupReadsOfTeamsOfWeeksAndOfWhatIsKeptOfIt() {
        slack.member(new Member("U0ADA", "ada", "Ada", true));
        try (Hall hall = new Hall(database, slack, false, true, Clock.systemUTC())) {
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "every-message");
            evening.asked("U0ADA", "settings Europe/Berlin");
            evening.asked("U0ADA", "organiser add <@U0ADA|ada>");
            nobodyAnswers(evening);
            challenge(evening);
            teams(evening);
            boards(evening);
            reports(evening);
            reminder(evening);
            theWeek(evening);
            kept(evening);
            mistakes(evening);
        }
    }

    @Test
    void whoeverPlaysAloneReadsAScoreAndWhoeverIsLateHearsSo() {
        slack.member(new Member("U0ADA", "ada", "Ada", true));
        try (Hall hall = new Hall(database, slack, false, true, Clock.systemUTC())) {
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "every-message");
            evening.type("U0ADA", "quiz start topic:all questions:1");
            Post joining = evening.last("the announcement", post -> Evening.hasButton(post, "I'm in"));
            evening.press("U0ADA", joining, "Start now");
            Post asked = evening.last("the question", post -> Evening.hasButton(post, "A"));
            evening.say("locked", evening.privately("U0ADA", () -> evening.press("U0ADA", asked, "A")));
            evening.say("again", evening.privately("U0ADA", () -> evening.press("U0ADA", asked, "B")));
            evening.changed("the reveal", asked, once(saying("had it")));
            Post late = evening.privately("U0EVE", () -> evening.press("U0EVE", asked, "B"));
            evening.say("late", late);
            assertThat(late.text()).startsWith("This round closed just before your tap");
            Post alone = evening.last("the score", once(saying(" of 1 right, ")));
            evening.say("alone", alone);
            assertThat(alone.text()).contains("on this topic").doesNotContain("Hardest");
        }
    }

    @Test
    void tenMinutesBeforeAQuizItsChannelIsReminded() {
        assumeThat(LocalTime.now(ZoneId.of("UTC")))
                .as("the quiz of the test is at 23:59")
                .isBefore(LocalTime.of(23, 55));
        slack.member(new Member("U0ADA", "ada", "Ada", true));
        try (Hall hall = new Hall(database, slack, false, true, Clock.systemUTC())) {
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "every-message");
            evening.asked("U0ADA", "settings UTC");
            evening.asked("U0ADA", "schedule quiz at:23:59 days:daily zone:UTC");
            PastWeeks.due(database.jdbi(), LocalSlack.STUDY, "SOON");
            Post soon = evening.last("the reminder", saying("In ten minutes, at "));
            evening.say("soon", soon);
            assertThat(Evening.hasButton(soon, "I'm in")).isTrue();
        }
    }

    @Test
    void whoeverBeginsWithoutNotesIsToldHowToAddSome(@TempDir Path empty) throws IOException {
        slack.member(new Member("U0ADA", "ada", "Ada", true));
        try (Hall hall = new Hall(database, slack, new FolderSource(empty))) {
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "every-message");
            Post refused = evening.asked("U0ADA", "quiz start topic:all questions:3");
            evening.say("no-notes-quiz", refused);
            assertThat(refused.text()).startsWith("The notes hold no questions yet.");
            await("the welcome").until(() -> evening.direct("U0ADA").size() == 1);
            Post welcome = evening.direct("U0ADA").get(0);
            evening.say("no-notes", welcome);
            assertThat(welcome.text()).startsWith("I found no notes.");
            evening.say("notes-add-form", evening.modal(() -> evening.press("U0ADA", welcome, "Add a note")));
        }
    }

    @Test
    void whoeverBeginsWithALineThatCouldNotBeReadSeesWhichItIs(@TempDir Path notes) throws IOException {
        String cheeses =
                "# Cheese\n\n- **Gouda** - a mild cheese\n- **Feta** - a brined cheese\n- **Brie** - a soft cheese\n";
        Files.write(
                notes.resolve("cheese.md"), (cheeses + "- **Gruy\u00e8re** - a hard cheese\n").getBytes(ISO_8859_1));
        slack.member(new Member("U0ADA", "ada", "Ada", true));
        try (Hall hall = new Hall(database, slack, new FolderSource(notes))) {
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "every-message");
            evening.asked("U0ADA", "feta");
            await("the welcome").until(() -> evening.direct("U0ADA").size() == 1);
            Post welcome = evening.direct("U0ADA").get(0);
            evening.say("welcome-with-a-line", welcome);
            assertThat(welcome.text()).startsWith("I read 1 note: ").contains("1 line needs a look.");
            evening.press("U0ADA", welcome, "See the 1 line");
            await("the line").until(() -> evening.direct("U0ADA").size() == 2);
            Post line = evening.direct("U0ADA").get(1);
            evening.say("the-line", line);
            assertThat(line.text()).contains("cheese.md");
        }
    }

    /** Lets time pass until something is seen, and no longer. */
    private Predicate<Post> once(Predicate<Post> seen) {
        return post -> {
            if (seen.test(post)) {
                return true;
            }
            PastWeeks.hurry(database.jdbi());
            return false;
        };
    }

    private static Predicate<Post> saying(String words) {
        return post -> post.text().contains(words);
    }

    private void nobodyAnswers(Evening evening) {
        evening.type("U0ADA", "quiz start topic:all questions:3");
        Post joining = evening.last("the announcement", post -> Evening.hasButton(post, "I'm in"));
        evening.press("U0ADA", joining, "Start now");
        Post first = evening.last("question 1", post -> Evening.hasButton(post, "A"));
        evening.say("nobody", evening.changed("the reveal", first, once(saying("Nobody answered this one."))));
        Post end = evening.last("the end", once(post -> Evening.hasButton(post, "Start again")));
        assertThat(end.text()).startsWith("No answers twice, so I stopped here.");
        evening.say("stopped", end);
    }

    private void challenge(Evening evening) {
        evening.type("U0ADA", "challenge topic:all hours:2");
        Post open = evening.last("the challenge", post -> post.text().contains("Challenge of the day"));
        evening.say("challenge", open);
        evening.say("challenge-locked", evening.privately("U0EVE", () -> evening.press("U0EVE", open, "B")));
        evening.privately("U0BEN", () -> evening.press("U0BEN", open, "A"));
        evening.say("challenge-revealed", evening.changed("its reveal", open, once(saying("had it"))));
    }

    private void teams(Evening evening) {
        evening.type("U0ADA", "team create Red");
        evening.say("team", evening.last("the team", post -> Evening.hasButton(post, "Join Red")));
        evening.type("U0CYD", "team create Blue");
        evening.last("the other team", post -> Evening.hasButton(post, "Join Blue"));
        evening.asked("U0BEN", "team join Red");
        evening.asked("U0DAN", "team join Blue");
        evening.say("teams", evening.asked("U0EVE", "team list"));
        evening.type("U0ADA", "quiz start topic:all questions:2 mode:calm");
        Post joining = evening.last("the announcement", post -> Evening.hasButton(post, "I'm in"));
        PEOPLE.forEach(person -> evening.press(person, joining, "I'm in"));
        evening.press("U0ADA", joining, "Start now");
        for (int number = 1; number <= 2; number++) {
            String head = "Question " + number;
            Post asked = evening.last(
                    head, post -> Evening.hasButton(post, "A") && post.text().contains(head));
            // each option is somebody's, so that somebody is right and somebody is not
            List<String> letters = Stream.of("A", "B", "C", "D")
                    .filter(letter -> Evening.hasButton(asked, letter))
                    .toList();
            for (int i = 0; i < PEOPLE.size(); i++) {
                String letter = letters.get((i + number) % letters.size());
                String person = PEOPLE.get(i);
                evening.privately(person, () -> evening.press(person, asked, letter));
            }
            Post revealed = evening.changed("the reveal", asked, saying("had it"));
            evening.say("team-reveal-" + number, revealed);
            evening.press("U0ADA", revealed, number == 1 ? "Next" : "Result");
        }
        Post podium = evening.last("the podium", post -> Evening.hasButton(post, "Rematch"));
        evening.say("team-podium", podium);
        assertThat(podium.text()).contains("Red ", "Blue ", "Hardest: question");
        evening.say("misses", evening.privately("U0EVE", () -> evening.press("U0EVE", podium, "Replay my misses")));
    }

    private void boards(Evening evening) {
        String least = PastWeeks.least(database.jdbi());
        PastWeeks.crowd(database.jdbi(), 13);
        Post board = evening.asked(least, "leaderboard");
        evening.say("board", board);
        assertThat(board.text())
                .contains("Player A  4,890", "up ", "down ")
                .containsPattern("1[0-9]  You  [0-9,]+ · level with 1[0-9]th");
        evening.say("board-teams", turned(evening, board, "Teams"));
        evening.say("board-season", turned(evening, board, "Season"));
        evening.press(least, board, "Share");
        evening.say("board-shared", evening.last("the board", saying("Shared by ")));
        evening.say("stats", evening.asked("U0BEN", "stats"));
        evening.say("insight", evening.asked("U0ADA", "insight"));
    }

    /** What somebody reads in the place of a message of theirs alone after a press. */
    private Post turned(Evening evening, Post before, String label) {
        evening.press(before.onlyFor(), before, label);
        return await(label)
                .until(
                        () -> evening.whispered(before.onlyFor()).stream()
                                .filter(post -> post.ts().equals(before.ts()))
                                .findFirst(),
                        now -> now.filter(post -> !post.text().equals(before.text()))
                                .isPresent())
                .orElseThrow();
    }

    private void reports(Evening evening) {
        Post revealed = slack.seenBy("U0NOBODY", LocalSlack.STUDY).stream()
                .filter(post -> Evening.hasButton(post, "Report"))
                .findFirst()
                .orElseThrow();
        int before = evening.direct("U0ADA").size();
        evening.say("report-thanks", evening.privately("U0EVE", () -> evening.press("U0EVE", revealed, "Report")));
        await("the desk").until(() -> evening.direct("U0ADA").size() > before);
        evening.say("report-desk", evening.direct("U0ADA").get(before));
    }

    private void reminder(Evening evening) {
        evening.asked("U0ADA", "schedule quiz at:23:59 days:daily zone:Europe/Berlin");
        evening.say("schedules", evening.asked("U0ADA", "schedule list"));
        Post log = evening.asked("U0ADA", "log");
        evening.say("log", log);
        assertThat(log.text()).contains("organiser add").doesNotContain("&lt;", "U0ADA");
    }

    private void theWeek(Evening evening) {
        PastWeeks.goBy(database.jdbi());
        evening.asked(
                "U0ADA",
                "exam-date "
                        + java.time.LocalDate.now(java.time.ZoneId.of("Europe/Berlin"))
                                .plusDays(19));
        evening.asked("U0ADA", "schedule recap at:08:00 days:daily zone:Europe/Berlin");
        PastWeeks.due(database.jdbi(), LocalSlack.STUDY, "RECAP");
        Post recap = evening.last("the recap", post -> post.text().contains("Week "));
        evening.say("recap", recap);
        assertThat(recap.text())
                .contains(
                        "exam in 19 days",
                        " leads by ",
                        "Biggest climb: ",
                        "Longest streak: ",
                        "12 days",
                        "Next quiz: ");
        assertThat(Evening.hasButton(recap, "Try it")).isTrue();
        assertThat(Evening.hasButton(recap, "I'm in")).isTrue();
        assertThat(recap.blocks().toString()).contains("Most missed", "slack_file");
        evening.say("recap-in", evening.privately("U0BEN", () -> evening.press("U0BEN", recap, "Try it")));
    }

    private void kept(Evening evening) {
        evening.say("privacy-show", evening.asked("U0BEN", "privacy show"));
        int before = evening.direct("U0BEN").size();
        evening.say("privacy-export", evening.asked("U0BEN", "privacy export"));
        await("the file").until(() -> evening.direct("U0BEN").size() > before);
        Post file = evening.direct("U0BEN").get(before);
        evening.say("privacy-file", file);
        assertThat(file.text()).contains("What you answered and practised here.");
        evening.say("privacy-hide", evening.asked("U0BEN", "privacy hide"));
        evening.say("privacy-unhide", evening.asked("U0BEN", "privacy unhide"));
        Post sure = evening.asked("U0BEN", "privacy forget");
        evening.say("privacy-forget", sure);
        Post gone = turned(evening, sure, "Delete my data now");
        evening.say("privacy-forgotten", gone);
        assertThat(gone.text()).contains("I don't know you any more");
    }

    private void mistakes(Evening evening) {
        evening.say("usage", evening.asked("U0BEN", "leaderboard fortnight"));
        evening.say("not-an-organiser", evening.asked("U0BEN", "settings Europe/Paris"));
        evening.say("no-such-command", evening.asked("U0BEN", "leaderbord"));
        evening.say("no-such-entry", evening.asked("U0BEN", "lookup xyzzy"));
    }
}
