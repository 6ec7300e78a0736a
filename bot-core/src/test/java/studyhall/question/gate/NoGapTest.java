package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class NoGapTest {
    private final NoGap gate = new NoGap();
    private final Drafts drafts = Drafts.plain();

    @Test
    void an_empty_cell_and_a_bare_yes_or_no_are_no_answers() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "No proxy", "No cache", "Some load")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "N/A", "one", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "Yes", "one", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "✅", "one", "two")))
                .isFalse();
    }

    @Test
    void nor_are_they_wrong_options_or_clues() {
        assertThat(drafts.passes(gate, drafts.thing("none of the load", "A", "B", "C")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "one", "–", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("n/a", "One", "Two", "Three")))
                .isFalse();
    }
}
