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

    @Test
    void a_long_quote_ends_with_a_whole_word_outside_code_and_a_label_leads_on_to_its_line() {
        assertThat(NotesRead.of("""
                        # Pottery

                        - **Thrower** - Shapes clay on a wheel

                        **Scenario 1:** Cracks show after drying
                        - **Problem:** Walls of unequal thickness
                        - **Solution:**
                          - Thrower: Slow the `wheel`
                          - Outcome: %s`end`

                        **Scenario 2:** Glaze runs off the foot
                        - **Problem:** The kiln is too hot
                        - **Solution:**
                          - Thrower: Lower the `cone`

                        **Scenario 3:** Handles fall off
                        - **Problem:** The clay is dry
                        - **Solution:**
                          - Thrower: Score the `joint`

                        **Scenario 4:** Rims warp in the fire
                        - **Problem:** The rim is thin
                        - **Solution:**
                          - Thrower: Thicken the `lip`
                        """.formatted("kiln ".repeat(60))).questions())
                .extracting(Question::explanation)
                .anyMatch(quote -> quote.contains("Solution: Thrower: Slow the `wheel` / Outcome: kiln kiln")
                        && quote.contains(" kiln…”"))
                .noneMatch(quote -> quote.contains(": / "));
    }
}
