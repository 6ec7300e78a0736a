package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Draft;
import studyhall.question.Drafts;

class ReadableTest {
    private final Readable gate = new Readable();
    private final Drafts drafts = Drafts.plain();

    @Test
    void a_key_may_have_130_characters_and_not_one_more() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "x".repeat(130), "one", "two")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "x".repeat(131), "one", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "one", "x".repeat(131), "two")))
                .isFalse();
    }

    @Test
    void a_stem_may_have_280_characters_and_not_one_more() {
        Draft draft = drafts.value("Filler", "one", "two", "three");
        assertThat(drafts.passes(gate, Drafts.withStem(draft, "x".repeat(280)))).isTrue();
        assertThat(drafts.passes(gate, Drafts.withStem(draft, "x".repeat(281)))).isFalse();
    }
}
