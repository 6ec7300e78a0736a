package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Drafts;

class AgreementTest {
    private final Agreement gate = new Agreement();
    private final Drafts drafts = Drafts.plain();

    @Test
    void one_is_no_option_where_several_do_something_and_several_where_one_does() {
        assertThat(drafts.passes(gate, drafts.thing("inhibit growth", "Ferns", "Moss", "Lichens")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("inhibits growth", "Moss", "Ferns", "Algae")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("a shared rule", "Norm", "Customs", "Taboo")))
                .isFalse();
        assertThat(drafts.passes(gate, drafts.thing("a shared rule", "Norm", "Custom", "Taboo")))
                .isTrue();
    }

    @Test
    void a_key_that_does_not_agree_itself_tells_nothing() {
        assertThat(drafts.passes(gate, drafts.thing("inhibits growth", "Kubernetes", "Moss", "Ferns")))
                .isTrue();
    }

    @Test
    void what_one_does_is_no_option_for_several_unless_the_key_is_so_too() {
        Drafts plants = Drafts.over("# Plants\n\n- **Ferns** - inhibit growth\n- **Moss** - holds water\n");
        assertThat(plants.passes(gate, plants.value("Ferns", "Inhibit growth", "Holds water", "Shade of trees")))
                .isFalse();
        assertThat(plants.passes(gate, plants.value("Ferns", "Inhibits growth", "Holds water", "Shade of trees")))
                .isTrue();
    }
}
