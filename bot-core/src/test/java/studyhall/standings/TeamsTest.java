package studyhall.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.chat.ChatException;
import studyhall.chat.FakeChat;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.command.HandmadeLibrary;
import studyhall.storage.Database;
import studyhall.storage.DatabaseClock;
import studyhall.storage.TestDatabase;

/** Teams as people make and leave them, on a real database. */
class TeamsTest {
    private static final String NOTE = """
            # A

            - **Brie**
              - Origin: France
            - **Gouda**
              - Origin: Netherlands
            """;

    private static final Database DATABASE = TestDatabase.fresh();

    private static int workspaces;

    private final FakeChat chat = Classroom.chat();
    private final Classroom room = new Classroom(DATABASE, HandmadeLibrary.of("a.md", NOTE), chat, "T" + ++workspaces);

    @AfterEach
    void leave() {
        room.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whoeverMakesATeamIsItsCaptainUntilTheyLeave() {
        assertThat(room.type("Ada", "team create 🐼 Red Pandas"))
                .startsWith("Team 🐼 Red Pandas\nAda made it and is its captain.")
                .contains("[Join 🐼 Red Pandas]");
        assertThat(room.type("Ben", "team join red pandas")).startsWith("You are in 🐼 Red Pandas now.");
        assertThat(room.type("Cleo", "team join Red Pandas")).startsWith("You are in");
        assertThat(room.type("Ben", "team join red pandas")).startsWith("You are in 🐼 Red Pandas already.");
        assertThat(room.type("Ben", "team rename Bears"))
                .startsWith("Only the captain of 🐼 Red Pandas can do that: Ada.");
        assertThat(room.type("Ada", "team leave")).startsWith("You left 🐼 Red Pandas.");

        assertThat(room.type("Ada", "team list")).startsWith("🐼 Red Pandas · 2: Ben (captain), Cleo");
        assertThat(room.type("Ben", "team captain Cleo")).startsWith("Cleo is the captain of 🐼 Red Pandas now.");
        assertThat(room.type("Cleo", "team captain Nobody")).startsWith("Nobody called Nobody is in");
        assertThat(room.type("Cleo", "team rename Bears")).startsWith("Team 🐼 Red Pandas is Bears from now on.");
    }

    @Test
    void aCaptainWhoLeavesIsFollowedByTheLongestServingMemberWhoStillPlays() {
        room.type("Ada", "team create Red");
        room.type("Ben", "team join Red");
        room.type("Cleo", "team join Red");
        room.type("Dan", "team join Red");
        room.type("Dan", "quiz start 1");
        room.press("Dan", "Start now");
        room.press("Dan", "A");
        room.press("Cleo", "A");
        room.timePasses();

        room.type("Ada", "team leave");

        assertThat(room.type("Ada", "team list")).contains("Cleo (captain)");
    }

    @Test
    void anEmptyTeamIsArchivedAndItsNameIsFree() {
        room.type("Ada", "team create Red");
        assertThat(room.type("Ben", "team create red")).startsWith("There is a team called red already.");
        room.type("Ada", "team create Blue");

        assertThat(room.type("Ben", "team list"))
                .startsWith("Blue · 1: Ada (captain)")
                .doesNotContain("Red");
        assertThat(room.type("Ben", "team create Red")).startsWith("Team Red");
        assertThat(room.type("Ben", "team join Blu")).contains("Did you mean one of these?", "[Join Blue]");
    }

    @Test
    void aNameIsANameAndMentionsNobody() {
        assertThat(room.type("Ada", "team create " + "x".repeat(40))).startsWith("Team xxx");
        assertThat(room.type("Ada", "team create " + "x".repeat(41)))
                .contains("at most 40 characters, this one has 41");
        assertThat(room.type("Ada", "team create ***")).startsWith("A team's name needs a letter or a digit.");
        assertThat(room.type("Ada", "team create <!channel> *a*")).startsWith("Team <!channel> *a*");
    }

    @Test
    void someoneIsInOneTeamHoweverOftenTheyPressAtOnce() throws Exception {
        room.type("Ada", "team create Red");
        room.type("Ben", "team create Blue");
        List<Thread> threads = LongStream.range(0, 12)
                .mapToObj(i -> new Thread(() -> room.type("Cleo", "team join " + (i % 2 == 0 ? "Red" : "Blue"))))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        String list = room.type("Ada", "team list");
        assertThat(list.split("Cleo", -1)).hasSize(2);
    }

    @Test
    void dealingMakesTeamsOfAboutTheSameStrength() {
        assertThat(Dealing.deal(List.of(1L, 2L, 3L, 4L, 5L), 2)).containsExactly(List.of(1L, 4L, 5L), List.of(2L, 3L));
    }

    @Test
    void onlyAnOrganiserDealsTeams() {
        assertThat(room.type("Ada", "team shuffle 2")).startsWith("Only an organiser can use /study team shuffle");
    }

    private UserRef somebody(String name) {
        return room.scene(name, Optional.empty()).user();
    }

    private void silentFor(int hours) {
        DATABASE.jdbi()
                .useHandle(
                        handle -> handle.execute("UPDATE player SET here_at = now() - ? * interval '1 hour'", hours));
    }

    @Test
    void whoeverThePlatformSaysHasLeftDropsOutOfTheirTeamUntilTheyComeBack() {
        room.type("Ada", "team create Red");
        room.type("Ben", "team join Red");

        room.hall().left(somebody("Ada"));
        room.hall().left(somebody("Ada"));

        assertThat(room.type("Ben", "team list")).startsWith("Red · 1: Ben (captain)");
        room.hall().left(somebody("Ben"));
        assertThat(room.type("Cleo", "team list")).startsWith("There are no teams yet.");
        assertThat(room.type("Ada", "team create Red")).startsWith("Team Red\nAda made it");
    }

    @Test
    void whoeverIsFoundToHaveLeftIsInNoTeamThatIsShown() {
        room.type("Ada", "team create Red");
        room.type("Ben", "team join Red");
        room.type("Cleo", "team join Red");
        chat.leaves(somebody("Ben"));

        assertThat(room.type("Cleo", "team list")).as("seen a moment ago").contains("Red · 3");
        silentFor(2);
        assertThat(room.type("Cleo", "team list")).startsWith("Red · 2: Ada (captain), Cleo");

        int asked = chat.askedAfter();
        room.type("Cleo", "team list");
        assertThat(chat.askedAfter())
                .as("who was asked about is left alone for a while")
                .isEqualTo(asked);
    }

    @Test
    void theClockAsksAboutThoseWhoWereSilentForADayAndGoesOnAnotherTimeWhereThePlatformDoesNotAnswer() {
        room.type("Ada", "team create Red");
        room.type("Ben", "team join Red");
        chat.leaves(somebody("Ben"));
        Leavers leavers = new Leavers(
                DATABASE.jdbi(),
                chat,
                Set.of(Platform.CONSOLE),
                new Players(DATABASE.jdbi()),
                DatabaseClock.ofServer());
        leavers.ask();
        assertThat(chat.askedAfter()).as("all were seen today").isZero();
        silentFor(24);
        chat.refuse(Optional.of(new ChatException(ChatException.Kind.LATER, "Not now.")));
        leavers.ask();
        chat.refuse(Optional.empty());
        assertThat(teamOf("Ben")).isEqualTo("Red");

        leavers.ask();

        assertThat(teamOf("Ben")).isEmpty();
        assertThat(teamOf("Ada")).isEqualTo("Red");
        int asked = chat.askedAfter();
        leavers.ask();
        assertThat(chat.askedAfter()).isEqualTo(asked);
    }

    /** Without anything that people do, which would be a sign of life. */
    private String teamOf(String name) {
        return DATABASE.jdbi().withHandle(handle -> handle.createQuery("""
                        SELECT team.name FROM team_member AS member
                        JOIN team ON team.workspace_id = member.workspace_id AND team.id = team_id
                        JOIN player ON player.workspace_id = member.workspace_id AND player.id = player_id
                        JOIN workspace ON workspace.id = member.workspace_id
                        WHERE member.left_at IS NULL AND workspace.external = ? AND player.name = ?""")
                .bind(0, room.channel().workspace())
                .bind(1, name)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    @Test
    void teamsPlayWithoutWhoHasLeftAndNobodyWhoLeftIsDealtIntoNewOnes() {
        room.type("Ada", "team create Red");
        room.type("Ben", "team join Red");
        room.type("Cleo", "team create Blue");
        chat.leaves(somebody("Ben"));
        room.type("Ada", "quiz start 1");
        for (String name : List.of("Ada", "Ben", "Cleo")) {
            room.press(name, "I'm in");
        }
        room.press("Ada", "Start now");
        for (String name : List.of("Ada", "Ben", "Cleo")) {
            room.press(name, "A");
        }
        room.timePasses();
        room.type("Ada", "quiz stop");
        silentFor(2);

        room.type("Ada", "quiz start 1 team");

        assertThat(room.number("SELECT count(*) FROM quiz_roster JOIN quiz ON quiz.id = quiz_id"
                        + " WHERE phase <> 'OVER' AND mode = 'TEAM'"))
                .isEqualTo(2);
        room.type("Ada", "quiz stop");
        assertThat(room.type("Olga", "team shuffle 2")).contains("Ada", "Cleo").doesNotContain("Ben");
    }
}
