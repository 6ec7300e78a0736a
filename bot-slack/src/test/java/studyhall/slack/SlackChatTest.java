package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.chat.Block;
import studyhall.chat.Block.Choice;
import studyhall.chat.Button;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatContract;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Png;
import studyhall.chat.UserRef;
import studyhall.slack.LocalRooms.Post;
import studyhall.slack.LocalSlack.Refusal;

class SlackChatTest extends ChatContract {
    /** One workspace with a token of its own keeps nothing. */
    private static final Jdbi NO_DATABASE = Jdbi.create("jdbc:none");

    private final LocalSlack slack = new LocalSlack();
    private final AtomicLong nanos = new AtomicLong();
    private SlackBot bot;

    @BeforeEach
    void connect() {
        bot = SlackBot.connect(
                slack.config(false, false),
                NO_DATABASE,
                Clock.systemUTC(),
                new Waiting(nanos::get, millis -> nanos.addAndGet(millis * 1_000_000)));
    }

    @AfterEach
    void close() {
        bot.close();
        slack.close();
        assertThat(slack.mistakes()).isEmpty();
    }

    @Override
    protected Stage stage() {
        if (bot == null) {
            connect();
        }
        return new Workspace();
    }

    @Test
    void filesAreSharedBelowTheDirectMessageThatTheyGoWith() {
        String ada = "U0ADA";
        bot.chat()
                .direct(
                        new UserRef(Platform.SLACK, LocalSlack.TEAM, ada),
                        new Message(List.of(
                                new Block.Text("Yours:"),
                                new Block.Attachment("cards.csv", "front,back\r\nGrün,green\r\n"),
                                new Block.Attachment("cards.txt", "#html:true\n"))),
                        "k");
        assertThat(slack.files().sharedIn(LocalSlack.directWith(ada)))
                .containsExactly(
                        Map.entry("cards.csv", "front,back\r\nGrün,green\r\n"), Map.entry("cards.txt", "#html:true\n"));
        assertThat(slack.seenBy(ada, LocalSlack.directWith(ada)))
                .singleElement()
                .satisfies(post -> assertThat(post.text()).startsWith("Yours:"));
    }

    @Test
    void messagesOfAChannelAreASecondApart() {
        for (int i = 0; i < 4; i++) {
            bot.chat().post(channel(LocalSlack.STUDY), Message.text("message " + i), "k" + i);
        }
        assertThat(nanos.get()).isEqualTo(3_000_000_000L);
        bot.chat().post(channel(LocalSlack.EXAM), Message.text("elsewhere"), "k");
        assertThat(nanos.get()).isEqualTo(3_000_000_000L);
    }

    @Test
    void aMethodThatIsCalledTooOftenIsCalledAgainWhenSlackSaysSo() {
        slack.refuse("chat.postMessage", new Refusal(429, "ratelimited", "3"));
        bot.chat().post(channel(LocalSlack.STUDY), Message.text("patient"), "k1");

        assertThat(slack.seenBy("U0ADA", LocalSlack.STUDY)).hasSize(1);
        assertThat(nanos.get()).isGreaterThanOrEqualTo(3_000_000_000L);
    }

    @Test
    void aMethodThatIsClosedForLongIsLeftAloneUntilThenAndOthersAreNot() {
        slack.refuse("chat.postMessage", new Refusal(429, "ratelimited", "60"));
        assertRefused(Kind.LATER, () -> bot.chat().post(channel(LocalSlack.STUDY), Message.text("x"), "k1"));
        int before = slack.calls().size();
        assertRefused(Kind.LATER, () -> bot.chat().post(channel(LocalSlack.EXAM), Message.text("x"), "k1"));
        assertThat(slack.calls()).hasSize(before);
        assertRefused(Kind.FORBIDDEN, () -> bot.chat()
                .direct(new UserRef(Platform.DISCORD, "1", "2"), Message.text("x"), "k"));

        nanos.addAndGet(61_000_000_000L);
        bot.chat().post(channel(LocalSlack.STUDY), Message.text("now"), "k1");
        assertThat(slack.seenBy("U0ADA", LocalSlack.STUDY)).hasSize(1);
    }

    @Test
    void eachRefusalOfSlacksIsToldAsWhatItMeans() {
        assertKind("is_archived", Kind.GONE);
        assertKind("channel_not_found", Kind.GONE);
        assertKind("not_in_channel", Kind.FORBIDDEN);
        assertKind("restricted_action", Kind.FORBIDDEN);
        assertKind("account_inactive", Kind.FORBIDDEN);
        assertKind("token_revoked", Kind.FORBIDDEN);
        assertKind("internal_error", Kind.UNCERTAIN);
        slack.refuse("chat.postMessage", new Refusal(502, "", ""));
        assertRefused(Kind.UNCERTAIN, () -> bot.chat().post(channel(LocalSlack.STUDY), Message.text("x"), "k"));
        slack.refuse("chat.postMessage", new Refusal(503, "", ""));
        assertRefused(Kind.LATER, () -> bot.chat().post(channel(LocalSlack.STUDY), Message.text("x"), "k"));
    }

    @Test
    void aPictureIsShownOnceSlackHasReadIt() {
        bot.chat().post(channel(LocalSlack.STUDY), board(), "k1");

        assertThat(slack.calls())
                .containsSubsequence(
                        "files.getUploadURLExternal",
                        "files.completeUploadExternal",
                        "files.info",
                        "files.info",
                        "chat.postMessage");
        String blocks = only(LocalSlack.STUDY).blocks().toString();
        assertThat(blocks).contains("slack_file", "Ada leads by 140");
    }

    @Test
    void aPictureOfAMessageThatIsEditedIsBroughtToSlackOnce() {
        MessageRef posted = bot.chat().post(channel(LocalSlack.STUDY), board(), "k1");
        bot.chat().edit(posted, board());

        assertThat(slack.calls())
                .filteredOn("files.getUploadURLExternal"::equals)
                .hasSize(1);
        assertThat(only(LocalSlack.STUDY).blocks().toString()).contains("slack_file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"files.getUploadURLExternal", "files.completeUploadExternal", "files.info"})
    void aPictureThatSlackDoesNotTakeLeavesItsWords(String method) {
        slack.refuse(method, new Refusal(200, "file_uploads_disabled", ""));
        bot.chat().post(channel(LocalSlack.STUDY), board(), "k1");

        String blocks = only(LocalSlack.STUDY).blocks().toString();
        assertThat(blocks).contains("This week", "Ada leads by 140").doesNotContain("slack_file", "\"image\"");
    }

    @Test
    void aPictureThatSlackNeverReadsLeavesItsWordsAfterFiveSeconds() {
        slack.files().readNone();
        bot.chat().post(channel(LocalSlack.STUDY), board(), "k1");

        assertThat(only(LocalSlack.STUDY).blocks().toString())
                .contains("Ada leads by 140")
                .doesNotContain("slack_file");
        assertThat(nanos.get()).isEqualTo(5_000_000_000L);
    }

    private Post only(String channel) {
        List<Post> posts = slack.seenBy("U0ADA", channel);
        assertThat(posts).hasSize(1);
        return posts.get(0);
    }

    private static Message board() {
        Png png = new Png(new byte[] {1, 2, 3});
        return Message.of(
                new Block.Text("This week"), new Block.Image(Optional.of(png), Optional.empty(), "Ada leads by 140"));
    }

    @Test
    void whatHangsBelowAMessageIsInItsThreadAndThereOnce() {
        MessageRef announcement = bot.chat().post(channel(LocalSlack.STUDY), Message.text("A quiz"), "k1");
        bot.chat().below(announcement, Message.text("The result"), "k2");
        bot.chat().below(announcement, Message.text("The result"), "k2");

        assertThat(slack.seenBy("U0ADA", LocalSlack.STUDY))
                .extracting(Post::text, Post::thread)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A quiz", ""),
                        org.assertj.core.groups.Tuple.tuple("The result", announcement.id()));
    }

    @Test
    void aTokenThatSlackDoesNotTakeIsToldWhenConnecting() {
        slack.refuse("auth.test", new Refusal(200, "invalid_auth", ""));
        assertRefused(
                Kind.FORBIDDEN, () -> SlackBot.connect(slack.config(false, false), NO_DATABASE, Clock.systemUTC()));
    }

    private void assertKind(String error, Kind kind) {
        slack.refuse("chat.postMessage", new Refusal(200, error, ""));
        assertRefused(kind, () -> bot.chat().post(channel(LocalSlack.STUDY), Message.text("x"), "k"));
    }

    private static void assertRefused(Kind kind, Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOfSatisfying(ChatException.class, refused -> assertThat(refused.kind())
                .isEqualTo(kind));
    }

    private static ChannelRef channel(String id) {
        return new ChannelRef(Platform.SLACK, LocalSlack.TEAM, id);
    }

    private final class Workspace implements Stage {
        @Override
        public Chat chat() {
            return bot.chat();
        }

        @Override
        public ChannelRef channel() {
            return SlackChatTest.channel(LocalSlack.STUDY);
        }

        @Override
        public ChannelRef otherChannel() {
            return SlackChatTest.channel(LocalSlack.EXAM);
        }

        @Override
        public ChannelRef goneChannel() {
            return SlackChatTest.channel(LocalSlack.ARCHIVED);
        }

        @Override
        public ChannelRef closedChannel() {
            return SlackChatTest.channel(LocalSlack.CLOSED);
        }

        @Override
        public UserRef user() {
            return new UserRef(Platform.SLACK, LocalSlack.TEAM, "U0ADA");
        }

        @Override
        public Optional<UserRef> unreachable() {
            return Optional.of(new UserRef(Platform.SLACK, LocalSlack.TEAM, "U0GONE"));
        }

        @Override
        public List<Seen> seenIn(ChannelRef channel) {
            return slack.seenBy("U0BEN", channel.channel()).stream()
                    .map(Workspace::seen)
                    .toList();
        }

        @Override
        public List<Seen> seenBy(UserRef user) {
            return seenIn(SlackChatTest.channel(LocalSlack.directWith(user.user())));
        }

        private static Seen seen(Post post) {
            Reader reader = new Reader();
            List<String> texts = new ArrayList<>();
            List<Button> buttons = new ArrayList<>();
            List<Choice> choices = new ArrayList<>();
            List<String> pictures = new ArrayList<>();
            for (JsonElement each : post.blocks()) {
                JsonObject block = each.getAsJsonObject();
                if (block.has("text")) {
                    texts.add(text(reader, block.getAsJsonObject("text")));
                }
                array(block, "fields").forEach(field -> texts.add(text(reader, field.getAsJsonObject())));
                if (block.has("alt_text")) {
                    pictures.add(block.get("alt_text").getAsString());
                }
                for (JsonElement inside : array(block, "elements")) {
                    JsonObject element = inside.getAsJsonObject();
                    switch (element.get("type").getAsString()) {
                        case "button" ->
                            buttons.add(new Button(
                                    text(reader, element.getAsJsonObject("text")),
                                    SlackBlocks.buttonId(
                                            element.get("action_id").getAsString()),
                                    Button.Style.PLAIN));
                        case "static_select" ->
                            array(element, "options")
                                    .forEach(option -> choices.add(new Choice(
                                            text(
                                                    reader,
                                                    option.getAsJsonObject().getAsJsonObject("text")),
                                            option.getAsJsonObject()
                                                    .get("value")
                                                    .getAsString())));
                        default -> texts.add(text(reader, element));
                    }
                }
            }
            reader.seen(post.text());
            return new Seen(String.join("\n", texts), buttons, choices, pictures, reader.pinged());
        }

        private static JsonArray array(JsonObject object, String name) {
            return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
        }

        private static String text(Reader reader, JsonObject text) {
            String value = text.get("text").getAsString();
            return text.get("type").getAsString().equals("mrkdwn") ? reader.seen(value) : value;
        }
    }

    @Test
    void whoseAccountIsSwitchedOffHasLeftAndAStrangerIsNotKnown() {
        assertThat(bot.chat().left(person("U0ADA"))).isFalse();
        slack.rooms().deactivate("U0ADA");
        assertThat(bot.chat().left(person("U0ADA"))).isTrue();
        assertRefused(Kind.GONE, () -> bot.chat().left(person("U0NOBODY")));
    }

    private static UserRef person(String id) {
        return new UserRef(Platform.SLACK, LocalSlack.TEAM, id);
    }
}
