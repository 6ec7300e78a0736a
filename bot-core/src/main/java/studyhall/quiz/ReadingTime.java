package studyhall.quiz;

import java.time.Duration;
import java.util.Collection;
import studyhall.chat.SmallMarkdown;

/** How long people need to read something, at 200 words a minute, which is slow reading of prose on a screen. */
final class ReadingTime {
    private static final int WORDS_A_MINUTE = 200;

    /** Scripts without blanks between words: about two characters carry what a word does. */
    private static final int CHARACTERS_A_WORD = 2;

    private ReadingTime() {}

    static Duration of(Collection<String> texts) {
        long words = texts.stream().mapToLong(ReadingTime::words).sum();
        return Duration.ofMillis(words * 60_000 / WORDS_A_MINUTE);
    }

    private static long words(String markdown) {
        String plain = SmallMarkdown.plain(markdown).strip();
        if (plain.isEmpty()) {
            return 0;
        }
        long dense = plain.codePoints().filter(Character::isIdeographic).count();
        return plain.split("\\s+").length + dense / CHARACTERS_A_WORD;
    }
}
