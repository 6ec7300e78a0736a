package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Attachment;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Field;
import studyhall.chat.Block.Menu;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.discord.local.Rules;

class RenderingTest {
    private final Rules rules = new Rules();

    @Test
    void theSchemaIsAtHand() {
        Assumptions.assumeTrue(
                java.nio.file.Files.exists(Rules.SCHEMA),
                "../shared/api is absent, so bodies are held against the rules of our own only");
        assertThat(rules.broken("MessageCreateRequest", "{\"flags\":\"many\",\"allowed_mentions\":{\"parse\":[]}}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyMessageIsDrawnWithinDiscordsLimits(boolean embeds) {
        Rendering rendering = embeds ? new EmbedRendering() : new ComponentRendering();
        Random random = new Random(21);
        for (int i = 0; i < 80; i++) {
            Message message = any(random);
            DataObject created = rendering.create(message).toData();
            DataObject edited = rendering.edit(message).toData();

            assertThat(rules.broken("MessageCreateRequest", created.toString()))
                    .as(created.toString())
                    .isEmpty();
            assertThat(rules.broken("MessageEditRequestPartial", edited.toString()))
                    .as(edited.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filesGoWithTheirMessageAsTheyAre(boolean embeds) throws java.io.IOException {
        Rendering rendering = embeds ? new EmbedRendering() : new ComponentRendering();
        Message message = Message.of(new Text("Yours:"), new Attachment("cards.csv", "front,back\r\nGrün,green\r\n"));

        MessageCreateData created = rendering.create(message);

        assertThat(rules.broken("MessageCreateRequest", created.toData().toString()))
                .isEmpty();
        assertThat(created.toData().toString().contains("attachment://cards.csv"))
                .isEqualTo(!embeds);
        List<FileUpload> files = List.copyOf(created.getAllDistinctFiles());
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.getName()).isEqualTo("cards.csv");
            try (InputStream data = file.getData()) {
                assertThat(new String(data.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("front,back\r\nGrün,green\r\n");
            }
        });
    }

    @Test
    void twoButtonsThatMeanTheSameAreBothShown() {
        ButtonId id = ButtonId.of("quiz.next", "1");
        Message message = Message.of(Buttons.of(Button.of("Next", id), Button.of("Also next", id)));
        String json = new ComponentRendering().create(message).toData().toString();

        assertThat(json).contains("\"quiz.next:1\"", "\"quiz.next:1:~2\"");
        assertThat(CustomIds.read("quiz.next:1:~2")).isEqualTo(id);
    }

    @Test
    void aLineWithOneButtonIsASectionAndACardFramesItsMessage() {
        Message message = Message.of(
                Card.of("Week 3", "14 played", Accent.BOARD, ""),
                new Text("Next quiz: Thursday 18:00"),
                Buttons.of(Button.of("I'm in", ButtonId.of("join"))));
        DataObject container = new ComponentRendering()
                .create(message)
                .toData()
                .getArray("components")
                .getObject(0);

        assertThat(container.getInt("type")).isEqualTo(17);
        assertThat(container.getInt("accent_color")).isPositive();
        assertThat(container.getArray("components").getObject(2).getInt("type")).isEqualTo(9);
    }

    @Test
    void timeThatRunsOutIsAClockBesideItsWords() {
        Message message = Message.of(
                new Countdown(Instant.ofEpochSecond(1_800_000_000L), Duration.ofSeconds(30), "Question 3 of 8"));

        assertThat(new ComponentRendering().create(message).toData().toString())
                .contains("Question 3 of 8 · <t:1800000000:R>");
        Message next = Message.of(
                new Countdown(Instant.ofEpochSecond(1_800_000_000L), Duration.ofSeconds(12), "Next in 12 seconds"));
        assertThat(new ComponentRendering().create(next).toData().toString())
                .contains("Next <t:1800000000:R>")
                .doesNotContain("12 seconds");
    }

    @Test
    void whatIsTooMuchForOneMessageEndsWithHowMuchIsLeft() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(new Text("Line " + i));
        }
        assertThat(new ComponentRendering().create(new Message(blocks)).toData().toString())
                .contains("Line 0", "… and ");
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 4_001, 9_000})
    void fourThousandCharactersInSumStandAsTheyAreAndMoreAreCut(int length) {
        String half = "a".repeat(length / 2);
        Message message = Message.of(new Text(half), new Text("a".repeat(length - half.length())));
        String json = new ComponentRendering().create(message).toData().toString();

        assertThat(rules.broken("MessageCreateRequest", json)).isEmpty();
        assertThat(json.contains("…")).isEqualTo(length > 4_000);
        assertThat(rules.broken("MessageCreateRequest", json.replaceFirst("aaaa|…", "$0" + "b".repeat(4_000))))
                .as("the rule itself")
                .anyMatch(broken -> broken.startsWith("more than 4000 characters"));
    }

    /** The core's own limit is Slack's 75; a choice in a menu comes as it is. */
    @ParameterizedTest
    @ValueSource(ints = {75, 76, 80, 81})
    void aLabelIsNeverLongerThanDiscordTakes(int length) {
        DataObject sent = new ComponentRendering()
                .create(Message.of(Buttons.of(Button.of("b".repeat(length), ButtonId.of("a")))))
                .toData();
        String label = sent.getArray("components")
                .getObject(0)
                .getArray("components")
                .getObject(0)
                .getString("label");

        assertThat(label).hasSizeLessThanOrEqualTo(80);
        assertThat(label.endsWith("…")).isEqualTo(length > 75);
        assertThat(rules.broken("MessageCreateRequest", sent.toString())).isEmpty();
        assertThat(rules.broken("MessageCreateRequest", sent.toString().replace(label, "b".repeat(81))))
                .as("the rule itself")
                .isNotEmpty();
    }

    @Test
    void asManyComponentsAsDiscordTakesAndNoMore() {
        List<Integer> drawn = new ArrayList<>();
        for (int lines = 30; lines <= 60; lines++) {
            List<Block> blocks = new ArrayList<>();
            IntStream.range(0, lines).forEach(line -> blocks.add(new Text("Line " + line)));
            DataObject sent =
                    new ComponentRendering().create(new Message(blocks)).toData();
            assertThat(rules.broken("MessageCreateRequest", sent.toString())).isEmpty();
            drawn.add(sent.getArray("components").length());
        }
        assertThat(drawn.subList(0, 11)).containsExactly(30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40);
        assertThat(drawn.subList(11, drawn.size())).containsOnly(40);
    }

    @Test
    void aCodeSpanIsCutAsAWholeOrClosed() {
        String json = new ComponentRendering()
                .create(Message.of(new Text("x".repeat(3_980) + " `" + "c".repeat(60) + "` and more")))
                .toData()
                .toString();

        assertThat(rules.broken("MessageCreateRequest", json)).isEmpty();
        assertThat(json.chars().filter(c -> c == '`').count() % 2).isZero();
    }

    private static Message any(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            blocks.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Text(text(random, 6_000));
                        case 1 ->
                            new Card(
                                    text(random, 400),
                                    text(random, 6_000),
                                    IntStream.range(0, random.nextInt(30))
                                            .mapToObj(field -> new Field("n" + text(random, 300), text(random, 1_500)))
                                            .toList(),
                                    Accent.values()[random.nextInt(Accent.values().length)],
                                    text(random, 3_000));
                        case 2 ->
                            new Buttons(IntStream.rangeClosed(0, random.nextInt(26))
                                    .mapToObj(
                                            each -> Button.of("b" + text(random, 120), ButtonId.of("a", "" + each % 7)))
                                    .toList());
                        case 3 ->
                            new Menu(
                                    text(random, 200),
                                    ButtonId.of("menu"),
                                    IntStream.rangeClosed(0, random.nextInt(25))
                                            .mapToObj(each -> new Choice("c" + text(random, 120), "v" + each % 20))
                                            .toList());
                        default ->
                            new Countdown(
                                    Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)),
                                    Duration.ofSeconds(30),
                                    text(random, 100));
                    });
        }
        return new Message(blocks);
    }

    private static String text(Random random, int max) {
        StringBuilder text = new StringBuilder();
        String[] pieces = {"word ", "`code` ", "**b** ", "\n", "@everyone ", "👩", "|", "_", "*"};
        for (int length = random.nextInt(4) == 0 ? random.nextInt(max) : random.nextInt(40); text.length() < length; ) {
            String piece = pieces[random.nextInt(pieces.length)];
            text.append(random.nextBoolean() ? SmallMarkdown.escape(piece) : piece);
        }
        return text.toString();
    }
}
