package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class KeptOutTest {
    private final KeptOut gate = new KeptOut();
    private final Drafts drafts = Drafts.plain();

    @Test
    void a_line_that_its_author_keeps_out_is_not_asked_about() {
        Drafts kept = Drafts.over("# T\n\n- **Alpha** - joins tables (?)\n- **Beta** - sorts rows\n");
        assertThat(kept.passes(gate, kept.value("Alpha", "joins tables", "one", "two")))
                .isFalse();
        Drafts free = Drafts.over("# T\n\n- **Alpha** - joins tables\n- **Beta** - sorts rows\n");
        assertThat(free.passes(gate, free.value("Alpha", "joins tables", "one", "two")))
                .isTrue();
    }
}
