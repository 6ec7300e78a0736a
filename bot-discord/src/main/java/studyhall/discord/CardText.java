package studyhall.discord;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Field;

/**
 * Texts of cards and clocks in Discord's Markdown, none of them longer than a limit.
 *
 * @param limit for each text, in UTF-16 units
 */
record CardText(int limit) {
    /** A longer title as a heading fills a phone. */
    private static final int HEADING = 150;

    /** Fields that fit in one line of a desktop stand in one. */
    private static final int LINE = 80;

    private static final Pattern STILL = Pattern.compile(" in [0-9]+ (second|minute|hour)s?$");

    String words(String small) {
        return DiscordMarkdown.of(small, limit);
    }

    /** Title, text and fields, one below the other. */
    String body(Card card) {
        return joined(title(card.title()), words(card.text()), fields(card.fields()));
    }

    private String title(String small) {
        String title = small.replace('\n', ' ').strip();
        if (title.isEmpty()) {
            return "";
        }
        String words = words(title);
        return words.length() <= HEADING ? "### " + words : DiscordMarkdown.bold(title, limit);
    }

    private String fields(List<Field> fields) {
        List<String> drawn = fields.stream()
                .map(field -> DiscordMarkdown.bold(field.name(), limit) + " " + words(field.value()))
                .toList();
        String line = String.join(" · ", drawn);
        return line.length() <= LINE && !line.contains("\n") ? line : String.join("\n", drawn);
    }

    /** Small print, line by line. */
    String small(String small) {
        return words(small)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "-# " + line)
                .collect(Collectors.joining("\n"));
    }

    /** The words, and a clock that each reader's client moves; it says "in 20 seconds" itself, so the words need not. */
    String clock(Countdown countdown) {
        String words = countdown.words().replace('\n', ' ');
        String before = STILL.matcher(words).replaceFirst("");
        return "-# " + words(before) + (before.equals(words) ? " · <t:" : " <t:")
                + countdown.endsAt().getEpochSecond() + ":R>";
    }

    private static String joined(String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
