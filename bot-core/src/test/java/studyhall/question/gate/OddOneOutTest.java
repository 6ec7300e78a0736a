package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class OddOneOutTest {
    private final OddOneOut gate = new OddOneOut();
    private final Drafts drafts = Drafts.plain();

    @Test
    void a_sign_or_an_absolute_word_that_only_the_key_has_singles_it_out() {
        assertThat(drafts.passes(gate, drafts.value("Filler", "rows (sorted)", "keys (hashed)", "pages")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "always sorted", "never sorted", "hashed")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "rows in 5 parts", "keys in 6 parts", "pages")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.value("Filler", "rows (sorted)", "keys", "pages")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "always sorted", "seldom sorted", "hashed")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "rows in 5 parts", "keys in parts", "pages")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.value("Filler", "sends rows", "key store", "page cache")))
                .isFalse();
    }

    @Test
    void so_does_a_word_that_all_others_share() {
        assertThat(drafts.passes(
                        gate, drafts.thing("x", "File Storage", "Queue Storage", "Table Storage", "Disk Storage")))
                .isTrue();
        assertThat(drafts.passes(
                        gate, drafts.thing("x", "Replication", "Queue Storage", "Table Storage", "Disk Storage")))
                .isFalse();
    }
}
