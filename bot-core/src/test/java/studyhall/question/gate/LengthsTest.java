package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class LengthsTest {
    private final Lengths gate = new Lengths();
    private final Drafts drafts = Drafts.plain();

    @Test
    void the_longest_option_may_be_a_third_longer_and_no_more() {
        // of 40 letters three quarters are 30
        String key = "aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaaa";
        assertThat(drafts.passes(gate, drafts.value("Filler", key, "b".repeat(30), "c".repeat(20))))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", key, "b".repeat(29), "c".repeat(20))))
                .isFalse();
    }

    @Test
    void the_shortest_option_may_be_half_as_long_and_no_less() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "a".repeat(10), "b".repeat(20), "c".repeat(40))))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "a".repeat(9), "b".repeat(20), "c".repeat(40))))
                .isFalse();
    }
}
