package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studyhall.chat.SmallMarkdown;

class MrkdwnTest {
    @Test
    void marksAreThoseOfSlack() {
        assertThat(drawn("**Bold**, _slanted_, `l1` and [a link](https://example.org/?a=1&b=2)"))
                .isEqualTo("*Bold*, _slanted_, `l1` and <https://example.org/?a=1&amp;b=2|a link>");
        assertThat(drawn("- one\n- two\n> said")).isEqualTo("• one\n• two\n> said");
        assertThat(drawn("**✓ A  `eta` · 2**")).isEqualTo("*✓ A  `eta` · 2*");
    }

    @Test
    void namesThatHoldMarksStayFreeOfInvisibleCharacters() {
        String names = "learning_rate 2 * 3 a~b";
        assertThat(drawn(SmallMarkdown.escape(names))).isEqualTo(names);
    }

    @Test
    void aMarkThatNothingClosesIsOrdinary() {
        assertThat(seen(drawn("2 ** 3 and a `tick and _private"))).isEqualTo("2 ** 3 and a `tick and _private");
    }

    @Test
    void aLinkLeadsToTheWebOnly() {
        assertThat(drawn("[x](javascript:alert) [y](slack://open)")).isEqualTo("x y");
    }

    @Test
    void whateverWasEscapedIsSeenAsItWasWritten() {
        Random random = new Random(5);
        String alphabet = "ab1 .*_`[]()\\>~|#<&-!:@\nü";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String written = text.append('z').toString();
            String drawn = drawn(SmallMarkdown.escape(written));
            assertThat(seen(drawn)).as(drawn).isEqualTo(written);
        }
    }

    @Test
    void nothingThatIsWrittenMentionsAnybody() {
        Random random = new Random(6);
        List<String> parts = List.of(
                "<!channel>",
                "<!here|here>",
                "<@U1>",
                "<#C1>",
                "@here",
                "**",
                "_",
                "`",
                "[",
                "](",
                ")",
                "\\",
                "<",
                ">",
                "!",
                "\n",
                "> ",
                " ",
                "a",
                "https://example.org");
        for (int i = 0; i < 20_000; i++) {
            String raw = IntStream.range(0, random.nextInt(12))
                    .mapToObj(part -> parts.get(random.nextInt(parts.size())))
                    .collect(Collectors.joining());
            Reader reader = new Reader();
            reader.seen(drawn(raw));
            reader.seen(Mrkdwn.inert(raw));
            assertThat(reader.pinged()).as(raw).isEmpty();
        }
    }

    @Test
    void aTagIsNoChannelAndNoLineEndsInsideOfIt() {
        String tag = drawn("core #exam-tip");

        assertThat(tag).doesNotContain("#exam", " exam", String.valueOf(Mrkdwn.INVISIBLE));
        assertThat(seen(tag)).isEqualTo("core #exam-tip");
    }

    @Test
    void aCutFallsBetweenWordsAndNeverInsideOfCode() {
        String line = IntStream.range(0, 900)
                .mapToObj(i -> i % 3 == 0 ? "`some code " + i + "`" : i % 3 == 1 ? "**bold " + i + "**" : "word" + i)
                .collect(Collectors.joining(" "));
        List<String> pieces = Mrkdwn.pieces(line, 3_000, false);

        assertThat(pieces).hasSizeGreaterThan(3).allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(3_000);
            assertThat(piece.chars().filter(c -> c == '`').count() % 2).isZero();
            assertThat(piece.chars().filter(c -> c == '*').count() % 2).isZero();
        });
        assertThat(pieces.stream().map(MrkdwnTest::seen).collect(Collectors.joining(" ")))
                .isEqualTo(SmallMarkdown.plain(line));
    }

    @Test
    void anythingIsCutToTheLimit() {
        Random random = new Random(7);
        for (String unit : List.of("&", "*", "👩", "<a ", "`x", "**b** ", "[l](https://example.org) ", "\n", "_")) {
            String text = unit.repeat(4_000 + random.nextInt(100));
            for (boolean bold : new boolean[] {true, false}) {
                assertThat(Mrkdwn.pieces(text, 1_000, bold))
                        .allSatisfy(piece -> assertThat(piece.length()).isBetween(1, 1_000));
                assertThat(Mrkdwn.pieces(SmallMarkdown.escape(text), 1_000, bold))
                        .allSatisfy(piece -> assertThat(piece.length()).isBetween(1, 1_000));
            }
        }
    }

    private static String drawn(String markdown) {
        return String.join("\n", Mrkdwn.pieces(markdown, 3_000, false));
    }

    private static String seen(String mrkdwn) {
        return new Reader().seen(mrkdwn);
    }
}
