package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studyhall.FlowOfMessages;
import studyhall.chat.Block;
import studyhall.chat.Message;
import studyhall.discord.local.Rules;

/** {@code -Dflow.folder=...} writes what Discord gets into a folder, to be looked at. */
class FlowInDiscordTest {
    private final Rules rules = new Rules();

    static List<FlowOfMessages> flows() {
        return FlowOfMessages.all();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everyMessageOfAnEveningStaysWithinDiscordsLimitsWithAllItsButtonsAndOptions(FlowOfMessages flow)
            throws IOException {
        List<Message> messages = flow.play();
        for (Rendering rendering : List.of(new ComponentRendering(), new EmbedRendering())) {
            int number = 0;
            for (Message message : messages) {
                String drawn = rendering.create(message).toData().toString();
                keep(flow, rendering, ++number, drawn);

                assertThat(rules.broken("MessageCreateRequest", drawn))
                        .as(drawn)
                        .isEmpty();
                for (Block block : message.blocks()) {
                    if (block instanceof Block.Buttons buttons) {
                        buttons.buttons().forEach(button -> assertThat(drawn).contains("\"" + button.id()));
                    }
                }
                assertThat(message.plainText())
                        .as("a name that turns what follows")
                        .doesNotContain("\u202e");
                for (String end : FlowOfMessages.endsIn(message)) {
                    assertThat(drawn).as(message.plainText()).contains(end);
                }
            }
        }
    }

    private static void keep(FlowOfMessages flow, Rendering rendering, int number, String drawn) throws IOException {
        String folder = System.getProperty("flow.folder");
        if (folder != null) {
            String kind = rendering instanceof EmbedRendering ? "embeds" : "components";
            Path file =
                    Path.of(folder, kind + "-" + flow.optionLength() + "-" + flow.players() + "-" + number + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn);
        }
    }
}
