package studyhall.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.command.HandmadeLibrary;
import studyhall.storage.Database;
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

    private final Classroom room =
            new Classroom(DATABASE, HandmadeLibrary.of("a.md", NOTE), Classroom.chat(), "T" + ++workspaces);

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
}
