package studyhall.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words that would notify people, or be more than words, on some platform: put together at random, the same each time. */
public final class HostileWords {
    private static final List<String> PARTS = List.of(
            "<!channel>",
            "<!here>",
            "<!everyone>",
            "<@U012AB3CD>",
            "<@U012AB3CD|ada>",
            "<#C012AB3CD>",
            "<!subteam^S01>",
            "<!subteam^S01|@group>",
            "<!date^1392734382^{date}|x>",
            "&lt;!channel&gt;",
            "&amp;lt;!here&amp;gt;",
            "&#60;!here>",
            "@everyone",
            "@here",
            "@channel",
            "@ada",
            "<@123456789012345678>",
            "<@!123456789012345678>",
            "<@&123456789012345678>",
            "<id:guide>",
            "</study:123456789012345678>",
            "<https://evil.example|@here>",
            "[x](https://evil.example)",
            "[@everyone](<!here>)",
            "https://evil.example/<!here>",
            "mailto:<@U1>",
            "`",
            "``",
            "```",
            "```\n",
            "*",
            "**",
            "_",
            "__",
            "~",
            "~~",
            "||",
            ">",
            ">>> ",
            "> ",
            "# ",
            "-# ",
            "- ",
            "\\",
            "\\<",
            "\\@",
            "<",
            ">",
            "|",
            "!",
            "@",
            "#",
            "&",
            "\n",
            " ",
            "\t",
            "\u200b",
            "\u200d",
            "\u202e",
            "\u2060",
            "\ufeff",
            "\u0000",
            "\ud83d\ude00",
            ":tada:",
            "<:x:123456789012345678>",
            "e\u0301",
            "word",
            "a",
            "9");

    private HostileWords() {}

    /** So many of them. */
    public static List<String> some(int number, long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder text = new StringBuilder();
            for (int parts = 1 + random.nextInt(8); parts > 0; parts--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            words.add(text.toString());
        }
        return words;
    }

    /** A message that says words wherever something can be said. */
    public static Message saying(String words) {
        String label = words.isBlank() ? "x" : words.length() > 40 ? words.substring(0, 40) : words;
        return Message.of(
                new Block.Text(SmallMarkdown.escape(words)),
                new Block.Text(words),
                new Block.Text("**" + SmallMarkdown.escape(words) + "** and `" + SmallMarkdown.escape(words) + "`"),
                new Block.Card(words, words, List.of(new Block.Field(words, words)), Block.Accent.TIP, words),
                Block.Buttons.of(Button.of(label, ButtonId.of("press"))));
    }
}
