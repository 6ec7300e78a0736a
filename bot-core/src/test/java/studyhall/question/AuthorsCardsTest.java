package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.QuestionWriter.Written;

class AuthorsCardsTest {
    @Test
    void cards_that_ask_alike_lend_each_other_their_answers() {
        Written written = NotesRead.of("""
                        # Capitals

                        Q: What is the capital of Peru?
                        A: Lima

                        Q: What is the capital of Kenya?
                        A: Nairobi

                        Q: What is the capital of Norway?
                        A: Oslo
                        """).written();
        assertThat(written.cards()).isEmpty();
        assertThat(written.questions()).hasSize(3).allSatisfy(question -> {
            assertThat(question.archetype()).isEqualTo("authors-card");
            assertThat(question.options())
                    .extracting(Option::text)
                    .containsExactlyInAnyOrder("Lima", "Nairobi", "Oslo");
        });
    }

    @Test
    void a_card_without_such_neighbours_stays_a_card() {
        Written written = NotesRead.of("""
                        # Capitals

                        Q: What is the capital of Peru?
                        A: Lima

                        Q: Why did the capital move?
                        A: Because of the port
                        """).written();
        assertThat(written.questions()).isEmpty();
        assertThat(written.cards()).extracting(RecallCard::answer).containsExactly("Lima", "Because of the port");
    }

    @Test
    void a_card_that_its_author_keeps_out_is_neither() {
        Written written = NotesRead.of("""
                        # Capitals `#no-quiz`

                        Q: What is the capital of Peru?
                        A: Lima
                        """).written();
        assertThat(written.questions()).isEmpty();
        assertThat(written.cards()).isEmpty();
    }
}
