package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class DistinctTest {
    private final Distinct gate = new Distinct();
    private final Drafts drafts = Drafts.plain();
    private final Drafts aliases = Drafts.over("# T\n\n- **Alpha** (First) - joins tables\n- **Gamma** - sorts\n");

    @Test
    void an_option_that_says_a_part_of_the_key_is_right_too() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "L1 regularization", "L2 regularization", "Depth")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "Void", "void", "Depth")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "Voidable by the minor", "Voidable", "Depth")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "TCP/UDP", "UDP", "SCTP")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "speed, size", "size", "Depth")))
                .isFalse();
    }

    @Test
    void equal_numbers_in_another_style_are_equal() {
        assertThat(drafts.passes(
                        gate,
                        drafts.value("Filler", "0 to 1", "0.0001 to 1.0", "1 to 10")
                                .sorted(true)))
                .isTrue();
        assertThat(drafts.passes(
                        gate, drafts.value("Filler", "1000", "1,000", "20").sorted(true)))
                .isFalse();
    }

    @Test
    void two_names_of_one_thing_are_one_option() {
        assertThat(aliases.passes(gate, aliases.thing("x", "Alpha", "Gamma", "Delta")))
                .isTrue();
        assertThat(aliases.passes(gate, aliases.thing("x", "Alpha", "First", "Delta")))
                .isFalse();
    }
}
