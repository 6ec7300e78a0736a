package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.discord.local.Asked;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Connections break while people answer, in all the ways that Discord has. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenConnectionsTest {
    private static final int QUESTIONS = 10;
    private static final int PLAYERS = 5;
    private static final int BREAKS = 200;

    /** Each costs an identify, of which Discord allows one in five seconds. */
    private static final int SESSIONS_LOST = 4;

    private int broken;
    private int lost;

    @Test
    void noCountedAnswerIsLostOverTwoHundredBreaks() throws IOException {
        try (Database database = TestDatabase.fresh();
                Group group = new Group(database)) {
            LocalDiscord discord = group.discord;
            Place place = group.channel;
            List<Long> people = new ArrayList<>();
            for (int i = 1; i <= PLAYERS; i++) {
                people.add(discord.person("Player " + i));
            }
            long first = people.get(0);
            discord.command(first, place, "quiz start", Map.of("questions", QUESTIONS));
            Standing announcement = group.awaitSeen(place, first, Group.offering("I'm in"));
            people.forEach(each -> discord.press(each, place, announcement, Group.idOf(announcement, "I'm in"))
                    .acknowledgement());
            group.awaitSeen(place, first, Group.saying("Player 5"));
            discord.press(first, place, announcement, Group.idOf(announcement, "Start now"));

            List<Asked> taps = new ArrayList<>();
            for (int number = 1; number <= QUESTIONS; number++) {
                String head = "Question " + number + " of " + QUESTIONS;
                Standing question = group.awaitSeen(
                        place,
                        first,
                        seen -> seen.text().contains(head)
                                && Group.offering("A").test(seen));
                for (long person : people) {
                    breakOften(discord, BREAKS / (QUESTIONS * PLAYERS));
                    // most often the connection is down now, and the tap is delivered on resuming
                    taps.add(discord.press(person, place, question, Group.idOf(question, "A")));
                }
                String way = number == QUESTIONS ? "Result" : "Next";
                Standing reveal = group.awaitSeen(
                        place,
                        first,
                        seen -> seen.text().contains(head)
                                && Group.offering(way).test(seen));
                discord.press(first, place, reveal, Group.idOf(reveal, way));
            }
            group.awaitSeen(place, first, Group.offering("My result"));

            assertThat(broken).isEqualTo(BREAKS);
            taps.forEach(tap -> assertThat(tap.acknowledgement()).isPositive());
            int counted = database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM answer")
                    .mapTo(Integer.class)
                    .one());
            assertThat(counted).isEqualTo(QUESTIONS * PLAYERS);
            assertThat(discord.identifies()).isEqualTo(1 + SESSIONS_LOST);
            assertThat(discord.resumes()).isGreaterThan(BREAKS / 2);
            assertThat(discord.opened().stream().filter(path -> path.startsWith("/resume")))
                    .hasSizeGreaterThanOrEqualTo(discord.resumes());
            assertThat(discord.complaints()).isEmpty();
        }
    }

    private void breakOften(LocalDiscord discord, int times) {
        for (int i = 0; i < times; i++) {
            Awaitility.await()
                    .pollInterval(5, TimeUnit.MILLISECONDS)
                    .atMost(30, TimeUnit.SECONDS)
                    .until(discord::connected);
            boolean session = broken % (BREAKS / SESSIONS_LOST) == 10;
            if (session) {
                lost++;
                discord.invalidate(false);
                Studio.awaitConnected(discord);
            } else if (broken % 3 == 0) {
                discord.drop();
            } else if (broken % 3 == 1) {
                discord.askToReconnect();
            } else {
                discord.invalidate(true);
            }
            broken++;
        }
        assertThat(lost).isLessThanOrEqualTo(SESSIONS_LOST);
    }
}
