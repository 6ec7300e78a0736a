package studyhall.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallMarkdownTest {
    @Test
    void aNameIsInertAndStaysOnItsLine() {
        assertThat(SmallMarkdown.name("*Ada*\n<@U1>")).isEqualTo("\\*Ada\\* \\<@U1\\>");
    }

    @Test
    void aNameFromRightToLeftLeavesTheNumberBehindItInItsPlace() {
        assertThat(SmallMarkdown.name("שלום")).isEqualTo("\u2068שלום\u2069");
        assertThat(SmallMarkdown.name("مُحَمَّد \u202Eabc")).isEqualTo("\u2068مُحَمَّد  abc\u2069");
    }

    @Test
    void aNameCannotTurnTheDirectionOfWhatFollows() {
        assertThat(SmallMarkdown.name("abc\u202Edef\u2067")).isEqualTo("abc def");
    }

    @Test
    void aQuoteIsMarkedOnEveryLineAndReadsTheSameWithoutItsMarks() {
        assertThat(SmallMarkdown.quote("“Origin:\nSpain”")).isEqualTo("> “Origin:\n> Spain”");
        assertThat(SmallMarkdown.plain(SmallMarkdown.quote("“Origin:\nSpain”"))).isEqualTo("“Origin:\nSpain”");
        assertThat(SmallMarkdown.quote(" ")).isEmpty();
    }
}
