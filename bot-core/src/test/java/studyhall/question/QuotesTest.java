package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {
    @Test
    void an_explanation_quotes_a_line_without_what_only_its_authors_program_shows_otherwise() {
        assertThat(NotesRead.of("""
                        # Sculptors of stone

                        - **Myron** - *Discobolus*, a ==bronze== of [[Athens|the Attic school]] ^myron
                        - **Phidias** - [Parthenon](x.md) frieze[^1] and {{c1::Zeus}} of Olympia
                        - **Lysippos** - the *Apoxyomenos* in 2 * 3 parts

                        [^1]: as far as is known
                        """).questions())
                .extracting(Question::explanation)
                .contains(
                        "“Myron - Discobolus, a bronze of the Attic school”",
                        "“Phidias - Parthenon frieze and Zeus of Olympia”")
                .anyMatch(quote -> quote.matches("“Lysippos - the Apoxyomenos in 2 \\\\?\\* 3 parts”"));
    }

    @Test
    void a_card_is_quoted_without_the_heading_that_it_stands_below() {
        assertThat(NotesRead.of("""
                        # Peaks

                        ## Deck

                        Q: Which peak is the highest of Asia?
                        A: Everest

                        Q: Which peak is the highest of Africa?
                        A: Kibo

                        Q: Which peak is the highest of Europe?
                        A: Elbrus
                        """).questions()).isNotEmpty().allSatisfy(question -> assertThat(question.explanation())
                .startsWith("“Q: Which peak"));
    }
}
