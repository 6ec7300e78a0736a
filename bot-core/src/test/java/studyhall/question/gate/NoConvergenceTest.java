package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class NoConvergenceTest {
    private final NoConvergence gate = new NoConvergence();
    private final Drafts drafts = Drafts.plain();

    @Test
    void the_option_with_most_in_common_with_the_others_must_not_be_the_key() {
        assertThat(drafts.passes(
                        gate, drafts.value("Filler", "red square", "blue circle", "green triangle", "red circle")))
                .isTrue();
        assertThat(drafts.passes(
                        gate,
                        drafts.value(
                                "Filler",
                                "red hot small square",
                                "red hot circle",
                                "small blue square",
                                "small hot line")))
                .isFalse();
    }
}
