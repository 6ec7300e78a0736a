package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studyhall.chat.Block;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.Png;

class SlackBlocksTest {
    private static final BlockKit BLOCK_KIT = BlockKit.open();
    private static final Png PICTURE = new Png(new byte[] {1, 2, 3});

    @Test
    void aLinePartsAPostOfSeveralThingsBelowTheButtonsOfEachButNotWhatBelongsTogether() {
        Message post = Message.of(
                Block.Card.of("", "A tip", Block.Accent.TIP, "line 1"),
                Block.Buttons.of(Button.of("Done", ButtonId.of("done"))),
                Block.Card.of("A question?", "A or B", Block.Accent.QUESTION, ""),
                Block.Buttons.of(Button.of("A", ButtonId.of("pick", "1"))),
                new Block.Text("Only for you"));

        assertThat(SlackBlocks.of(post).blocks().asList().stream()
                        .map(block -> block.getAsJsonObject().get("type").getAsString()))
                .containsExactly("section", "context", "actions", "divider", "header", "section", "actions", "section");
    }

    @Test
    void everyKindOfBlockIsOfSlacksTypes() {
        assumeTrue(BLOCK_KIT.hasSchema(), "../shared/api with Slack's types is not here");
        Message message = Message.of(
                new Block.Text("A **text** with `code`"),
                new Block.Card(
                        "Title",
                        "Body",
                        List.of(new Block.Field("Range", "0 to 1"), new Block.Field("Default", "`0.3`")),
                        Block.Accent.TIP,
                        "lines 1-2"),
                new Block.Image(Optional.of(PICTURE), Optional.empty(), "A board"),
                new Block.Image(Optional.empty(), Optional.of(URI.create("https://example.org/a.png")), "Another"),
                Block.Buttons.of(
                        Button.of("A", ButtonId.of("pick", "1")),
                        Button.primary("Next", ButtonId.of("next")),
                        new Button("Stop", ButtonId.of("stop"), Button.Style.DANGER)),
                new Block.Countdown(Instant.EPOCH, Duration.ofSeconds(30), "30 seconds"),
                new Block.Menu("Choose", ButtonId.of("menu"), List.of(new Block.Choice("All", "all"))));
        SlackMessage drawn = SlackBlocks.of(message, Map.of(PICTURE, "F1"));

        BLOCK_KIT.requireMessage(drawn.blocks(), drawn.text());
        assertThat(drawn.blocks().asList().stream()
                        .map(block -> block.getAsJsonObject().get("type").getAsString()))
                .containsExactly(
                        "section", "header", "section", "section", "context", "image", "image", "actions", "divider",
                        "context", "actions");
    }

    @Test
    void whateverIsSaidStaysWithinTheLimits() {
        Random random = new Random(8);
        for (int i = 0; i < 400; i++) {
            List<Block> blocks = new ArrayList<>();
            for (int count = 1 + random.nextInt(30); count > 0; count--) {
                blocks.add(block(random));
            }
            SlackMessage drawn = SlackBlocks.of(new Message(blocks));
            BLOCK_KIT.requireMessage(drawn.blocks(), drawn.text());
        }
    }

    @Test
    void fiftyBlocksAreAllShownAndOfFiftyOneTheFirstFifty() {
        for (int count : new int[] {49, 50, 51, 200}) {
            Message message = new Message(IntStream.range(0, count)
                    .mapToObj(i -> (Block) new Block.Text("line " + i))
                    .toList());
            SlackMessage drawn = SlackBlocks.of(message);
            BLOCK_KIT.requireMessage(drawn.blocks(), drawn.text());
            assertThat(drawn.blocks().size()).as(count + " blocks").isEqualTo(Math.min(count, 50));
        }
    }

    @Test
    void thirteenThousandCharactersAreAllShownAndTheOneAfterThemIsNot() {
        for (int rest : new int[] {999, 1_000, 1_001}) {
            Message message = Message.of(
                    new Block.Text("a".repeat(3_000)),
                    new Block.Text("b".repeat(3_000)),
                    new Block.Text("c".repeat(3_000)),
                    new Block.Text("d".repeat(3_000)),
                    new Block.Text("e".repeat(rest)));
            SlackMessage drawn = SlackBlocks.of(message);
            BLOCK_KIT.requireMessage(drawn.blocks(), drawn.text());
            assertThat(drawn.blocks().size()).as(rest + " after 12,000").isEqualTo(rest <= 1_000 ? 5 : 4);
        }
    }

    @Test
    void buttonsKeepTheirPlaceBelowATextThatIsTooLong() {
        SlackMessage drawn = SlackBlocks.of(Message.of(
                new Block.Text("word ".repeat(10_000)), Block.Buttons.of(Button.of("A", ButtonId.of("pick", "1")))));

        BLOCK_KIT.requireMessage(drawn.blocks(), drawn.text());
        assertThat(drawn.blocks().get(drawn.blocks().size() - 1).toString()).contains("pick:1");
    }

    @Test
    void aButtonThatStandsTwiceMeansTheSame() {
        Button button = Button.of("Again", ButtonId.of("again", "7"));
        SlackMessage drawn = SlackBlocks.of(Message.of(Block.Buttons.of(button, button)));

        List<String> ids = drawn.blocks().get(0).getAsJsonObject().getAsJsonArray("elements").asList().stream()
                .map(element ->
                        ((JsonObject) element).getAsJsonPrimitive("action_id").getAsString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().map(SlackBlocks::buttonId)).containsOnly(button.id());
    }

    @Test
    void aPictureThatCouldNotBeUploadedIsToldInWords() {
        SlackMessage drawn = SlackBlocks.of(
                Message.of(new Block.Image(Optional.of(PICTURE), Optional.empty(), "Team Red leads by 140")));

        assertThat(drawn.blocks().toString()).contains("Team Red leads by 140").doesNotContain("\"image\"");
    }

    @Test
    void nothingToSayIsStillAMessage() {
        SlackMessage drawn = SlackBlocks.of(Message.text(" "));

        BLOCK_KIT.requireMessage(drawn.blocks(), drawn.text());
    }

    private static Block block(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Block.Text(text(random, 9_000));
            case 1 ->
                new Block.Card(
                        text(random, 200),
                        text(random, 4_000),
                        IntStream.range(0, random.nextInt(25))
                                .mapToObj(i -> new Block.Field(text(random, 30), text(random, 3_000)))
                                .toList(),
                        Block.Accent.NEUTRAL,
                        text(random, 400));
            case 2 ->
                new Block.Image(
                        Optional.empty(), Optional.of(URI.create("https://example.org/a.png")), "x" + i(random));
            case 3 ->
                new Block.Buttons(IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(i -> Button.of("B" + text(random, 20), ButtonId.of("b", i(random))))
                        .toList());
            case 4 ->
                new Block.Menu(
                        text(random, 200),
                        ButtonId.of("m"),
                        IntStream.range(0, 1 + random.nextInt(4))
                                .mapToObj(i -> new Block.Choice(text(random, 90), "v" + i))
                                .toList());
            default -> new Block.Countdown(Instant.EPOCH, Duration.ofSeconds(3), text(random, 60));
        };
    }

    private static String i(Random random) {
        return Integer.toString(random.nextInt(3));
    }

    private static String text(Random random, int most) {
        String alphabet = "abcdef    *_`[]()\\>~<&-\n👩";
        int length = random.nextInt(5) == 0 ? random.nextInt(most + 1) : random.nextInt(Math.min(most, 40) + 1);
        int[] codePoints = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }
}
