package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "eta = eta",
                "a &lt; b &amp;&amp; c &gt; d = a < b && c > d",
                "&amp;lt; = &lt;",
                "organiser add <@U1|ada> = organiser add <@U1|ada>",
                "in <#C1|exam-prep> please = in <#C1|exam-prep> please",
                "see <https://x.example|the page> = see the page",
                "see <https://x.example> = see https://x.example",
                "<!channel> eta = @channel eta",
                "<!here|here> = here"
            })
    void a_line_is_what_was_typed_with_people_and_channels_as_they_are(String sent, String typed) {
        assertThat(SlackText.typed(sent)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {"<@U1|ada> what is eta? = @ada what is eta?", "in <#C1|exam-prep> = in #exam-prep"})
    void a_message_is_its_words(String sent, String said) {
        assertThat(SlackText.said(sent)).isEqualTo(said);
    }
}
