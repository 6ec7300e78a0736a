package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class NoLayoutTest {
    private final NoLayout gate = new NoLayout();
    private final Drafts drafts = Drafts.plain();

    @Test
    void a_heading_that_arranges_a_note_is_no_thing() {
        assertThat(drafts.passes(gate, drafts.thing("runs jobs", "Batch", "Stream", "Queue")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("runs jobs", "Overview", "Stream", "Queue")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("runs jobs", "Batch", "Stream vs Queue", "Queue")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("runs jobs", "Scenario 2", "Stream", "Queue")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("runs jobs", "Batch", "What is a queue?", "Queue")))
                .isFalse();
    }

    @Test
    void links_and_markup_are_no_text() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "see chapter six", "one", "two")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "https://example.org", "one", "two")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "[[Other note]]", "one", "two")))
                .isFalse();
    }

    @Test
    void two_labelled_values_in_one_line_are_not_asked() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "Ratio 3 : 2", "one", "two")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "stops growth Dose: 5 mg", "one", "two")))
                .isFalse();
    }

    @Test
    void a_line_that_only_names_another_thing_describes_nothing() {
        Drafts named = Drafts.over("# T\n\n- **Queues** - hold messages\n- **Topics** - fan out\n");
        assertThat(named.passes(gate, named.thing("Topics", "Queues", "One", "Two")))
                .isFalse();
        assertThat(named.passes(gate, named.thing("fan out", "Queues", "One", "Two")))
                .isTrue();
    }

    @Test
    void what_stands_in_code_is_no_markup() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "`cut -d <sign>`", "`sort`", "`uniq`")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "cut <b>sign", "sort", "uniq")))
                .isFalse();
    }
}
