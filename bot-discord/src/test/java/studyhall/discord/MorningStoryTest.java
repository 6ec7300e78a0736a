package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.discord.local.Reader;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What comes by the clock: Quartz ticks, the outbox and the deliverer, to the local Discord. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MorningStoryTest {
    private Database database;
    private Group group;
    private LocalDiscord discord;

    @BeforeAll
    void open() throws IOException {
        database = TestDatabase.fresh();
        group = new Group(database, true);
        discord = group.discord;
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
    void aTipComesOnceWithItsNonceAndIsMarkedAsRead() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        plan(ada, place, "tip");
        morning(place);

        Standing tip = group.awaitSeen(place, 0, Group.offering("Done"));
        Group.keep("tip", tip);
        assertThat(tip.sent().getString("nonce")).hasSizeLessThanOrEqualTo(25);
        assertThat(tip.sent().getBoolean("enforce_nonce")).isTrue();
        assertThat(Reader.seen(tip).pinged()).isEmpty();
        discord.press(ada, place, tip, Group.idOf(tip, "Done"));
        group.awaitSeen(place, 0, Group.offering("Done · 1"));
        // the tip of the day is chosen by its date, and not every one has a question
        if (Group.offering("Quiz me").test(Reader.seen(tip))) {
            discord.press(ada, place, tip, Group.idOf(tip, "Quiz me"));
            Group.keep("practice", group.awaitSeen(place, ada, Group.offering("A")));
        }
        assertThat(place.seenBy(0)).hasSize(1);
    }

    @Test
    void whoeverPlannedAPostIsToldWhenTheChannelIsClosedToTheBotAndThePlanRests() {
        long ben = discord.person("Ben");
        Place place = discord.channel();
        plan(ben, place, "tip");
        discord.door(place, Place.Door.MUTE);
        morning(place);

        Standing notice = group.awaitSeen(discord.direct(ben), ben, Group.saying("so this rests there: tip"));
        Group.keep("refused", notice);
        assertThat(Reader.seen(notice).text()).contains("Send Messages");
        discord.command(ben, place, "schedule list", Map.of());
        group.awaitSeen(place, ben, Group.saying("Rests, since I could not post here"));
    }

    @Test
    void aDeletedChannelIsToldToo() {
        long cleo = discord.person("Cleo");
        Place place = discord.channel();
        plan(cleo, place, "tip");
        discord.delete(place);
        morning(place);

        group.awaitSeen(discord.direct(cleo), cleo, Group.saying("not on Discord any more"));
    }

    @Test
    void aThreadThatIsLockedIsToldAndOneThatSleptIsOpenedAgain() {
        long dan = discord.person("Dan");
        Place thread = discord.thread();
        plan(dan, thread, "tip");
        thread.door(Place.Door.ARCHIVED);
        morning(thread);
        group.awaitSeen(thread, 0, Group.offering("Done"));

        Place locked = discord.thread();
        long eve = discord.person("Eve");
        plan(eve, locked, "tip");
        locked.door(Place.Door.LOCKED);
        morning(locked);
        Standing notice = group.awaitSeen(discord.direct(eve), eve, Group.saying("so this rests there: tip"));
        assertThat(Reader.seen(notice).text()).contains("archived and locked");
    }

    @Test
    void theWeekIsToldWithItsPictureInAGallery() {
        long ada = discord.person("Ada");
        List<Long> people = List.of(ada, discord.person("Ben"), discord.person("Cleo"), discord.person("Dan"));
        Place place = discord.channel();
        discord.command(ada, place, "quiz start", Map.of("questions", 2));
        Standing announcement = group.awaitSeen(place, ada, Group.offering("I'm in"));
        people.forEach(each -> discord.press(each, place, announcement, Group.idOf(announcement, "I'm in")));
        group.awaitSeen(place, ada, seen -> List.of("Ada", "Ben", "Cleo", "Dan").stream()
                .allMatch(seen.text()::contains));
        discord.press(ada, place, announcement, Group.idOf(announcement, "Start now"));
        for (int round = 1; round <= 2; round++) {
            String head = "Question " + round + " of 2";
            Standing question = group.awaitSeen(
                    place,
                    ada,
                    seen -> seen.text().contains(head) && Group.offering("A").test(seen));
            for (int i = 0; i < people.size(); i++) {
                discord.press(people.get(i), place, question, Group.idOf(question, i % 2 == 0 ? "A" : "B"));
            }
            String way = round == 2 ? "Result" : "Next";
            Standing reveal = group.awaitSeen(
                    place,
                    ada,
                    seen -> seen.text().contains(head) && Group.offering(way).test(seen));
            discord.press(ada, place, reveal, Group.idOf(reveal, way));
        }
        group.awaitSeen(place, ada, Group.offering("Rematch"));
        aWeekAgo();

        plan(ada, place, "recap");
        morning(place);
        Standing recap = group.awaitSeen(place, 0, Group.saying("4 played"));
        Group.keep("recap", recap);
        assertThat(Reader.seen(recap).pinged()).isEmpty();
    }

    /** Lets a week pass. */
    private void aWeekAgo() {
        database.jdbi().useTransaction(handle -> {
            handle.execute("UPDATE quiz SET day = day - 7");
            handle.execute("UPDATE standing SET starts_on = starts_on - 7 WHERE period = 'TODAY'");
        });
    }

    private void plan(long person, Place place, String what) {
        discord.command(person, place, "schedule " + what, Map.of("at", "08:00", "zone", "Europe/Berlin"));
        group.awaitSeen(place, person, Group.saying("Next: "));
    }

    /** Lets the hour come now. */
    private void morning(Place place) {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> database.jdbi().withHandle(handle -> handle.createUpdate("""
                                UPDATE schedule SET next_at = clock_timestamp() - interval '1 second',
                                                    at_local = (clock_timestamp() - interval '1 second')
                                                               AT TIME ZONE zone,
                                                    days = 127,
                                                    next_on = ((clock_timestamp() - interval '1 second')
                                                               AT TIME ZONE zone)::date
                                WHERE channel = :channel""")
                                .bind("channel", place.id())
                                .execute())
                        == 1);
    }
}
