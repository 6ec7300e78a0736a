package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import studyhall.discord.local.Asked;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Several servers: which one a direct message belongs to, and what becomes of one that the bot is removed from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ServersStoryTest {
    /** One test ends it, and meanwhile nobody can ask anything. */
    private static final String SESSION = "the session of ServersStoryTest";

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
    @ResourceLock(value = SESSION, mode = ResourceAccessMode.READ)
    void aDirectMessageAnswersForTheServerThatWasUsedLastSaysSoAndCanBeSwitched() {
        long ada = discord.person("Ada");
        String chess = discord.invite("Chess_club");
        Place inChess = discord.channelOf(chess);
        Place direct = discord.direct(ada);
        use(ada, group.channel);
        discord.command(ada, direct, "lookup", Map.of("text", "XGBoost"));
        Standing one = group.awaitSeen(direct, ada, Group.saying("For Study group"));
        assertThat(Group.offering("Another server").test(studyhall.discord.local.Reader.seen(one)))
                .isFalse();

        use(ada, inChess);
        discord.command(ada, direct, "tip", Map.of());
        Standing tip = group.awaitSeen(direct, ada, Group.saying("For Chess_club"));
        Group.keep("direct", tip);

        discord.press(ada, direct, tip, Group.idOf(tip, "Another server"));
        Standing menu = group.awaitSeen(direct, ada, Group.saying("For which server shall I answer here?"));
        Group.keep("direct-menu", menu);
        discord.choose(ada, direct, menu, "discord.server", discord.guild());
        group.awaitSeen(direct, ada, Group.saying("From now on I answer here for Study group."));
        discord.command(ada, direct, "topics", Map.of());
        group.awaitSeen(
                direct,
                ada,
                seen -> seen.text().contains("Amazon SageMaker") && seen.text().contains("For Study group"));
    }

    @Test
    @ResourceLock(value = SESSION, mode = ResourceAccessMode.READ)
    void whatSomebodyKnowsIsToldInADirectMessageForTheServerThatWasUsedLast() {
        long dan = discord.person("Dan");
        Place direct = discord.direct(dan);
        use(dan, group.channel);
        discord.command(dan, direct, "stats", Map.of());
        Group.keep("direct-stats", group.awaitSeen(direct, dan, Group.saying("For Study group")));
        discord.command(dan, direct, "practice", Map.of());
        Standing asked =
                group.awaitSeen(direct, dan, seen -> Group.offering("A").test(seen));
        assertThat(studyhall.discord.local.Reader.seen(asked).text()).contains("For Study group");
        discord.press(dan, direct, asked, Group.idOf(asked, "A"));
        group.awaitSeen(direct, dan, Group.saying("Not this time. It is").or(Group.saying("Right")));
        discord.command(dan, direct, "privacy show", Map.of());
        group.awaitSeen(
                direct, dan, seen -> seen.text().contains("keep") && seen.text().contains("For Study group"));
    }

    @Test
    @ResourceLock(value = SESSION, mode = ResourceAccessMode.READ)
    void aServerOfWhichSomebodyIsNoMemberCannotBeChosen() {
        long ben = discord.person("Ben");
        String secret = discord.invite("Secret");
        Place direct = discord.direct(ben);
        use(ben, group.channel);
        discord.command(ben, direct, "lookup", Map.of("text", "XGBoost"));
        Standing answer = group.awaitSeen(direct, ben, Group.saying("For Study group"));
        discord.choose(ben, direct, answer, "discord.server", secret);
        group.awaitSeen(direct, ben, Group.saying("I am no longer in that server."));
    }

    @Test
    @ResourceLock(value = SESSION, mode = ResourceAccessMode.READ)
    void whatIsPlannedRestsWhereTheBotIsRemovedAndGoesOnWhenItIsBack() {
        String guild = discord.invite("Evening class");
        Place place = discord.channelOf(guild);
        long ada = discord.person("Ada");
        discord.command(ada, place, "schedule tip", Map.of("at", "08:00", "zone", "Europe/Berlin"));
        group.awaitSeen(place, ada, Group.saying("Tip of the day"));

        discord.kick(guild);
        await(() -> held(guild).equals("PLACE") && left(guild));
        discord.invite(guild, "Evening class");
        await(() -> held(guild).isEmpty() && !left(guild));
        discord.command(ada, place, "schedule list", Map.of());
        group.awaitSeen(place, ada, Group.saying("Next: "));
    }

    @Test
    @ResourceLock(SESSION)
    void whatWasLeftWhileNobodyWasConnectedIsFoundOutOnEntering() {
        String guild = discord.invite("Night class");
        Place place = discord.channelOf(guild);
        long ada = discord.person("Ada");
        discord.command(ada, place, "settings", Map.of("zone", "Europe/Berlin"));
        group.awaitSeen(place, ada, Group.saying("Time zone: Europe/Berlin"));
        await(() -> database.jdbi().withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM discord_server WHERE server = :guild")
                        .bind("guild", guild)
                        .mapTo(Integer.class)
                        .one())
                == 1);
        discord.forget(guild);
        assertThat(left(guild)).isFalse();
        // a session that is gone for good, so that Discord says anew what there is
        discord.invalidate(false);
        Studio.awaitConnected(discord);
        await(() -> left(guild));
    }

    @Test
    @ResourceLock(value = SESSION, mode = ResourceAccessMode.READ)
    void whereSomebodyUsedTheBotIsForgottenWithTheServersDataAfterThirtyDays() {
        String guild = discord.invite("Old class");
        long ada = discord.person("Ada");
        use(ada, discord.channelOf(guild));
        discord.kick(guild);
        await(() -> left(guild, "29 days") == 1);
        discord.kick(discord.invite("Another"));
        await(() -> gone() >= 2);
        assertThat(visits(guild)).isEqualTo(1);

        await(() -> left(guild, "31 days") == 1);
        discord.kick(discord.invite("A third"));
        await(() -> visits(guild) == 0);
    }

    @Test
    @ResourceLock(value = SESSION, mode = ResourceAccessMode.READ)
    void whoeverAdministersAServerIsWelcomedOnceWhereTheyAreAndSetsUpTheFirstTipFromThere() {
        String guild = discord.invite("New class");
        Place place = discord.channelOf(guild);
        long mia = discord.person("Mia");
        discord.commandByMember(mia, place, "lookup", Map.of("text", "XGBoost"));
        group.awaitSeen(place, mia, Group.saying("XGBoost"));
        long ada = discord.person("Ada");
        use(ada, place);
        Standing welcome = group.awaitSeen(place, ada, Group.saying("I read 3 notes"));
        Group.keep("welcome", welcome);
        assertThat(welcome.onlyFor()).isEqualTo(ada);
        assertThat(place.seenBy(mia)).hasSize(1);

        Asked opened = discord.press(ada, place, welcome, Group.idOf(welcome, "Set up"));
        discord.submit(ada, place, opened, Map.of("at", "07:30", "zone", "Europe/Berlin"));
        Standing proposal = group.awaitSeen(place, ada, Group.offering("Start"));
        Group.keep("setup", proposal);
        discord.press(ada, place, proposal, Group.idOf(proposal, "Start"));
        group.awaitSeen(place, ada, Group.saying("Tip of the day: weekdays 07:30, Europe/Berlin"));

        use(discord.person("Ben"), place);
        assertThat(place.seenBy(0)).isEmpty();
    }

    private int left(String guild, String ago) {
        return database.jdbi().withHandle(handle -> handle.createUpdate("""
                        UPDATE discord_server SET gone_at = clock_timestamp() - :ago::interval
                        WHERE server = :guild AND gone_at IS NOT NULL""")
                .bind("ago", ago)
                .bind("guild", guild)
                .execute());
    }

    private int gone() {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM discord_server WHERE gone_at IS NOT NULL")
                .mapTo(Integer.class)
                .one());
    }

    private int visits(String guild) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM discord_visit WHERE server = :guild")
                        .bind("guild", guild)
                        .mapTo(Integer.class)
                        .one());
    }

    private void use(long person, Place place) {
        discord.command(person, place, "lookup", Map.of("text", "XGBoost"));
        group.awaitSeen(place, person, Group.saying("XGBoost"));
    }

    private boolean left(String guild) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT left_at IS NOT NULL FROM workspace WHERE platform = 'DISCORD' AND external = :guild")
                .bind("guild", guild)
                .mapTo(Boolean.class)
                .one());
    }

    private String held(String guild) {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                        SELECT held FROM schedule JOIN workspace ON workspace.id = workspace_id
                        WHERE external = :guild""")
                .bind("guild", guild)
                .mapTo(String.class)
                .one());
    }

    private static void await(java.util.concurrent.Callable<Boolean> until) {
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(until);
    }
}
