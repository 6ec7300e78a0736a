package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class StandsAloneTest {
    private final StandsAlone gate = new StandsAlone();
    private final Drafts drafts = Drafts.plain();

    @Test
    void what_leans_on_the_line_before_is_not_asked() {
        assertThat(drafts.passes(gate, drafts.thing("Stores rows", "A", "B", "C")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("It stores rows", "A", "B", "C")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("Lets you", "A", "B", "C"))).isFalse();
        assertThat(drafts.passes(gate, drafts.thing("Both help", "A", "B", "C")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "same as the above", "one", "two")))
                .isFalse();
    }

    @Test
    void an_open_end_or_half_a_pair_of_parentheses_is_no_option() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "rows (sorted)", "one", "two")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "rows (sorted", "one", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "rows for the", "one", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "rows", "columns of", "two")))
                .isFalse();
    }

    @Test
    void both_of_two_that_are_named_stands_alone() {
        assertThat(drafts.passes(gate, drafts.thing("Set both `a` and `b`", "A", "B", "C")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("Works for both", "A", "B", "C")))
                .isFalse();
    }
}
