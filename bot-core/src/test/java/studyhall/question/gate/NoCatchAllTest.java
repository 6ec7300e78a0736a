package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class NoCatchAllTest {
    private final NoCatchAll gate = new NoCatchAll();
    private final Drafts drafts = Drafts.plain();

    @Test
    void all_and_none_answer_nothing() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "all rows", "one", "two")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "All", "one", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "one", "None of the above", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "one", "Both", "two")))
                .isFalse();
    }

    @Test
    void and_point_to_nothing() {
        assertThat(drafts.passes(gate, drafts.thing("nothing", "Zero", "Four", "Six")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("nothing but reading", "Four", "Zero", "Six")))
                .isTrue();
    }
}
