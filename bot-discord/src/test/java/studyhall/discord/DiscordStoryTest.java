package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studyhall.chat.ChatContract.Seen;
import studyhall.discord.local.Asked;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.discord.local.Reader;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What people do on Discord and what they see, from the click to the table and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordStoryTest {
    private static final int DEFERRED = 5;
    private static final int DEFERRED_EDIT = 6;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;
    private static final int GALLERY = 12;

    private Database database;
    private Group group;
    private LocalDiscord discord;

    @BeforeAll
    void open() throws IOException {
        database = TestDatabase.fresh();
        group = new Group(database);
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
    void aLookUpIsSeenByWhoAskedOnly() {
        long ada = discord.person("Ada");
        long ben = discord.person("Ben");
        Place place = discord.channel();
        Asked asked = discord.command(ada, place, "lookup", Map.of("text", "XGBoost"));

        assertThat(asked.acknowledgement()).isEqualTo(DEFERRED);
        assertThat(asked.hidden()).isTrue();
        Standing answer = group.awaitSeen(place, ada, Group.saying("XGBoost"));
        Group.keep("lookup", answer);
        assertThat(place.seenBy(ben)).isEmpty();
    }

    @Test
    void whatIsTypedIsCompletedFromTheHeap() {
        long ada = discord.person("Ada");
        Asked asked = discord.complete(ada, group.channel, "lookup", "text", "xgb");

        assertThat(asked.acknowledgement()).isEqualTo(CHOICES);
        assertThat(asked.choices().orElseThrow().length()).isBetween(1, 25);
        assertThat(asked.choices().orElseThrow().toString()).contains("XGBoost");
    }

    @Test
    void topicsAreProposedWhileTheyAreTypedAtOnceAndNoMoreThanDiscordTakes() {
        long ada = discord.person("Ada");
        List<Long> millis = new ArrayList<>();
        for (String typed : List.of("", "s", "sa", "sagemaker", "no such thing", "\u0000*_`<@1>")) {
            Asked asked = discord.complete(ada, group.channel, "quiz start", "topic", typed);
            assertThat(asked.acknowledgement()).isEqualTo(CHOICES);
            assertThat(asked.choices().orElseThrow().length()).isLessThanOrEqualTo(25);
            millis.add(asked.acknowledgedAfterMillis());
        }
        assertThat(discord.complete(ada, group.channel, "quiz start", "topic", "sagemaker")
                        .choices()
                        .orElseThrow()
                        .toString())
                .contains("SageMaker");
        millis.add(discord.complete(ada, group.channel, "lookup", "text", "xgb").acknowledgedAfterMillis());
        // the first asks find classes to load, and other tests may hold up one of those that follow
        assertThat(millis.subList(3, millis.size()))
                .anySatisfy(each -> assertThat(each).isLessThan(100));
    }

    @Test
    void whatIsTypedIsCompletedWhileTheDatabaseIsStuckAndAllWorkersWait() throws Exception {
        try (java.sql.Connection holder = database.dataSource().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("LOCK TABLE workspace, player, discord_visit IN ACCESS EXCLUSIVE MODE");
            for (int i = 0; i < 40; i++) {
                discord.command(discord.person("Stuck " + i), discord.channel(), "leaderboard", Map.of());
            }
            // an organiser by our own word would have to be looked up
            Asked planned = discord.commandByMember(discord.person("Mia"), group.channel, "settings", Map.of());
            assertThat(planned.acknowledgement()).isEqualTo(DEFERRED);
            Asked asked = discord.complete(discord.person("Ada"), group.channel, "lookup", "text", "xgb");
            assertThat(asked.choices().orElseThrow().toString()).contains("XGBoost");
            holder.rollback();
        }
    }

    @Test
    void aPersonAndAChannelAreChosenFromDiscordsOwnLists() {
        long ada = discord.person("Ada");
        long fred = discord.person("Fred _Nobody_");
        Place place = discord.channel();
        discord.command(ada, place, "organiser add", Map.of("person", fred));
        group.awaitSeen(place, ada, Group.saying("Fred _Nobody_ is an organiser now."));

        Place other = discord.channel();
        discord.command(ada, place, "schedule tip", Map.of("at", "08:00", "zone", "Europe/Berlin", "in", other));
        group.awaitSeen(place, ada, Group.saying("In channel-" + other.id()));
        discord.command(ada, other, "schedule list", Map.of());
        group.awaitSeen(other, ada, Group.saying("Tip of the day: weekdays 08:00, Europe/Berlin"));
    }

    @Test
    void aFormIsFilledInAndAnsweredLikeTheCommandWithItsMistakesInWords() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        discord.command(ada, place, "lookup", Map.of("text", "XGBoost"));
        Standing message = group.awaitSeen(place, ada, Group.saying("XGBoost"));
        Asked opened = discord.press(ada, place, message, "form:schedule.tip");
        assertThat(opened.acknowledgement()).isEqualTo(MODAL);
        Group.keep("modal", opened.modal().orElseThrow());

        Asked wrong = discord.submit(ada, place, opened, Map.of("zone", "Berln"));
        assertThat(wrong.hidden()).isTrue();
        group.awaitSeen(place, ada, Group.saying("Berln"));

        Asked again = discord.press(ada, place, message, "form:schedule.tip");
        discord.submit(ada, place, again, Map.of("zone", "Europe/Berlin", "at", "07:30"));
        group.awaitSeen(place, ada, Group.saying("Tip of the day: weekdays 07:30, Europe/Berlin"));
    }

    @Test
    void aFormThatSomebodyMayNotFillInIsAnsweredInWords() {
        long ben = discord.person("Ben");
        Place place = discord.channel();
        discord.commandByMember(ben, place, "lookup", Map.of("text", "XGBoost"));
        Standing message = group.awaitSeen(place, ben, Group.saying("XGBoost"));
        Asked refused = discord.press(ben, place, message, "form:schedule.tip");
        assertThat(refused.acknowledgement()).isEqualTo(DEFERRED);
        assertThat(refused.hidden()).isTrue();
        group.awaitSeen(place, ben, Group.saying("Only an organiser can use"));

        Asked unknown = discord.press(ben, place, message, "form:no.such");
        assertThat(unknown.hidden()).isTrue();
        group.awaitSeen(place, ben, Group.saying("any more"));
    }

    @Test
    void nothingIsPlannedWhereTheBotMayNotPostAndTheMissingPermissionIsNamed() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        discord.door(place, Place.Door.MUTE);
        discord.command(ada, place, "schedule tip", Map.of("at", "08:00", "zone", "Europe/Berlin"));
        group.awaitSeen(
                place,
                ada,
                seen -> seen.text().contains("I can't post in this channel yet.")
                        && seen.text().contains("Give my role Send Messages"));
    }

    @Test
    void aPublicAnswerWhoseTokenHasRunOutIsPostedInTheChannelWhereThatIsAllowed() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        discord.fail("webhooks/", 1, 401, "{\"code\":50027,\"message\":\"Invalid Webhook Token\"}", Map.of());
        discord.command(ada, place, "quiz start", Map.of());
        group.awaitSeen(place, 0, Group.offering("I'm in"));

        Place mute = discord.channel();
        discord.fail("webhooks/", 1, 401, "{\"code\":50027,\"message\":\"Invalid Webhook Token\"}", Map.of());
        mute.door(Place.Door.MUTE);
        discord.command(ada, mute, "quiz start", Map.of());
        Awaitility.await().during(500, TimeUnit.MILLISECONDS).until(() -> mute.seenBy(0).stream()
                .allMatch(standing -> standing.sent().keys().isEmpty()));
    }

    @Test
    void aPrivateAnswerWhoseTokenHasRunOutIsShownToNobody() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        discord.fail("webhooks/", 1, 401, "{\"code\":50027,\"message\":\"Invalid Webhook Token\"}", Map.of());
        discord.command(ada, place, "lookup", Map.of("text", "XGBoost"));
        Awaitility.await().during(500, TimeUnit.MILLISECONDS).until(() -> discord.sent("channels/" + place.id())
                .isEmpty());
    }

    @Test
    void aMistakeIsToldPrivatelyInWords() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        discord.command(ada, place, "topics", Map.of());
        Group.keep("topics", group.awaitSeen(place, ada, Group.offering("Tags")));
        discord.command(ada, place, "quiz start", Map.of("topic", "sagemkaer"));

        Standing refusal = group.awaitSeen(place, ada, Group.saying("sagemkaer"));
        Group.keep("unknown-topic", refusal);
        assertThat(place.seenBy(discord.person("Ben"))).isEmpty();
    }

    @Test
    void aCommandThatNeedsAChannelIsRefusedInADirectMessageAndALookUpWorksThere() {
        long ada = discord.person("Ada");
        Place direct = discord.direct(ada);
        discord.command(ada, direct, "quiz start", Map.of());
        group.awaitSeen(direct, ada, Group.saying("in the channel where your group is"));

        Asked asked = discord.command(ada, direct, "lookup", Map.of("text", "XGBoost"));
        group.awaitSeen(direct, ada, Group.saying("XGBoost"));
        assertThat(asked.hidden()).isFalse();
    }

    @Test
    void fivePeoplePlayAQuizToThePodiumAndTheBoard() {
        Place place = group.channel;
        List<Long> people = new ArrayList<>();
        for (String name : List.of("Ada", "Ben", "Cleo", "Dan", "Eve_*`<@1>")) {
            people.add(discord.person(name));
        }
        long ada = people.get(0);
        Asked start = discord.command(ada, place, "quiz start", Map.of("questions", 3));
        Standing announcement = group.awaitSeen(place, ada, Group.offering("I'm in"));
        assertThat(start.acknowledgement()).isEqualTo(DEFERRED);
        for (long person : people) {
            discord.press(person, place, announcement, Group.idOf(announcement, "I'm in"));
        }
        announcement = group.awaitSeen(place, ada, Group.saying("Eve"));
        Group.keep("joining", announcement);
        assertThat(Reader.seen(announcement).text()).contains("Eve_*`<@1>");
        assertThat(Reader.seen(announcement).pinged()).isEmpty();
        discord.press(ada, place, announcement, Group.idOf(announcement, "Start now"));

        for (int round = 1; round <= 3; round++) {
            String head = "Question " + round + " of 3";
            Standing question = group.awaitSeen(place, ada, seen -> seen.text().contains(head) && answering(seen));
            Group.keep("question-" + round, question);
            for (int i = 0; i < people.size(); i++) {
                Asked tap = discord.press(people.get(i), place, question, Group.idOf(question, i == 4 ? "B" : "A"));
                assertThat(tap.acknowledgement()).isEqualTo(DEFERRED_EDIT);
            }
            Standing locked = group.awaitSeen(place, ada, Group.saying("Locked in"));
            Group.keep("locked-in", locked);
            assertThat(locked.onlyFor()).isEqualTo(ada);
            long id = question.id();
            Standing reveal = group.awaitSeen(
                    place,
                    ada,
                    seen -> seen.text().contains(head) && seen.text().contains("had it.") && !answering(seen));
            assertThat(reveal.id()).isEqualTo(id);
            Group.keep("reveal-" + round, reveal);
            discord.press(ada, place, reveal, Group.idOf(reveal, round == 3 ? "Result" : "Next"));
        }
        Standing podium = group.awaitSeen(place, ada, Group.offering("My result"));
        Group.keep("podium", podium);
        assertThat(Reader.seen(podium).text()).contains("5 players");
        pictureWithWords(podium);
        assertThat(place.seenBy(0))
                .as("what is public: announcement, three rounds, podium")
                .hasSize(5);

        discord.press(people.get(1), place, podium, Group.idOf(podium, "My result"));
        Group.keep("my-result", group.awaitSeen(place, people.get(1), Group.saying(" of 3 right")));
        Place quiet = discord.channel();
        discord.command(ada, quiet, "leaderboard", Map.of());
        // who has points depends on which questions the notes give
        Standing board = group.awaitSeen(quiet, ada, Group.saying("This week"));
        Group.keep("leaderboard", board);
        assertThat(Reader.seen(board).pinged()).isEmpty();
    }

    @Test
    void aQuizInAThreadOfItsOwnLeavesTheChannelToOthers() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        discord.command(ada, place, "quiz start", Map.of("questions", 1, "where", "thread"));
        Standing head =
                group.awaitSeen(place, 0, Group.saying("Ada starts a quiz on All topics, in the thread below."));
        group.awaitSeen(place, ada, Group.saying("It begins in the thread Quiz: All topics."));
        Place thread = discord.threadOf(place, head);
        Standing announcement = group.awaitSeen(thread, ada, Group.offering("Start now"));
        // when all who are in have answered, nobody is waited for
        long ben = discord.person("Ben");
        discord.press(ada, thread, announcement, Group.idOf(announcement, "I'm in"));
        discord.press(ben, thread, announcement, Group.idOf(announcement, "I'm in"));
        group.awaitSeen(
                thread, ada, seen -> seen.text().contains("Ada") && seen.text().contains("Ben"));
        discord.press(ada, thread, announcement, Group.idOf(announcement, "Start now"));
        Standing question = group.awaitSeen(thread, ada, DiscordStoryTest::answering);
        discord.press(ada, thread, question, Group.idOf(question, "A"));
        discord.press(ben, thread, question, Group.idOf(question, "A"));
        group.awaitSeen(thread, ada, Group.saying("had it."));
        assertThat(place.seenBy(0)).as("what is public in the channel").hasSize(1);

        // one that is asked for there stays there, since a thread has no threads
        Standing reveal = group.awaitSeen(thread, ada, Group.offering("Result"));
        discord.press(ada, thread, reveal, Group.idOf(reveal, "Result"));
        Standing end = group.awaitSeen(thread, ada, Group.offering("My result").or(Group.saying("of 1 right")));
        discord.command(ada, thread, "quiz start", Map.of("questions", 1, "where", "thread"));
        group.awaitSeen(thread, ada, seen -> Group.offering("I'm in").test(seen));
        assertThat(end).isNotNull();
    }

    @Test
    void aThreadCountsAsItsChannelWhereQuizzesMayBeStarted() {
        long ada = discord.person("Ada");
        String guild = discord.invite("House of rules");
        Place place = discord.channelOf(guild);
        Place elsewhere = discord.channelOf(guild);
        discord.command(ada, place, "quiz allow", Map.of("where", "here"));
        group.awaitSeen(place, ada, Group.saying("Everybody may start quizzes in this channel."));
        discord.command(ada, elsewhere, "quiz start", Map.of());
        group.awaitSeen(elsewhere, ada, Group.saying("Quizzes are started in other channels here."));

        discord.command(ada, place, "quiz start", Map.of("questions", 1, "where", "thread"));
        Standing head = group.awaitSeen(place, 0, Group.saying("in the thread below."));
        Place thread = discord.threadOf(place, head);
        Standing announcement = group.awaitSeen(thread, ada, Group.offering("Start now"));
        // when all who are in have answered, nobody is waited for
        long ben = discord.person("Ben");
        discord.press(ada, thread, announcement, Group.idOf(announcement, "I'm in"));
        discord.press(ben, thread, announcement, Group.idOf(announcement, "I'm in"));
        group.awaitSeen(
                thread, ada, seen -> seen.text().contains("Ada") && seen.text().contains("Ben"));
        discord.press(ada, thread, announcement, Group.idOf(announcement, "Start now"));
        Standing question = group.awaitSeen(thread, ada, DiscordStoryTest::answering);
        discord.press(ada, thread, question, Group.idOf(question, "A"));
        discord.press(ben, thread, question, Group.idOf(question, "A"));
        Standing reveal = group.awaitSeen(thread, ada, Group.offering("Result"));
        discord.press(ada, thread, reveal, Group.idOf(reveal, "Result"));
        Standing podium = group.awaitSeen(thread, ada, Group.offering("Rematch"));
        discord.press(ada, thread, podium, Group.idOf(podium, "Rematch"));
        group.awaitSeen(
                thread,
                ada,
                seen -> Group.offering("Start now").test(seen) && !seen.text().contains("Question"));

        discord.command(ada, thread, "quiz allow", Map.of("where", "not-here"));
        group.awaitSeen(thread, ada, Group.saying("First say where quizzes may start instead"));
        Place other = discord.threadIn(elsewhere);
        discord.command(ada, other, "quiz allow", Map.of("where", "here"));
        group.awaitSeen(other, ada, Group.saying("in this channel and 1 more"));
        discord.command(ada, elsewhere, "quiz start", Map.of());
        group.awaitSeen(elsewhere, 0, Group.offering("Start now"));
    }

    @Test
    void whereNoThreadsMayBeOpenedThePermissionIsNamedAndNothingIsLeft() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        place.door(Place.Door.NO_THREADS);
        discord.command(ada, place, "quiz start", Map.of("where", "thread"));
        group.awaitSeen(place, ada, Group.saying("Give it Create Public Threads"));
        assertThat(place.seenBy(0)).isEmpty();
    }

    @Test
    void aQuizWhereTheBotMayNotPostIsRefusedWithThePermissionThatHelps() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        place.door(Place.Door.MUTE);
        discord.command(ada, place, "quiz start", Map.of());
        group.awaitSeen(place, ada, Group.saying("Give it Send Messages"));
    }

    /** In a gallery, and uploaded with the message; the local Discord complains of one that is not. */
    private static void pictureWithWords(Standing podium) {
        DataObject gallery = podium.sent().getArray("components").getObject(0).getArray("components").stream(
                        DataArray::getObject)
                .filter(each -> each.getInt("type") == GALLERY)
                .findFirst()
                .orElseThrow();
        DataObject item = gallery.getArray("items").getObject(0);
        String name = podium.sent().getArray("attachments").getObject(0).getString("filename");
        assertThat(item.getObject("media").getString("url")).isEqualTo("attachment://" + name);
        assertThat(item.getString("description")).contains("✓");
    }

    private static boolean answering(Seen seen) {
        return Group.offering("A").test(seen);
    }

    @Test
    void theSameClickDeliveredTwiceIsTakenOnce() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        Asked asked = discord.command(ada, place, "help", Map.of());
        discord.repeatLast();
        asked.acknowledgement();
        Group.keep("help", group.awaitSeen(place, ada, Group.saying("/study")));

        assertThat(discord.requests().stream()
                        .filter(each -> each.contains("token-" + Long.toUnsignedString(asked.id()) + "/callback")))
                .hasSize(1);
    }

    @Test
    void aTapCountsOnceHoweverOftenItComesAndByDiscordsTimeOfIt() {
        List<Long> people = List.of(discord.person("Ada"), discord.person("Ben"), discord.person("Cleo"));
        long ada = people.get(0);
        Place place = discord.channel();
        discord.command(ada, place, "quiz start", Map.of("questions", 1));
        Standing announcement = group.awaitSeen(place, ada, Group.offering("I'm in"));
        for (long person : people) {
            discord.press(person, place, announcement, Group.idOf(announcement, "I'm in"));
        }
        group.awaitSeen(
                place, ada, seen -> List.of("Ada", "Ben", "Cleo").stream().allMatch(seen.text()::contains));
        discord.press(ada, place, announcement, Group.idOf(announcement, "Start now"));
        Standing question = group.awaitSeen(place, ada, DiscordStoryTest::answering);

        discord.press(ada, place, question, Group.idOf(question, "A")).acknowledgement();
        discord.repeatLast();
        group.awaitSeen(place, ada, Group.saying("Locked in: A"));
        discord.press(ada, place, question, Group.idOf(question, "B")).acknowledgement();
        group.awaitSeen(place, ada, Group.saying("You already chose A"));
        long tooLate = discord.ids().at(System.currentTimeMillis() + 600_000);
        long ben = people.get(1);
        discord.press(ben, place, question, Group.idOf(question, "A"), tooLate).acknowledgement();
        group.awaitSeen(place, ben, Group.saying("closed just before your tap"));
        discord.press(people.get(2), place, question, Group.idOf(question, "C")).acknowledgement();
        group.awaitSeen(place, people.get(2), Group.saying("Locked in: C"));

        List<String> counted = database.jdbi().withHandle(handle -> handle.createQuery("""
                                SELECT player.name FROM answer
                                JOIN quiz ON quiz.workspace_id = answer.workspace_id AND quiz.id = quiz_id
                                JOIN player ON player.workspace_id = answer.workspace_id AND player.id = player_id
                                WHERE channel = :channel ORDER BY player.name""")
                .bind("channel", place.id())
                .mapTo(String.class)
                .list());
        assertThat(counted).containsExactly("Ada", "Cleo");
    }

    @Test
    void aServerOfWhichDiscordHasNotToldYetIsAnsweredAllTheSame() {
        long ada = discord.person("Ada");
        String server = Long.toUnsignedString(discord.ids().next());
        Place place = discord.channelOf(server);
        Asked asked = discord.command(ada, place, "lookup", Map.of("text", "XGBoost"));
        assertThat(asked.acknowledgement()).isEqualTo(DEFERRED);
        assertThat(asked.hidden()).isTrue();
        group.awaitSeen(place, ada, Group.saying("XGBoost"));
        discord.command(ada, place, "quiz start", Map.of("questions", 1));
        Standing announcement = group.awaitSeen(place, ada, Group.offering("I'm in"));
        discord.press(ada, place, announcement, Group.idOf(announcement, "Cancel"));

        long fred = discord.person("Fred");
        discord.command(ada, place, "organiser add", Map.of("person", fred));
        group.awaitSeen(place, ada, Group.saying("Fred is an organiser now."));
        Place thread = discord.threadIn(place);
        discord.commandByMember(discord.person("Mia"), thread, "organiser add", Map.of("person", fred))
                .acknowledgement();
        discord.command(ada, thread, "schedule tip", Map.of("at", "08:00", "zone", "Europe/Berlin", "in", place));
        group.awaitSeen(thread, ada, Group.saying("Tip of the day: weekdays 08:00"));
        Asked proposed = discord.complete(ada, thread, "lookup", "text", "xgb");
        assertThat(proposed.acknowledgement()).isEqualTo(CHOICES);
    }

    @Test
    void aPrivateAnswerThatComesTooLateIsShownToNobody() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        // the acknowledgement is what runs out here
        discord.fail("interactions/", 1, 404, "{\"code\":10062,\"message\":\"Unknown interaction\"}", Map.of());
        discord.command(ada, place, "lookup", Map.of("text", "XGBoost"));
        Awaitility.await().during(500, TimeUnit.MILLISECONDS).until(() -> place.seenBy(ada)
                .isEmpty());
    }

    @Test
    void itNeedsNoPrivilegedIntent() {
        int intents = discord.identified().orElseThrow().getInt("intents");
        int privileged = (1 << 1) | (1 << 8) | (1 << 15);
        assertThat(intents & privileged).isZero();
    }
}
