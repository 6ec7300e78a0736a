package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studyhall.FlowOfMessages;
import studyhall.chat.Block;
import studyhall.chat.Cut;
import studyhall.chat.Message;

/** {@code -Dflow.folder=...} writes what Slack gets into a folder, to be looked at. */
class FlowInSlackTest {
    private static final BlockKit BLOCK_KIT = BlockKit.open();

    static List<FlowOfMessages> flows() {
        return FlowOfMessages.all();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everyMessageOfAnEveningStaysWithinSlacksLimitsWithAllItsButtonsAndOptions(FlowOfMessages flow)
            throws IOException {
        int number = 0;
        for (Message message : flow.play()) {
            SlackMessage drawn = SlackBlocks.of(message);
            keep(flow, ++number, drawn.blocks());

            BLOCK_KIT.requireMessage(drawn.blocks(), drawn.text());
            List<String> labels = LocalRooms.buttons(drawn.blocks()).stream()
                    .map(Map.Entry::getKey)
                    .toList();
            for (Block block : message.blocks()) {
                if (block instanceof Block.Buttons buttons) {
                    buttons.buttons().forEach(button -> assertThat(labels)
                            .as(message.plainText())
                            .anyMatch(label ->
                                    label.startsWith(Cut.at(40, button.label()).replace("…", ""))));
                }
            }
            assertThat(message.plainText()).as("a name that turns what follows").doesNotContain("\u202e");
            assertThat(message.blocks())
                    .as("a number that goes to the other side of a name")
                    .filteredOn(block -> block instanceof Block.Text || block instanceof Block.Card)
                    .allSatisfy(
                            block -> assertThat(block.plainText()).doesNotContainPattern("[\\u0590-\\u06ff] · \\d"));
            assertThat(message.plainText().indexOf(" had it."))
                    .as("what a notification shows of\n%s", message.plainText())
                    .isLessThan(100);
            assertThat(message.plainText().split(", ").length)
                    .as("names in one message\n%s", message.plainText())
                    .isLessThan(60);
            for (String end : FlowOfMessages.endsIn(message)) {
                assertThat(drawn.blocks().toString()).contains(end);
            }
            assertThat(mrkdwn(drawn.blocks())).doesNotContain("<!channel>", "<@U123>", "<b>", "<x>");
        }
    }

    /** All text in which Slack reads its markup. */
    private static String mrkdwn(JsonElement element) {
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream()
                    .map(FlowInSlackTest::mrkdwn)
                    .collect(Collectors.joining("\n"));
        }
        if (!element.isJsonObject()) {
            return "";
        }
        JsonObject object = element.getAsJsonObject();
        String own = object.has("type") && object.get("type").getAsString().equals("mrkdwn")
                ? object.get("text").getAsString()
                : "";
        return own
                + object.entrySet().stream()
                        .map(entry -> mrkdwn(entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static void keep(FlowOfMessages flow, int number, JsonArray blocks) throws IOException {
        String folder = System.getProperty("flow.folder");
        if (folder != null) {
            Path file = Path.of(folder, "slack-" + flow.optionLength() + "-" + flow.players() + "-" + number + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, blocks.toString());
        }
    }
}
