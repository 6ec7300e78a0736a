package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class NotContrastedTest {
    private final NotContrasted gate = new NotContrasted();
    private final Drafts drafts = Drafts.plain();

    @Test
    void what_the_clue_sets_against_the_answer_is_no_option() {
        assertThat(drafts.passes(gate, drafts.thing("lets several in, unlike a mutex", "Semaphore", "Mutex", "Latch")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("cheaper than the old latches", "Semaphore", "Mutex", "Latch")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("guards a mutex", "Semaphore", "Mutex", "Latch")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("does not know mutexology", "Semaphore", "Mutex", "Latch")))
                .isTrue();
    }
}
