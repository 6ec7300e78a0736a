package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class SameKindTest {
    private final SameKind gate = new SameKind();
    private final Drafts drafts = Drafts.plain();

    @Test
    void numbers_of_another_unit_and_words_beside_code_are_of_another_kind() {
        assertThat(drafts.passes(
                        gate, drafts.value("Filler", "10 GB", "20 GB", "30 GB").sorted(true)))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("x", "`a`", "`b`", "`c`"))).isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "some words", "other words", "x".repeat(120))))
                .isTrue();
        assertThat(drafts.passes(
                        gate, drafts.value("Filler", "10 GB", "20 MB", "30 GB").sorted(true)))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("x", "`a`", "b", "`c`"))).isFalse();
        assertThat(drafts.passes(
                        gate, drafts.value("Filler", "0 to 1", "5", "0 to 2").sorted(true)))
                .isFalse();
    }
}
