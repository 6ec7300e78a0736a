package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class EnoughDistractorsTest {
    private final EnoughDistractors gate = new EnoughDistractors();
    private final Drafts drafts = Drafts.plain();

    @Test
    void two_wrong_options_are_enough_and_one_is_not() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "one", "two", "three")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "one", "two"))).isFalse();
    }
}
