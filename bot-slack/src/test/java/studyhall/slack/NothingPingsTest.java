package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studyhall.chat.HostileWords;

/** A thousand texts of people or notes that would notify somebody if they were taken for more than text. */
class NothingPingsTest {
    private static final int PAYLOADS = 1_000;

    @Test
    void nothingThatIsSaidAnywhereInAMessageNotifiesAnybody() {
        int drawnTexts = 0;
        for (String words : HostileWords.some(PAYLOADS, 5)) {
            SlackMessage drawn = SlackBlocks.of(HostileWords.saying(words));
            List<String> texts = new ArrayList<>(List.of(drawn.text()));
            collect(drawn.blocks(), texts);
            Reader reader = new Reader();
            texts.forEach(reader::seen);
            drawnTexts += texts.size();
            assertThat(reader.pinged()).as(words + "\n" + texts).isEmpty();
        }
        assertThat(drawnTexts).as("texts that were read as Slack reads them").isGreaterThan(4 * PAYLOADS);
    }

    @Test
    void theReaderNoticesWhatWouldNotify() {
        Reader reader = new Reader();
        reader.seen("hey <!channel> and <@U1>");
        assertThat(reader.pinged()).contains("!channel", "@U1");
    }

    private static void collect(JsonElement json, List<String> texts) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(each -> collect(each, texts));
        } else if (json.isJsonObject()) {
            JsonObject object = json.getAsJsonObject();
            if (object.has("type") && object.get("type").getAsString().equals("mrkdwn")) {
                texts.add(object.get("text").getAsString());
            }
            object.entrySet().forEach(entry -> collect(entry.getValue(), texts));
        }
    }
}
