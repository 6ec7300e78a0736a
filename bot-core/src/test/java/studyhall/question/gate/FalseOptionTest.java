package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class FalseOptionTest {
    private final FalseOption gate = new FalseOption();
    private final Drafts drafts = Drafts.over("""
            # T

            - **Alpha** - joins tables
              - Sorts rows
            - **Beta** - drops tables
            - **Gamma** - joins tables too
            - **Delta** - uses Alpha with partitioning
            """);

    @Test
    void what_a_note_says_of_the_subject_in_one_line_is_no_wrong_option() {
        assertThat(drafts.passes(gate, drafts.value("Alpha", "joins tables", "drops rows", "sorts keys")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Alpha", "joins tables", "sorts rows", "counts keys")))
                .isFalse();
    }

    @Test
    void words_from_two_lines_do_not_make_a_truth() {
        assertThat(drafts.passes(gate, drafts.value("Alpha", "joins tables", "sorts tables", "counts keys")))
                .isTrue();
    }

    @Test
    void a_thing_that_the_clue_fits_is_no_wrong_option() {
        assertThat(drafts.passes(gate, drafts.thing("joins tables", "Alpha", "Beta", "Delta")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("joins tables", "Alpha", "Gamma", "Delta")))
                .isFalse();
    }

    @Test
    void what_others_say_about_it_counts_too() {
        assertThat(drafts.passes(gate, drafts.value("Alpha", "joins tables", "sharding", "caching")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Alpha", "joins tables", "partitioning", "caching")))
                .isFalse();
    }

    @Test
    void that_something_is_supported_says_no_more_than_that_it_is_there() {
        Drafts scaling = Drafts.over("# T\n\n- **Alpha** - pay per use, auto-scales to zero\n- **Beta** - waits\n");
        assertThat(scaling.passes(gate, scaling.value("Alpha", "pays", "Auto-scaling supported", "waits long")))
                .isFalse();
    }
}
