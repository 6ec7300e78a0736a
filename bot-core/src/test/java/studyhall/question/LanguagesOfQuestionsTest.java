package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesOfQuestionsTest {
    @Test
    void a_spanish_note_is_asked_about_in_spanish() {
        List<Question> questions = NotesRead.fixture("bases-de-datos.md").questions();
        assertThat(questions).hasSizeGreaterThan(30);
        assertThat(questions).allSatisfy(question -> assertThat(question.stem())
                .contains("¿")
                .endsWith("?")
                .doesNotContain("which", "Which", "What", "the notes"));
    }

    @Test
    void a_note_in_a_language_without_words_of_ours_gives_no_questions() {
        assertThat(NotesRead.fixture("biologie-de.md").questions()).isEmpty();
        assertThat(NotesRead.of("""
                                # 天気

                                - **雨** - 空から降る水
                                - **雪** - 空から降る氷の結晶
                                - **霧** - 地表近くの雲
                                - **雹** - 空から降る氷の粒
                                """).questions()).isEmpty();
    }

    @Test
    void notes_that_are_code_or_prose_give_next_to_nothing() {
        assertThat(NotesRead.fixture("rust-code.md").questions()).isEmpty();
        assertThat(NotesRead.fixture("stoicism-prose.md").questions()).isEmpty();
    }
}
