package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Draft;
import studyhall.question.Drafts;

class NoEchoTest {
    private final NoEcho gate = new NoEcho();
    private final Drafts drafts = Drafts.plain();

    @Test
    void a_word_of_the_clue_that_only_the_key_has_gives_it_away() {
        assertThat(drafts.passes(gate, drafts.thing("sorts rows", "Alpha", "Beta", "Gamma")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("Text classification", "BlazingText", "DeepSpeed", "Prophet")))
                .isFalse();
        assertThat(drafts.passes(
                        gate, drafts.thing("Minimum weight in a child", "`min_child_weight`", "`eta`", "`gamma`")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("Batch size", "`mini_batch_size`", "`eta`", "`wd`")))
                .isFalse();
    }

    @Test
    void a_word_that_another_option_has_too_does_not() {
        assertThat(drafts.passes(gate, drafts.thing("keeps files", "File Storage", "Queue Storage", "Files API")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("keeps files", "File Storage", "Queue Storage", "Table Storage")))
                .isFalse();
    }

    @Test
    void parts_of_words_and_camel_case_count() {
        assertThat(drafts.passes(gate, drafts.thing("CPU usage", "CPUUtilization", "DiskFree", "NetIn")))
                .isFalse();
    }

    @Test
    void so_do_initials() {
        assertThat(drafts.passes(gate, drafts.thing("Border Gateway Protocol", "XYZ", "RIP", "ISIS")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("Border Gateway Protocol", "BGP", "RIP", "ISIS")))
                .isFalse();
    }

    @Test
    void and_so_does_most_of_a_name_spelled_out() {
        assertThat(drafts.passes(
                        gate,
                        drafts.thing(
                                "`multiclass_classifier`",
                                "Multi-class classification",
                                "Binary classification",
                                "Regression")))
                .isFalse();
    }

    @Test
    void a_part_of_a_name_that_is_short_for_a_word_of_the_clue_gives_it_away() {
        assertThat(drafts.passes(gate, drafts.thing("Negative to positive class", "`scale_pos`", "`eta`", "`depth`")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("Negative to positive class", "`scale_by`", "`eta`", "`depth`")))
                .isTrue();
    }

    @Test
    void the_whole_name_in_the_clue_gives_it_away_though_it_is_a_part_of_another_name() {
        assertThat(drafts.passes(
                        gate, drafts.thing("Encodes a block of bytes", "`Encode`", "`ReEncode`", "`CreateGrant`")))
                .isFalse();
        assertThat(drafts.passes(
                        gate, drafts.thing("Encodes a block again", "`ReEncode`", "`Encode`", "`CreateGrant`")))
                .isTrue();
    }

    @Test
    void a_sign_that_is_short_for_one_option_alone_gives_it_away() {
        assertThat(drafts.passes(gate, drafts.thing("da", "deca", "giga", "peta")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("da", "deca", "delta", "peta")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("H", "inductance", "force", "power")))
                .isTrue();
    }

    @Test
    void a_word_or_a_number_of_the_rest_of_the_stem_gives_it_away_also_in_another_form() {
        assertThat(drafts.passes(gate, stem("What do the notes give for the Vaults?", "$2 per vault", "$3", "$4")))
                .isFalse();
        assertThat(drafts.passes(gate, stem("In Ports, which of these is outside?", "NodePort", "kubelet", "proxy")))
                .isFalse();
        assertThat(drafts.passes(gate, stem("What holds for level 3?", "audits of grade 3", "one audit", "no audit")))
                .isFalse();
        assertThat(drafts.passes(gate, stem("What holds for level 3?", "3 audits", "3 visits", "no audit")))
                .isTrue();
    }

    private Draft stem(String stem, String key, String... others) {
        return Drafts.withStem(drafts.other("", key, others), stem);
    }

    @Test
    void an_ending_and_a_name_inside_another_word_give_it_away() {
        assertThat(drafts.passes(gate, drafts.thing("-ol", "Alcohol", "Ester", "Ketone")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("dimethylether", "Ether", "Ketone", "Amide")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("dimethylether", "Ether", "Methyl", "Amide")))
                .isTrue();
    }

    @Test
    void what_is_free_costs_nothing() {
        assertThat(drafts.passes(gate, drafts.thing("$0", "Free plan", "Pro plan", "Team plan")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("$10", "Free plan", "Pro plan", "Team plan")))
                .isTrue();
    }

    @Test
    void capitals_of_the_clue_that_begin_or_end_a_word_of_the_key_give_it_away() {
        assertThat(drafts.passes(gate, drafts.thing("runs a VM on bare metal", "VMware", "Docker", "Snap")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("stores rows in a DB", "LevelDB", "Docker", "Snap")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("stores rows in a DB", "LevelDB", "Docker", "MongoDB")))
                .isTrue();
        assertThat(drafts.passes(gate, drafts.thing("asks the IT desk", "GITea", "Docker", "Snap")))
                .isTrue();
    }
}
