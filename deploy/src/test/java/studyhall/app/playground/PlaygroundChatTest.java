package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studyhall.chat.Block.Choice;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatContract;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.UserRef;

class PlaygroundChatTest extends ChatContract {
    private final Campus campus = Campus.usual();
    private final PlaygroundChat chat = new PlaygroundChat(campus, Clock.systemUTC(), History.none());

    @Override
    protected Stage stage() {
        return new Page();
    }

    @Test
    void aMessageOfAnEarlierRunIsShownAgainInItsPlaceWhenItIsEdited() {
        ChannelRef study = campus.channel("study").orElseThrow().ref();
        MessageRef earlier = new MessageRef(study, "1767225600123456", Instant.parse("2026-01-01T00:00:00.123456Z"));
        chat.post(study, Message.text("after the restart"), "k1");
        chat.edit(earlier, Message.text("B, wd. 6 of 9 had it."));

        List<Posting> seen =
                chat.seenBy(campus.people().get(0), campus.channel("study").orElseThrow());
        assertThat(seen.stream().map(Posting::plain)).containsExactly("B, wd. 6 of 9 had it.", "after the restart");
        assertThat(seen.get(0).at()).isEqualTo(earlier.at());
    }

    @Test
    void aChannelKeepsItsLastFiveHundredMessages() {
        Campus.Channel study = campus.channel("study").orElseThrow();
        for (int i = 0; i < Timeline.KEPT + 20; i++) {
            chat.post(study.ref(), Message.text("message " + i), "k" + i);
        }

        List<Posting> seen = chat.seenBy(campus.people().get(0), study);
        assertThat(seen).hasSize(Timeline.KEPT);
        assertThat(seen.get(0).plain()).isEqualTo("message 20");
    }

    @Test
    void aPrivateReplyIsSeenByOnePersonUntilItIsDismissed() {
        Campus.Channel study = campus.channel("study").orElseThrow();
        Campus.Person ada = campus.people().get(0);
        Campus.Person ben = campus.people().get(1);
        Posting reply = chat.whisper(ada, study, Optional.empty(), Message.text("Locked in: B, wd."));

        assertThat(chat.seenBy(ada, study)).containsExactly(reply);
        assertThat(chat.seenBy(ben, study)).isEmpty();
        chat.dismiss(ben, study, reply.id());
        assertThat(chat.seenBy(ada, study)).containsExactly(reply);
        chat.dismiss(ada, study, reply.id());
        assertThat(chat.seenBy(ada, study)).isEmpty();
    }

    /** The page without a browser: what it is given is what is seen, since texts are drawn there by the same rules. */
    private final class Page implements Stage {
        @Override
        public Chat chat() {
            return chat;
        }

        @Override
        public ChannelRef channel() {
            return new ChannelRef(Platform.PLAYGROUND, Campus.WORKSPACE, "study");
        }

        @Override
        public ChannelRef otherChannel() {
            return new ChannelRef(Platform.PLAYGROUND, Campus.WORKSPACE, "exam-prep");
        }

        @Override
        public ChannelRef goneChannel() {
            return new ChannelRef(Platform.PLAYGROUND, Campus.WORKSPACE, "last-year");
        }

        @Override
        public ChannelRef closedChannel() {
            return new ChannelRef(Platform.PLAYGROUND, "elsewhere", "study");
        }

        @Override
        public UserRef user() {
            return new UserRef(Platform.PLAYGROUND, Campus.WORKSPACE, "ada");
        }

        @Override
        public Optional<UserRef> unreachable() {
            return Optional.of(new UserRef(Platform.PLAYGROUND, Campus.WORKSPACE, "zoe"));
        }

        @Override
        public List<Seen> seenIn(ChannelRef channel) {
            return PlaygroundChatTest.this
                    .chat
                    .seenBy(
                            campus.people().get(0),
                            campus.channel(channel.channel()).orElseThrow())
                    .stream()
                    .map(Page::seen)
                    .toList();
        }

        @Override
        public List<Seen> seenBy(UserRef user) {
            return seenIn(new ChannelRef(Platform.PLAYGROUND, Campus.WORKSPACE, Campus.directWith(user.user())));
        }

        private static Seen seen(Posting posting) {
            List<String> texts = new ArrayList<>();
            List<Button> buttons = new ArrayList<>();
            List<Choice> choices = new ArrayList<>();
            List<String> pictures = new ArrayList<>();
            for (JsonNode block : posting.blocks()) {
                for (String part : List.of("title", "text")) {
                    add(texts, block.path(part));
                }
                for (JsonNode field : block.path("fields")) {
                    add(texts, field.path("name"));
                    add(texts, field.path("value"));
                }
                add(texts, block.path("footer"));
                add(texts, block.path("words"));
                for (JsonNode button : block.path("buttons")) {
                    buttons.add(new Button(
                            button.path("label").asText(),
                            ButtonId.parse(button.path("id").asText()),
                            Button.Style.PLAIN));
                }
                for (JsonNode choice : block.path("choices")) {
                    choices.add(new Choice(
                            choice.path("label").asText(), choice.path("value").asText()));
                }
                if (block.has("alt")) {
                    pictures.add(block.path("alt").asText());
                }
            }
            return new Seen(String.join("\n", texts), buttons, choices, pictures, List.of());
        }

        private static void add(List<String> texts, JsonNode part) {
            if (!part.asText().isEmpty()) {
                texts.add(SmallMarkdown.plain(part.asText()));
            }
        }
    }
}
