package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.Message;
import studyhall.chat.Platform;
import studyhall.discord.local.Arrival;
import studyhall.discord.local.Asked;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.discord.local.Reader;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Discord leaves out what it may leave out, sends what nobody knows yet, and asks for what was never declared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherFormsTest {
    private static final int DEFERRED = 5;
    private static final int DEFERRED_EDIT = 6;
    private static final int CHOICES = 8;
    private static final String PATIENT = "{\"message\":\"You are being rate limited.\",\"retry_after\":0.35,";

    private Database database;
    private Group group;
    private LocalDiscord discord;

    @BeforeAll
    void open() throws IOException {
        database = TestDatabase.fresh();
        discord = new LocalDiscord();
        discord.shape((type, data) -> switch (type) {
            case "READY" -> more(without(data, "resume_gateway_url", "shard"));
            case "INTERACTION_CREATE" -> more(lean(data));
            default -> more(data);
        });
        group = new Group(database, false, discord);
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

    private static DataObject lean(DataObject event) {
        without(event, "locale", "attachment_size_limit", "entitlements", "app_permissions", "version");
        DataObject channel = event.getObject("channel");
        event.put("channel", only(channel, "id", "type", "parent_id", "thread_metadata"));
        event.optObject("guild").ifPresent(guild -> event.put("guild", only(guild, "id")));
        event.optObject("member").ifPresent(member -> {
            without(member, "nick", "avatar", "flags", "deaf", "mute");
            nameless(member.getObject("user"));
        });
        event.optObject("user").ifPresent(OtherFormsTest::nameless);
        if (!event.getObject("data").hasKey("target_id")) {
            without(event.getObject("data"), "resolved");
        }
        return event;
    }

    /** Somebody who has chosen no name for all servers. */
    private static void nameless(DataObject user) {
        without(user, "discriminator", "avatar", "bot").putNull("global_name");
    }

    private static DataObject without(DataObject data, String... keys) {
        for (String key : keys) {
            data.remove(key);
        }
        return data;
    }

    private static DataObject only(DataObject data, String... keys) {
        DataObject only = DataObject.empty();
        for (String key : keys) {
            data.opt(key).ifPresent(value -> only.put(key, value));
        }
        return only;
    }

    private static DataObject more(DataObject data) {
        return data.put(
                        "x_new",
                        DataObject.empty().put("deep", DataArray.empty().add(1)))
                .put("another_new", "word")
                .putNull("nothing_new");
    }

    @Test
    void aCommandIsAnsweredInAChannelAThreadAndADirectMessage() {
        long ada = discord.person("Ada Lovelace");
        for (Place place : List.of(discord.channel(), discord.thread(), discord.direct(ada))) {
            discord.command(ada, place, "lookup", Map.of("text", "XGBoost"));
            group.awaitSeen(place, ada, Group.saying("XGBoost"));
        }
    }

    @Test
    void whoHasNoNameForAllServersIsCalledByTheOneOfTheAccount() {
        long ada = discord.person("Ada Lovelace");
        Place place = discord.channel();
        discord.command(ada, place, "quiz start", Map.of());
        Standing announcement = group.awaitSeen(place, ada, Group.offering("I'm in"));
        assertThat(Reader.seen(announcement).text()).contains("Started by ada_lovelace");
        Asked joined = discord.press(ada, place, announcement, Group.idOf(announcement, "I'm in"));
        assertThat(joined.acknowledgement()).isEqualTo(DEFERRED_EDIT);
        group.awaitSeen(place, ada, Group.saying("In: ada_lovelace"));
        discord.press(ada, place, announcement, Group.idOf(announcement, "Cancel"));
    }

    @Test
    void aCommandThatIsNotOursAnyMoreIsAnsweredPrivatelyInWords() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        Asked gone = discord.command(ada, place, "karaoke", Map.of());
        assertThat(gone.acknowledgement()).isEqualTo(DEFERRED);
        assertThat(gone.hidden()).isTrue();
        group.awaitSeen(place, ada, Group.saying("I don't know /study karaoke any more."));

        Asked deep = discord.command(ada, place, "karaoke start", Map.of("song", "1"));
        assertThat(deep.hidden()).isTrue();
        Asked proposed = discord.complete(ada, place, "karaoke", "song", "x");
        assertThat(proposed.acknowledgement()).isEqualTo(CHOICES);
        assertThat(proposed.choices().orElseThrow().length()).isZero();
    }

    @Test
    void anotherRootCommandAndOnesForPeopleAndMessagesAreAnsweredToo() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        Asked ping = discord.otherCommand(ada, place, named("ping", 1));
        assertThat(ping.hidden()).isTrue();
        group.awaitSeen(place, ada, Group.saying("I don't know /study ping any more."));

        String person = Long.toUnsignedString(ada);
        DataObject user = DataObject.empty()
                .put("id", person)
                .put("username", "ada")
                .put("discriminator", "0")
                .putNull("avatar");
        Asked forPerson = discord.otherCommand(
                ada,
                place,
                named("Study with", 2)
                        .put("target_id", person)
                        .put(
                                "resolved",
                                DataObject.empty()
                                        .put("users", DataObject.empty().put(person, user))));
        assertThat(forPerson.hidden()).isTrue();

        DataObject message = discord.message(place);
        String id = message.getString("id");
        Asked forMessage = discord.otherCommand(
                ada,
                place,
                named("Quiz us", 3)
                        .put("target_id", id)
                        .put(
                                "resolved",
                                DataObject.empty()
                                        .put("messages", DataObject.empty().put(id, message))));
        assertThat(forMessage.hidden()).isTrue();
    }

    private static DataObject named(String name, int type) {
        return DataObject.empty()
                .put("id", "300000000000000009")
                .put("name", name)
                .put("type", type);
    }

    @Test
    void aButtonAFormAndAMenuOfAnotherTimeAreTakenWithoutAWordOrWithOne() {
        long ada = discord.person("Ada");
        Place place = discord.channel();
        discord.command(ada, place, "lookup", Map.of("text", "XGBoost"));
        Standing message = group.awaitSeen(place, ada, Group.saying("XGBoost"));
        for (String old : List.of("old", "Old Button!", "old:1:2", "quiz.pick:x:y:z", "\u2603")) {
            assertThat(discord.press(ada, place, message, old).acknowledgement())
                    .isEqualTo(DEFERRED_EDIT);
        }
        assertThat(discord.choose(ada, place, message, "old.menu", "value").acknowledgement())
                .isEqualTo(DEFERRED_EDIT);
        for (String old : List.of("old", "Old Form!", "filled:karaoke", "filled")) {
            Asked form = discord.submit(ada, place, old);
            assertThat(form.acknowledgement()).isEqualTo(DEFERRED);
            assertThat(form.hidden()).isTrue();
        }
    }

    @Test
    void eventsThatNobodyKnowsYetAndAHeartbeatOutOfTurnChangeNothing() {
        int beats = discord.heartbeats();
        discord.tell("SOMETHING_NEW", DataObject.empty().put("id", "1"));
        discord.askForHeartbeat();
        Awaitility.await().until(() -> discord.heartbeats() > beats);
        long ada = discord.person("Ada");
        Asked asked = discord.command(ada, group.channel, "help", Map.of());
        assertThat(asked.acknowledgement()).isEqualTo(DEFERRED);
    }

    @Test
    void aLimitToldInTheBodyAloneInTheHeaderAloneOrInFractionsIsWaitedForAndThePostIsSeenOnce() {
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Retry-After", "0.35"),
                Map.of("Retry-After", "1", "Via", "1.1 proxy"),
                Map.of("X-RateLimit-Reset-After", "0.35", "X-RateLimit-Scope", "user", "Via", "x"))) {
            for (String global : List.of("false", "true")) {
                Place place = discord.channel();
                discord.fail("channels/" + place.id(), 1, 429, PATIENT + "\"global\":" + global + "}", headers);
                group.bot.chat().post(ref(place), Message.text("patient"), "k");
                assertThat(place.seenBy(0)).as(headers + " " + global).hasSize(1);
                assertThat(apart(place)).as(headers + " " + global).isGreaterThan(350);
            }
        }
    }

    /** Milliseconds between the two attempts at a post. */
    private long apart(Place place) {
        List<Long> times = discord.arrivals().stream()
                .filter(each -> each.request().contains(place.id()))
                .map(Arrival::nanos)
                .toList();
        assertThat(times).hasSize(2);
        return (times.get(1) - times.get(0)) / 1_000_000;
    }

    @Test
    void aLimitOfAllIsKeptByOtherProcessesToo() throws Exception {
        Place place = discord.channel();
        Place elsewhere = discord.channel();
        try (DiscordBot other = Studio.login(discord, false, database.jdbi())) {
            String limit = "{\"message\":\"limited\",\"retry_after\":1.5,\"global\":true}";
            discord.fail("channels/" + place.id(), 1, 429, limit, Map.of());
            Thread limited = new Thread(() -> group.bot.chat().post(ref(place), Message.text("one"), "k"));
            limited.start();
            Awaitility.await().until(this::heldForAll);
            other.chat().post(ref(elsewhere), Message.text("other"), "k");
            assertThat(arrival(elsewhere) - arrival(place)).isGreaterThan(1_400_000_000L);
            limited.join(10_000);
            assertThat(place.seenBy(0)).hasSize(1);
        }
    }

    private boolean heldForAll() {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM rate_budget
                        WHERE bucket = 'DISCORD REQUESTS' AND next_at > clock_timestamp() + interval '500 ms'""")
                .mapTo(Integer.class)
                .map(held -> held > 0)
                .one());
    }

    private long arrival(Place place) {
        return discord.arrivals().stream()
                .filter(each -> each.request().contains(place.id()))
                .findFirst()
                .orElseThrow()
                .nanos();
    }

    private ChannelRef ref(Place place) {
        return new ChannelRef(Platform.DISCORD, discord.guild(), place.id());
    }

    @Test
    void aServerThatFailsForAMomentIsAskedAgainAndThePostIsSeenOnce() {
        for (int status : List.of(502, 503, 504)) {
            Place place = discord.channel();
            discord.fail("channels/" + place.id(), 1, status, "<html>upstream</html>", Map.of());
            try {
                group.bot.chat().post(ref(place), Message.text("again"), "k");
            } catch (ChatException e) {
                assertThat(e.kind()).isEqualTo(ChatException.Kind.UNCERTAIN);
                group.bot.chat().post(ref(place), Message.text("again"), "k");
            }
            assertThat(place.seenBy(0)).hasSize(1);
        }
    }

    @Test
    void aResumeWithoutAnAddressOfItsOwnGoesToTheUsualGateway() {
        int before = discord.resumes();
        discord.drop();
        Awaitility.await().until(() -> discord.resumes() > before);
        Studio.awaitConnected(discord);
        assertThat(discord.opened())
                .hasSizeGreaterThan(1)
                .allSatisfy(path -> assertThat(path).startsWith("/gateway/?").contains("v=10"));
        long ada = discord.person("Ada");
        assertThat(discord.command(ada, group.channel, "help", Map.of()).acknowledgement())
                .isEqualTo(DEFERRED);
    }
}
