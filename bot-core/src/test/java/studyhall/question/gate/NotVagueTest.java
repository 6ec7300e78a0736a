package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class NotVagueTest {
    private final NotVague gate = new NotVague();
    private final Drafts drafts = Drafts.plain();

    @Test
    void a_figure_that_the_note_only_guesses_is_not_asked() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "28 units", "30 units", "40 units")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "about 28 units", "30 units", "40 units")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "~28", "30", "40")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "can take 5-10 minutes", "an hour", "a day")))
                .isFalse();
    }

    @Test
    void about_is_vague_only_in_front_of_a_number() {
        assertThat(drafts.passes(gate, drafts.thing("tells others about routes", "A", "B", "C")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("has about 20 routes", "A", "B", "C")))
                .isFalse();
    }

    @Test
    void a_value_that_says_next_to_nothing_is_not_asked() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "most small cases", "one", "two")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "Most cases", "one", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("Regularly", "A", "B", "C")))
                .isFalse();
    }

    @Test
    void a_fuzzy_line_gives_no_figure_even_where_the_figure_itself_is_plain() {
        Drafts fuzzy = Drafts.over("# T\n\n- **Deploying** - usually needs 5 minutes\n");
        assertThat(fuzzy.passes(gate, fuzzy.value("Deploying", "5 minutes", "6 minutes", "7 minutes")))
                .isFalse();
        Drafts plain = Drafts.over("# T\n\n- **Deploying** - needs 5 minutes\n");
        assertThat(plain.passes(gate, plain.value("Deploying", "5 minutes", "6 minutes", "7 minutes")))
                .isTrue();
    }

    @Test
    void a_name_of_code_is_not_vague_whatever_words_it_is_made_of() {
        assertThat(drafts.passes(gate, drafts.thing("Order of start", "`depends_on`", "`image`", "`ports`")))
                .isTrue();
    }
}
