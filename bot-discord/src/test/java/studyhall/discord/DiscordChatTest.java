package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Trace;
import studyhall.chat.UserRef;
import studyhall.discord.local.Place;

class DiscordChatTest extends DiscordChatContract {
    DiscordChatTest() {
        super(false);
    }

    private ChannelRef ref(Place place) {
        return new ChannelRef(Platform.DISCORD, discord().guild(), place.id());
    }

    @Test
    void aPostCarriesANonceThatIsEnforcedAndTheSameForTheSameKey() {
        Place place = discord().channel();
        bot().chat().post(ref(place), Message.text("tip"), "outbox:7");

        DataObject sent = place.seenBy(0).get(0).sent();
        assertThat(sent.getString("nonce"))
                .hasSizeLessThanOrEqualTo(25)
                .isEqualTo(Nonce.of("outbox:7").text());
        assertThat(sent.getBoolean("enforce_nonce")).isTrue();
        assertThat(Nonce.of("outbox:8")).isNotEqualTo(Nonce.of("outbox:7"));
    }

    @Test
    void anotherProcessThatPostsTheSameKeyShowsNothingMore() {
        Place place = discord().channel();
        MessageRef first = bot().chat().post(ref(place), Message.text("tip"), "outbox:9");
        try (DiscordBot other = Studio.login(discord(), false, org.jdbi.v3.core.Jdbi.create("jdbc:none:"))) {
            assertThat(other.chat().post(ref(place), Message.text("tip"), "outbox:9"))
                    .isEqualTo(first);
        }
        assertThat(place.seenBy(0)).hasSize(1);
    }

    @Test
    void aMessageHasTheTimeThatDiscordGivesIt() {
        Place place = discord().channel();
        MessageRef posted = bot().chat().post(ref(place), Message.text("tip"), "outbox:10");

        assertThat(posted.at()).isEqualTo(Snowflake.time(Long.parseUnsignedLong(posted.id())));
        assertThat(posted.at())
                .isBetween(
                        java.time.Instant.now().minusSeconds(60),
                        java.time.Instant.now().plusSeconds(1));
    }

    @Test
    void anArchivedThreadIsOpenedAgainAndALockedOneIsToldAsForbidden() {
        Place thread = discord().thread();
        MessageRef posted = bot().chat().post(ref(thread), Message.text("question"), "q");
        thread.door(Place.Door.ARCHIVED);
        bot().chat().edit(posted, Message.text("reveal"));
        assertThat(thread.seenBy(0).get(0).sent().toString()).contains("reveal");

        thread.door(Place.Door.LOCKED);
        assertThatThrownBy(() -> bot().chat().edit(posted, Message.text("too late")))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FORBIDDEN));
    }

    @Test
    void aChannelThatTheBotDoesNotSeeIsToldWithThePermissionThatHelps() {
        Place hidden = discord().channel();
        hidden.door(Place.Door.HIDDEN);
        assertThatThrownBy(() -> bot().chat().post(ref(hidden), Message.text("hello"), "k"))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FORBIDDEN))
                .hasMessageContaining("View Channel")
                .hasMessageContaining("50001");
    }

    @Test
    void aPostWhoseAnswerWasLostIsFoundByTheKeyInItsButton() {
        Place place = discord().channel();
        Instant since = Instant.now();
        Chat chat = bot().chat();
        assertThat(chat.trace(ref(place), "p7.abc", since)).isEqualTo(new Trace.Absent());

        MessageRef posted = chat.post(
                ref(place),
                Message.of(new Text("tip"), Buttons.of(Button.of("Done", ButtonId.of("post.done", "p7.abc")))),
                "p7.abc");
        for (int i = 0; i < 130; i++) {
            chat.post(
                    ref(place),
                    Message.of(new Text("more"), Buttons.of(Button.of("Done", ButtonId.of("post.done", "p8." + i)))),
                    "p8." + i);
        }
        assertThat(chat.trace(ref(place), "p7.abc", since.minusSeconds(30))).isEqualTo(new Trace.Posted(posted));
        assertThat(chat.trace(ref(place), "p9.abc", since.minusSeconds(30))).isEqualTo(new Trace.Absent());
        assertThat(chat.trace(ref(place), "p7.abc", Instant.now().plusSeconds(1)))
                .isEqualTo(new Trace.Absent());
    }

    @Test
    void aMessageOfOursWithoutAButtonMayBeTheOneThatIsLookedFor() {
        Place place = discord().channel();
        bot().chat().post(ref(place), Message.text("no button"), "p7.abc");

        assertThat(bot().chat().trace(ref(place), "p7.abc", Instant.now().minusSeconds(30)))
                .isEqualTo(new Trace.Unknown());
    }

    @Test
    void whatWasPostedAndDeletedIsNotPostedAgain() {
        Place place = discord().channel();
        bot().chat().post(ref(place), Message.text("tip"), "outbox:11");
        place.delete(place.seenBy(0).get(0));
        try (DiscordBot other = Studio.login(discord(), false, org.jdbi.v3.core.Jdbi.create("jdbc:none:"))) {
            MessageRef again = other.chat().post(ref(place), Message.text("tip"), "outbox:11");
            assertThat(place.seenBy(0)).isEmpty();
            assertThatThrownBy(() -> other.chat().edit(again, Message.text("counter")))
                    .isInstanceOfSatisfying(
                            ChatException.class, e -> assertThat(e.kind()).isEqualTo(Kind.GONE));
        }
    }

    @Test
    void withoutAConnectionToItsServerAChannelIsAskedForBeforeSomethingIsPlannedThere() {
        Place place = discord().channel();
        assertThat(bot().chat().obstacle(ref(place))).isEmpty();
        place.door(Place.Door.HIDDEN);
        assertThat(bot().chat().obstacle(ref(place)).orElseThrow()).contains("View Channel");
    }

    @Test
    void aLimitOfOneRouteIsWaitedForAndThePostIsSeenOnce() {
        Place place = discord().channel();
        discord()
                .fail(
                        "channels/" + place.id(),
                        1,
                        429,
                        "{\"message\":\"You are being rate limited.\",\"retry_after\":0.3,\"global\":false}",
                        Map.of("Retry-After", "1", "X-RateLimit-Scope", "shared", "Via", "1.1 google"));
        bot().chat().post(ref(place), Message.text("patient"), "k");

        assertThat(place.seenBy(0)).hasSize(1);
    }

    @Test
    void aLimitOfAllRoutesIsWaitedForEverywhere() {
        Place one = discord().channel();
        Place other = discord().channel();
        discord()
                .fail(
                        "channels/" + one.id(),
                        1,
                        429,
                        "{\"message\":\"You are being rate limited.\",\"retry_after\":1.0,\"global\":true}",
                        Map.of(
                                "Retry-After",
                                "1",
                                "X-RateLimit-Global",
                                "true",
                                "X-RateLimit-Scope",
                                "global",
                                "Via",
                                "x"));
        long begun = System.nanoTime();
        bot().chat().post(ref(one), Message.text("first"), "k");
        bot().chat().post(ref(other), Message.text("second"), "k");

        assertThat(System.nanoTime() - begun).isGreaterThan(900_000_000L);
        assertThat(one.seenBy(0)).hasSize(1);
        assertThat(other.seenBy(0)).hasSize(1);
    }

    @Test
    void aDiscordThatFailsLeavesItOpenWhetherThePostIsSeen() {
        Place place = discord().channel();
        discord().fail("channels/" + place.id(), 20, 500, "{}", Map.of());
        assertThatThrownBy(() -> bot().chat().post(ref(place), Message.text("later"), "k"))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN));
    }

    @Test
    void tooManyEditsOfAnOldMessageAreToldAsLater() {
        Place place = discord().channel();
        MessageRef posted = bot().chat().post(ref(place), Message.text("old"), "k");
        discord()
                .fail(
                        "channels/" + place.id(),
                        1,
                        400,
                        "{\"code\":30046,\"message\":\"Maximum number of edits\"}",
                        Map.of());
        assertThatThrownBy(() -> bot().chat().edit(posted, Message.text("new")))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LATER));
    }

    @Test
    void whoeverDiscordDoesNotFindInTheServerHasLeftIt() {
        long ada = discord().person("Ada");
        assertThat(bot().chat().left(person(discord().guild(), ada))).isFalse();
        discord().leaves(ada);
        assertThat(bot().chat().left(person(discord().guild(), ada))).isTrue();
        assertThat(bot().chat().left(person(discord().guild(), 987_654_321_987_654_321L)))
                .as("an account that is no more")
                .isTrue();
        assertThatThrownBy(() -> bot().chat().left(person("112233445566778899", ada)))
                .as("a server that the bot is not in tells nothing of people")
                .isInstanceOf(ChatException.class);
    }

    private static UserRef person(String server, long id) {
        return new UserRef(Platform.DISCORD, server, Long.toUnsignedString(id));
    }
}
