package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.chat.HostileWords;
import studyhall.chat.Message;

/** A thousand texts of people or notes that would notify somebody: each goes out with the word that nobody is to be. */
class NothingPingsTest {
    private static final int PAYLOADS = 1_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverIsSaidAllowsNoMention(boolean embeds) {
        Rendering rendering = embeds ? new EmbedRendering() : new ComponentRendering();
        for (String words : HostileWords.some(PAYLOADS, 6)) {
            Message message = HostileWords.saying(words);
            allowsNone(rendering.create(message).toData(), words);
            allowsNone(rendering.edit(message).toData(), words);
        }
    }

    private static void allowsNone(DataObject sent, String words) {
        DataObject allowed = sent.getObject("allowed_mentions");
        assertThat(allowed.getArray("parse").isEmpty()).as(words).isTrue();
        assertThat(allowed.optArray("users").map(list -> list.isEmpty()).orElse(true))
                .as(words)
                .isTrue();
        assertThat(allowed.optArray("roles").map(list -> list.isEmpty()).orElse(true))
                .as(words)
                .isTrue();
    }
}
