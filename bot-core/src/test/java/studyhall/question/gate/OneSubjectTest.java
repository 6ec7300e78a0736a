package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class OneSubjectTest {
    private final OneSubject gate = new OneSubject();
    private final Drafts drafts = Drafts.over("""
            # T

            - **Alpha** - prevents overfitting, sorts rows
            - **Beta** - Lower prevents overfitting, costs 12
            - **Gamma** - joins tables
            """);

    @Test
    void a_clue_that_fits_a_rival_is_refused_even_if_the_rival_is_not_offered() {
        assertThat(drafts.passes(gate, drafts.thing("sorts rows", "Alpha", "Beta", "Gamma")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("prevents overfitting", "Alpha", "Beta", "Gamma")))
                .isFalse();
    }

    @Test
    void numbers_are_left_to_their_archetypes() {
        assertThat(drafts.passes(gate, drafts.thing("12", "Alpha", "Beta", "Gamma")))
                .isTrue();
    }

    @Test
    void symbols_that_differ_by_a_capital_are_rivals_of_each_other_and_share_nothing() {
        Drafts symbols = Drafts.over("""
                # T

                - `mb` - a thousandth of the unit
                - `Mb` - a million of the unit
                - `k` - a thousand of the unit
                """);
        assertThat(symbols.passes(gate, symbols.thing("million", "`Mb`", "`mb`", "`k`")))
                .isTrue();
        assertThat(symbols.passes(gate, symbols.thing("unit", "`Mb`", "`mb`"))).isFalse();
    }
}
