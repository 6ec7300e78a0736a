package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studyhall.PastWeeks;
import studyhall.chat.ChatContract.Seen;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.discord.local.Reader;
import studyhall.library.FolderSource;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * What a group reads beside the usual evening, as it reaches Discord: nobody answers, teams, a full board, a recap with all
 * of its lines, a challenge, a report, what is kept of somebody. All of it is left to be drawn.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMessageTest {
    private Database database;
    private Group group;
    private LocalDiscord discord;
    private Place place;
    private List<Long> people;
    private long ada;
    private long ben;
    private long cleo;
    private long eve;

    @BeforeAll
    void open() throws IOException {
        database = TestDatabase.fresh();
        group = new Group(database, true);
        discord = group.discord;
        place = discord.channel();
        people = Stream.of("Ada", "Ben", "Cleo", "Dan", "Eve")
                .map(discord::person)
                .toList();
        ada = people.get(0);
        ben = people.get(1);
        cleo = people.get(2);
        eve = people.get(4);
    }

    @AfterAll
    void close() {
        group.close();
        database.close();
    }

    @AfterEach
    void everyBodyIsAsDiscordWantsIt() {
        assertThat(discord.complaints()).isEmpty();
    }

    @Test
    void aGroupReadsOfTeamsOfWeeksAndOfWhatIsKeptOfIt() {
        asked(ada, "settings", Map.of("zone", "Europe/Berlin"), "Europe/Berlin");
        asked(ada, "organiser add", Map.of("person", ada), "organiser");
        nobodyAnswers();
        challenge();
        teams();
        boards();
        reports();
        theWeek();
        kept();
        mistakes();
    }

    @Test
    void whoeverPlaysAloneReadsAScoreAndWhoeverIsLateHearsSo() {
        Place alone = discord.channel();
        discord.command(ada, alone, "quiz start", Map.of("questions", 1));
        Standing joining = group.awaitSeen(alone, ada, Group.offering("I'm in"));
        discord.press(ada, alone, joining, Group.idOf(joining, "Start now"));
        Standing question = group.awaitSeen(alone, ada, Group.offering("A"));
        String first = Group.idOf(question, "A");
        String second = Group.idOf(question, "B");
        discord.press(ada, alone, question, first);
        Group.keep("locked", group.awaitSeen(alone, ada, Group.saying("Locked in: A")));
        discord.press(ada, alone, question, second);
        Group.keep("again", group.awaitSeen(alone, ada, Group.saying("You already chose A")));
        Standing reveal = inTime(alone, "had it");
        discord.press(eve, alone, reveal, second);
        Group.keep("late", group.awaitSeen(alone, eve, Group.saying("This round closed just before your tap")));
        Standing score = inTime(alone, " of 1 right, ");
        Group.keep("alone", score);
        assertThat(Reader.seen(score).text()).contains("on this topic").doesNotContain("Hardest");
    }

    @Test
    void tenMinutesBeforeAQuizItsChannelIsReminded() {
        assumeThat(LocalTime.now(ZoneId.of("UTC")))
                .as("the quiz of the test is at 23:59")
                .isBefore(LocalTime.of(23, 55));
        Place planned = discord.channel();
        discord.command(ada, planned, "schedule quiz", Map.of("at", "23:59", "days", "daily", "zone", "UTC"));
        group.awaitSeen(planned, ada, Group.saying("Next: "));
        PastWeeks.due(database.jdbi(), planned.id(), "SOON");
        Standing soon = group.awaitSeen(planned, 0, Group.saying("In ten minutes, at "));
        Group.keep("soon", soon);
        assertThat(Reader.seen(soon)).matches(Group.offering("I'm in"));
    }

    @Test
    void whoeverBeginsWithoutNotesIsToldHowToAddSome(@TempDir Path empty) throws IOException {
        try (Database other = TestDatabase.fresh();
                Group beginners = new Group(other, false, new LocalDiscord(), false, new FolderSource(empty))) {
            long ada = beginners.discord.person("Ada");
            beginners.discord.command(ada, beginners.channel, "quiz start", Map.of("questions", 3));
            Group.keep(
                    "no-notes-quiz",
                    beginners.awaitSeen(beginners.channel, ada, Group.saying("The notes hold no questions yet.")));
            Standing welcome = beginners.awaitSeen(beginners.channel, ada, Group.saying("I found no notes."));
            Group.keep("no-notes", welcome);
            assertThat(beginners.discord.complaints()).isEmpty();
        }
    }

    private Standing asked(long person, String path, Map<String, Object> options, String words) {
        discord.command(person, place, path, options);
        return group.awaitSeen(place, person, Group.saying(words));
    }

    private Standing pressed(long person, Standing message, String label, Predicate<Seen> then) {
        discord.press(person, place, message, Group.idOf(message, label));
        return group.awaitSeen(place, person, then);
    }

    /** Lets time pass until something is seen, and no longer. */
    private Standing inTime(String words) {
        return inTime(place, words);
    }

    private Standing inTime(Place where, String words) {
        return group.awaitSeen(where, 0, seen -> {
            if (where.seenBy(0).stream()
                    .anyMatch(each -> Reader.seen(each).text().contains(words))) {
                return seen.text().contains(words);
            }
            PastWeeks.hurry(database.jdbi());
            return false;
        });
    }

    private void nobodyAnswers() {
        discord.command(ada, place, "quiz start", Map.of("questions", 3));
        Standing joining = group.awaitSeen(place, ada, Group.offering("I'm in"));
        discord.press(ada, place, joining, Group.idOf(joining, "Start now"));
        group.awaitSeen(place, 0, Group.offering("A"));
        Group.keep("nobody", inTime("Nobody answered this one."));
        Group.keep("stopped", inTime("No answers twice, so I stopped here."));
    }

    private void challenge() {
        discord.command(ada, place, "challenge", Map.of("hours", 2));
        Standing open = group.awaitSeen(place, 0, Group.saying("Challenge of the day"));
        Group.keep("challenge", open);
        Group.keep("challenge-locked", pressed(eve, open, "B", Group.saying("Locked in: B")));
        pressed(ben, open, "A", Group.saying("Locked in: A"));
        Group.keep("challenge-revealed", inTime("had it"));
    }

    private void teams() {
        discord.command(ada, place, "team create", Map.of("name", "Red"));
        Group.keep("team", group.awaitSeen(place, ada, Group.offering("Join Red")));
        discord.command(cleo, place, "team create", Map.of("name", "Blue"));
        group.awaitSeen(place, cleo, Group.offering("Join Blue"));
        asked(ben, "team join", Map.of("name", "Red"), "You are in Red");
        asked(people.get(3), "team join", Map.of("name", "Blue"), "You are in Blue");
        Group.keep("teams", asked(eve, "team list", Map.of(), "(captain)"));
        discord.command(ada, place, "quiz start", Map.of("questions", 2));
        Standing joining = group.awaitSeen(place, ada, Group.offering("I'm in"));
        people.forEach(each -> discord.press(each, place, joining, Group.idOf(joining, "I'm in")));
        group.awaitSeen(place, ada, seen -> Stream.of("Ada", "Ben", "Cleo", "Dan", "Eve")
                .allMatch(seen.text()::contains));
        discord.press(ada, place, joining, Group.idOf(joining, "Start now"));
        for (int number = 1; number <= 2; number++) {
            String head = "Question " + number + " of 2";
            Standing question = group.awaitSeen(place, ada, Group.saying(head).and(Group.offering("A")));
            // each option is somebody's, so that somebody is right and somebody is not
            List<String> letters = Stream.of("A", "B", "C", "D")
                    .filter(letter -> Group.offering(letter).test(Reader.seen(question)))
                    .toList();
            for (int i = 0; i < people.size(); i++) {
                discord.press(
                        people.get(i),
                        place,
                        question,
                        Group.idOf(question, letters.get((i + number) % letters.size())));
            }
            String way = number == 2 ? "Result" : "Next";
            Standing reveal = group.awaitSeen(place, ada, Group.saying(head).and(Group.offering(way)));
            Group.keep("team-reveal-" + number, reveal);
            discord.press(ada, place, reveal, Group.idOf(reveal, way));
        }
        Standing podium = group.awaitSeen(place, ada, Group.offering("Rematch"));
        Group.keep("team-podium", podium);
        assertThat(Reader.seen(podium).text()).contains("Red ", "Blue ", "Hardest: question");
    }

    private void boards() {
        long least = Long.parseLong(PastWeeks.least(database.jdbi()));
        PastWeeks.crowd(database.jdbi(), 13);
        Standing board = asked(least, "leaderboard", Map.of(), "Player A");
        Group.keep("board", board);
        assertThat(Reader.seen(board).text())
                .contains("4,890", "up ", "down ")
                .containsPattern("1[0-9] +You +[0-9,]+ · level with 1[0-9]th");
        Group.keep("board-teams", pressed(least, board, "Teams", Group.saying("by team")));
        discord.command(least, place, "leaderboard", Map.of());
        Standing again = group.awaitSeen(place, least, Group.offering("Share").and(Group.saying("Player A")));
        Group.keep("board-shared", pressed(least, again, "Share", Group.saying("Shared by ")));
        Group.keep("stats", asked(ben, "stats", Map.of(), "You: "));
        Group.keep("insight", asked(ada, "insight", Map.of(), "The last four weeks"));
    }

    private void reports() {
        Standing revealed = group.awaitSeen(place, 0, Group.offering("Report"));
        Group.keep("report-thanks", pressed(eve, revealed, "Report", Group.saying("Thank you.")));
        Group.keep("report-desk", group.awaitSeen(discord.direct(ada), ada, Group.offering("Retire")));
        discord.command(ada, place, "schedule quiz", Map.of("at", "23:59", "days", "daily", "zone", "Europe/Berlin"));
        group.awaitSeen(place, ada, Group.saying("Next: "));
        Group.keep("schedules", asked(ada, "schedule list", Map.of(), "Quiz"));
        Standing log = asked(ada, "log", Map.of(), "organiser add");
        Group.keep("log", log);
        assertThat(Reader.seen(log).text()).doesNotContain("<@", "|");
    }

    private void theWeek() {
        PastWeeks.goBy(database.jdbi());
        String exam = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(19).toString();
        asked(ada, "exam-date", Map.of("date", exam), "in 19 days");
        asked(
                ada,
                "schedule recap",
                Map.of("at", "08:00", "days", "daily", "zone", "Europe/Berlin"),
                "Recap of the week");
        PastWeeks.due(database.jdbi(), place.id(), "RECAP");
        Standing recap = group.awaitSeen(place, 0, Group.saying("Week "));
        Group.keep("recap-whole", recap);
        assertThat(Reader.seen(recap).text())
                .contains(
                        "exam in 19 days",
                        " leads by ",
                        "Biggest climb: ",
                        "Longest streak: ",
                        "12 days",
                        "Next quiz: ");
        assertThat(Reader.seen(recap)).matches(Group.offering("Try it")).matches(Group.offering("I'm in"));
    }

    private void kept() {
        Group.keep("privacy-show", asked(ben, "privacy show", Map.of(), "What I keep of you"));
        Group.keep("privacy-export", asked(ben, "privacy export", Map.of(), "I sent you a file"));
        Place alone = discord.direct(ben);
        Group.keep("privacy-file", group.awaitSeen(alone, ben, Group.saying("What you answered and practised here.")));
        Group.keep("privacy-hide", asked(ben, "privacy hide", Map.of(), "Boards now say"));
        Group.keep("privacy-unhide", asked(ben, "privacy unhide", Map.of(), "Boards show your name again."));
        Standing sure = asked(ben, "privacy forget", Map.of(), "This deletes your name");
        Group.keep("privacy-forget", sure);
        Group.keep(
                "privacy-forgotten",
                pressed(ben, sure, "Delete my data now", Group.saying("I don't know you any more")));
    }

    private void mistakes() {
        discord.commandByMember(ben, place, "settings", Map.of("zone", "Europe/Paris"));
        Group.keep("not-an-organiser", group.awaitSeen(place, ben, Group.saying("organiser")));
        Group.keep("no-such-entry", asked(ben, "lookup", Map.of("text", "xyzzy"), "xyzzy"));
    }
}
