package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studyhall.chat.SmallMarkdown;
import studyhall.discord.local.Reader;

class DiscordMarkdownTest {
    /** What Discord would make of a text, each unless a backslash stands before it. */
    private static final Pattern LIVE =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(" + "[*_`\\[]|\\|\\||~~|<(?=\\S)" // marks, links, mentions
                    + "|:(?=//)" // addresses
                    + "|(?m:^)[ \\t]*(?:[#>+-]|[0-9]+\\.(?=\\s))" // headings, lists, quotations
                    + "|@(?=everyone|here)" + ")");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**bold** and _slanted_ | **bold** and *slanted*",
                "`a_b*c` | `a_b*c`",
                "[the line](https://example.org/a#L1) | [the line](https://example.org/a#L1)",
                "[no](javascript:alert(1)) | no)",
                "snake_case_name | snake\\_case\\_name",
                "2 * 3 | 2 \\* 3",
                "https://example.org | https\\://example.org",
                "<@123> | \\<@123>",
                "x < y ~ 5 | x < y ~ 5",
                "# no heading | \\# no heading",
                "1. no number | 1\\. no number",
                ":smile: | \\:smile:",
                "**open | open",
                "a **b** **c** | a **b** **c**",
            })
    void smallMarkdownIsWrittenAsDiscords(String small, String discord) {
        assertThat(DiscordMarkdown.of(small, 1_000)).isEqualTo(discord);
    }

    @Test
    void everyoneIsNobody() {
        assertThat(DiscordMarkdown.of("@everyone and @here", 100)).doesNotContain("@everyone", "@here");
    }

    @Test
    void whateverNotesHoldNothingOfItIsLive() {
        Random random = new Random(6);
        String[] pieces = {
            "*",
            "**",
            "_",
            "__",
            "`",
            "```",
            "[",
            "](",
            ")",
            "<",
            ">",
            "@everyone",
            "<@1>",
            "https://x.y/z",
            "\n",
            "\n\n",
            "# ",
            "- ",
            "1. ",
            "> ",
            ">>> ",
            "-# ",
            "|",
            "||",
            "~~",
            "\\",
            ":a:",
            "<t:1:R>",
            "a",
            "b c",
            " ",
            "\u202E",
            "é"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String written = DiscordMarkdown.of(SmallMarkdown.escape(text.toString()), 4_000);
            assertThat(LIVE.matcher(written).find())
                    .as("%s as %s", text, written)
                    .isFalse();
            String seen = text.toString().replace("\u202E", "\u200B").strip().replace("\u200B", "");
            assertThat(Reader.plain(written)).as(written).isEqualTo(seen.isBlank() ? "" : seen);
        }
    }

    @Test
    void aCutNeverFallsInCodeAndLeavesNoMarkOpen() {
        Random random = new Random(7);
        String[] pieces = {
            "**bold words** ", "`some code here` ", "_slanted_ ", "plain words, ", "[link](https://a.b/c) ", "\n"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length >= 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int limit = 40 + random.nextInt(400);
            String cut = DiscordMarkdown.of(text.toString(), limit);
            assertThat(cut.length()).as(cut).isLessThanOrEqualTo(limit);
            assertThat(count(cut, "`") % 2).as(cut).isZero();
            assertThat(count(cut, "**") % 2).as(cut).isZero();
            assertThat(count(cut, "`")).isEqualTo(2 * count(cut, "`some code here`"));
            assertThat(count(cut, "](")).isEqualTo(count(cut, "[link](https://a.b/c)"));
        }
    }

    @Test
    void aListThatIsTooLongSaysHowManyLinesAreLeftOut() {
        String list = "- one line of the list\n".repeat(100);

        assertThat(DiscordMarkdown.of(list, 500)).endsWith(" more").contains("… and ");
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
