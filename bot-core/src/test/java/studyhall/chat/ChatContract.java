package studyhall.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Field;
import studyhall.chat.Block.Image;
import studyhall.chat.Block.Menu;
import studyhall.chat.Block.Text;
import studyhall.chat.ChatException.Kind;

/**
 * What every {@link Chat} owes the rooms above it, whatever platform it speaks to. A subclass sets up a {@link Stage}:
 * the platform, or what stands in for it, as seen by the people on it.
 */
public abstract class ChatContract {
    /**
     * A message as a person sees it.
     *
     * @param text all words, without markup and without the platform's escapes
     * @param buttons labels and ids, in order
     * @param choices what its menus offer, in order
     * @param pictures the texts for those who do not see them
     * @param pinged whom it would notify by a mention
     */
    public record Seen(
            String text, List<Button> buttons, List<Choice> choices, List<String> pictures, List<String> pinged) {}

    /** A fresh platform for one test. */
    public interface Stage {
        Chat chat();

        /** A channel that the bot may write in. */
        ChannelRef channel();

        /** Another one. */
        ChannelRef otherChannel();

        /** A channel that is no more. */
        ChannelRef goneChannel();

        /** A channel that the bot may not write in. */
        ChannelRef closedChannel();

        /** Somebody to write to. */
        UserRef user();

        /** Somebody whom the bot cannot write to; empty where everybody can be written to. */
        Optional<UserRef> unreachable();

        /** What stands in a channel, oldest first. */
        List<Seen> seenIn(ChannelRef channel);

        /** What stands in the direct messages with somebody, oldest first. */
        List<Seen> seenBy(UserRef user);
    }

    /** A transparent dot. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private Stage stage;
    private Chat chat;
    private ChannelRef channel;

    /** Sets the platform up with its channels empty. */
    protected abstract Stage stage();

    @BeforeEach
    final void setStage() {
        stage = stage();
        chat = stage.chat();
        channel = stage.channel();
    }

    @Test
    void whoeverIsThereHasNotLeft() {
        assertThat(chat.left(stage.user())).isFalse();
    }

    @Test
    void aPostIsSeenInItsChannelAndNowhereElse() {
        MessageRef posted = chat.post(channel, Message.text("Good morning"), "k1");

        assertThat(posted.channel()).isEqualTo(channel);
        assertThat(posted.id()).isNotBlank();
        assertThat(texts(channel)).containsExactly("Good morning");
        assertThat(stage.seenIn(stage.otherChannel())).isEmpty();
        assertThat(stage.seenBy(stage.user())).isEmpty();
    }

    @Test
    void postsAreSeenInTheirOrderWithTimesThatDoNotGoBack() {
        MessageRef first = chat.post(channel, Message.text("one"), "k1");
        MessageRef second = chat.post(channel, Message.text("two"), "k2");

        assertThat(texts(channel)).containsExactly("one", "two");
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(second.at()).isAfterOrEqualTo(first.at());
    }

    @Test
    void aSecondPostWithTheSameKeyShowsNothingMoreAndReturnsTheFirst() {
        MessageRef first = chat.post(channel, Message.text("the tip of today"), "tip-7");
        MessageRef again = chat.post(channel, Message.text("the tip of today, retried"), "tip-7");

        assertThat(again).isEqualTo(first);
        assertThat(texts(channel)).containsExactly("the tip of today");
    }

    @Test
    void aKeyCountsInItsChannelOnly() {
        chat.post(channel, Message.text("here"), "tip-7");
        chat.post(stage.otherChannel(), Message.text("there"), "tip-7");

        assertThat(texts(channel)).containsExactly("here");
        assertThat(texts(stage.otherChannel())).containsExactly("there");
    }

    @Test
    void aKeyMayBeLongAndHoldAnything() {
        String key = "round:" + "ü#/ ".repeat(60) + "1";
        MessageRef first = chat.post(channel, Message.text("once"), key);

        assertThat(chat.post(channel, Message.text("twice"), key)).isEqualTo(first);
        chat.post(channel, Message.text("another key"), key + "1");
        assertThat(texts(channel)).containsExactly("once", "another key");
    }

    @Test
    void ofManyPostsWithOneKeyAtTheSameTimeOneIsSeen() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<MessageRef>> posts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                posts.add(threads.submit(() -> chat.post(channel, Message.text("reveal"), "reveal-3")));
            }
            MessageRef first = posts.get(0).get();
            for (Future<MessageRef> post : posts) {
                assertThat(post.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(texts(channel)).containsExactly("reveal");
    }

    @Test
    void anEditPutsAnotherContentInTheSamePlace() {
        MessageRef question = chat.post(channel, question("0 answered"), "q1");
        chat.post(channel, Message.text("after it"), "k2");
        chat.edit(question, question("1 answered"));
        chat.edit(question, Message.text("B, wd. 6 of 9 had it."));

        assertThat(texts(channel)).containsExactly("B, wd. 6 of 9 had it.", "after it");
        assertThat(stage.seenIn(channel).get(0).buttons()).isEmpty();
    }

    @Test
    void whatIsPostedBelowAMessageIsSeenInItsChannelOnce() {
        MessageRef announcement = chat.post(channel, Message.text("A quiz"), "k1");
        MessageRef result = chat.below(announcement, Message.text("The result"), "k2");
        MessageRef again = chat.below(announcement, Message.text("The result, retried"), "k2");

        assertThat(again).isEqualTo(result);
        assertThat(result.channel()).isEqualTo(channel);
        assertThat(texts(channel)).containsExactly("A quiz", "The result");
        chat.edit(result, Message.text("The result, counted anew"));
        assertThat(texts(channel)).containsExactly("A quiz", "The result, counted anew");
    }

    @Test
    void aDirectMessageIsSeenByThatPersonOnly() {
        MessageRef posted = chat.direct(stage.user(), Message.text("Two days until your exam"), "d1");
        chat.direct(stage.user(), Message.text("Two days until your exam"), "d1");

        assertThat(stage.seenBy(stage.user()).stream().map(Seen::text)).containsExactly("Two days until your exam");
        assertThat(stage.seenIn(channel)).isEmpty();
        chat.edit(posted, Message.text("One day"));
        assertThat(stage.seenBy(stage.user()).stream().map(Seen::text)).containsExactly("One day");
    }

    @Test
    void whatWasPostedIsTracedOrUnknownAndNeverAbsent() {
        MessageRef posted = chat.post(channel, Message.text("once"), "tip-7");

        assertThat(chat.trace(channel, "tip-7", posted.at().minusSeconds(60)))
                .isIn(new Trace.Posted(posted), new Trace.Unknown());
        assertThat(chat.trace(channel, "tip-8", posted.at().minusSeconds(60)))
                .isIn(new Trace.Absent(), new Trace.Unknown());
    }

    @Test
    void aChannelThatIsNoMoreIsToldAsGone() {
        assertRefused(Kind.GONE, () -> chat.post(stage.goneChannel(), Message.text("anybody?"), "k1"));
    }

    @Test
    void aMessageOfAChannelThatIsNoMoreIsToldAsGone() {
        MessageRef posted = chat.post(channel, Message.text("here"), "k1");
        MessageRef gone = new MessageRef(stage.goneChannel(), posted.id(), posted.at());

        assertRefused(Kind.GONE, () -> chat.edit(gone, Message.text("there")));
    }

    @Test
    void aMessageThatNeverWasIsToldAsGone() {
        MessageRef posted = chat.post(channel, Message.text("here"), "k1");
        MessageRef never = new MessageRef(channel, "none", posted.at());

        assertRefused(Kind.GONE, () -> chat.edit(never, Message.text("not here")));
    }

    @Test
    void aChannelThatTheBotMayNotWriteInIsToldAsForbidden() {
        assertRefused(Kind.FORBIDDEN, () -> chat.post(stage.closedChannel(), Message.text("let me in"), "k1"));
    }

    @Test
    void somebodyWhoCannotBeWrittenToIsTold() {
        assumeTrue(stage.unreachable().isPresent(), "everybody can be written to on this platform");
        UserRef unreachable = stage.unreachable().orElseThrow();

        assertThatThrownBy(() -> chat.direct(unreachable, Message.text("hello"), "d1"))
                .isInstanceOf(ChatException.class)
                .hasMessageMatching("(?s).{10,}");
    }

    @Test
    void allKindsOfBlocksAreShown() {
        List<Choice> topics = List.of(new Choice("Training", "sagemaker.training"), new Choice("Pricing", "pricing"));
        List<Field> fields = List.of(new Field("Range", "0 to 1"), new Field("Default", "0.3"));
        ButtonId answer = ButtonId.of("quiz.answer", "r1", "0");
        ButtonId next = ButtonId.of("quiz.next", "r1");
        chat.post(
                channel,
                Message.of(
                        new Text("An opening line"),
                        new Card("The title", "The body", fields, Accent.QUESTION, "The footer"),
                        new Image(Optional.of(new Png(PNG)), Optional.empty(), "Team Red leads by 140"),
                        Buttons.of(Button.of("A", answer), Button.primary("Next", next)),
                        new Countdown(Instant.parse("2126-01-01T00:00:30Z"), Duration.ofSeconds(30), "30 seconds"),
                        new Menu("Choose a topic", ButtonId.of("topics.open"), topics)),
                "k1");

        Seen seen = only();
        assertThat(seen.text())
                .containsSubsequence("An opening line", "The title", "The body")
                .contains("Range", "0 to 1", "Default", "0.3")
                .contains("The footer")
                .contains("30 seconds");
        assertThat(seen.pictures()).containsExactly("Team Red leads by 140");
        assertThat(seen.buttons().stream().map(Button::label)).containsExactly("A", "Next");
        assertThat(seen.buttons().stream().map(Button::id)).containsExactly(answer, next);
        assertThat(seen.choices()).isEqualTo(topics);
    }

    @Test
    void everyAccentAndEveryStyleOfButtonCanBeShown() {
        for (Accent accent : Accent.values()) {
            chat.post(channel, Message.of(Card.of("Title " + accent, "", accent, "")), "card-" + accent);
        }
        for (Button.Style style : Button.Style.values()) {
            Button button = new Button("Press " + style, ButtonId.of("press"), style);
            chat.post(channel, Message.of(Buttons.of(button)), "button-" + style);
        }

        assertThat(stage.seenIn(channel)).hasSize(Accent.values().length + Button.Style.values().length);
    }

    @Test
    void aCardNeedsNeitherTitleNorTextNorFooter() {
        chat.post(channel, Message.of(Card.of("", "only a text", Accent.TIP, "")), "k1");
        chat.post(channel, Message.of(Card.of("only a title", "", Accent.TIP, "")), "k2");

        assertThat(texts(channel)).containsExactly("only a text", "only a title");
    }

    @Test
    void markupIsDrawnAndNotSpelledOut() {
        chat.post(channel, Message.text("**Bold**, _slanted_, `l1` and [a link](https://example.org/)"), "k1");

        assertThat(only().text()).isEqualTo("Bold, slanted, l1 and a link");
    }

    @Test
    void escapedTextIsSeenAsItWasWritten() {
        List<String> texts = List.of(
                "a **b** _c_ `d` [e](https://example.org) ~~f~~ ||g||",
                "x < y > z & w &amp; &lt;",
                "snake_case_name and 2 * 3 * 4 \\ 5",
                "- not a list\n> not a quote\n# not a heading\n1. not a number",
                ":smile: {{c1::cloze}} $x^2$",
                "Ω 学習 עברית 👩‍🏫");
        for (String text : texts) {
            chat.post(channel, Message.text(SmallMarkdown.escape(text)), text);
        }

        assertThat(texts(channel)).isEqualTo(texts);
    }

    @Test
    void anyEscapedTextIsSeenAsItWasWritten() {
        Random random = new Random(20);
        String alphabet = "ab *_`[]()\\>~|#<&-!:@.1\n";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(text.append('z').toString());
        }
        for (int i = 0; i < texts.size(); i++) {
            chat.post(channel, Message.text(SmallMarkdown.escape(texts.get(i))), "k" + i);
        }

        assertThat(texts(channel)).isEqualTo(texts);
    }

    @Test
    void nothingFromNotesOrPeopleCanPingAnybody() {
        String pings = "@everyone @here <!channel> <!here> <@U1> <@!123456789012345678> <@&1> <#C1> <!subteam^S1>";
        chat.post(
                channel,
                Message.of(
                        new Text(SmallMarkdown.escape(pings)),
                        new Text(pings),
                        new Card(pings, pings, List.of(new Field(pings, pings)), Accent.TIP, pings),
                        Buttons.of(Button.of(pings.substring(0, 40), ButtonId.of("press")))),
                "k1");

        assertThat(only().pinged()).isEmpty();
    }

    @Test
    void aTextOfManyPagesIsShownFromItsBeginning() {
        String text = IntStream.range(0, 3_000).mapToObj(word -> "word" + word).collect(Collectors.joining(" "));
        chat.post(channel, Message.of(new Text(text), Card.of(text, text, Accent.NEUTRAL, text)), "k1");

        assertThat(only().text()).startsWith("word0 word1 word2");
    }

    @Test
    void aCutDoesNotSplitACharacter() {
        String text = "👩".repeat(6_000);
        chat.post(channel, Message.of(new Text("a" + text), Card.of("b" + text, "", Accent.NEUTRAL, "")), "k1");

        String seen = only().text();
        assertThat(new String(seen.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(seen);
    }

    @Test
    void twentyFiveButtonsAndTwentyFiveChoicesAreAllShown() {
        List<Button> buttons = IntStream.range(0, 25)
                .mapToObj(number -> Button.of("Button " + number, ButtonId.of("press", Integer.toString(number))))
                .toList();
        List<Choice> choices = IntStream.range(0, 25)
                .mapToObj(number -> new Choice("Choice " + number, "value-" + number))
                .toList();
        chat.post(channel, Message.of(new Text("Many"), new Buttons(buttons)), "k1");
        chat.post(channel, Message.of(new Text("Many"), new Menu("Choose", ButtonId.of("menu"), choices)), "k2");

        assertThat(stage.seenIn(channel).get(0).buttons().stream().map(Button::id))
                .isEqualTo(buttons.stream().map(Button::id).toList());
        assertThat(stage.seenIn(channel).get(1).choices()).isEqualTo(choices);
    }

    @Test
    void theLongestLabelAndTheLongestIdAreKept() {
        ButtonId id = ButtonId.of("a".repeat(40), "b".repeat(ButtonId.MAX - 41));
        String label = "L".repeat(Button.MAX_LABEL);
        chat.post(channel, Message.of(new Text("Long"), Buttons.of(Button.of(label, id))), "k1");

        assertThat(only().buttons().stream().map(Button::id)).containsExactly(id);
        assertThat(only().buttons().stream().map(Button::label)).containsExactly(label);
    }

    private static Message question(String counter) {
        return Message.of(
                Card.of("Which one?", "**A**  l1\n**B**  wd", Accent.QUESTION, counter),
                Buttons.of(
                        Button.of("A", ButtonId.of("quiz.answer", "r1", "0")),
                        Button.of("B", ButtonId.of("quiz.answer", "r1", "1"))));
    }

    private Seen only() {
        List<Seen> seen = stage.seenIn(channel);
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    private List<String> texts(ChannelRef in) {
        return stage.seenIn(in).stream().map(Seen::text).toList();
    }

    private static void assertRefused(Kind kind, Runnable asked) {
        assertThatThrownBy(asked::run)
                .isInstanceOfSatisfying(ChatException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind))
                .hasMessageMatching("(?s).{10,}");
    }
}
