package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.Drafts;

class NotOnItsLineTest {
    private final NotOnItsLine gate = new NotOnItsLine();
    private final Drafts drafts = Drafts.over("""
            # Broker

            | Setting | Default |
            |---|---|
            | linger | 0 (5 since release 4) |
            | retries | 3 |
            """);

    @Test
    void a_made_up_number_of_the_same_line_is_dropped_and_others_stay() {
        Draft draft = drafts.value("linger", "0", "1", "2");
        assertThat(gate.allows(draft, Distractor.unstated("5"), drafts.base())).isFalse();
        assertThat(gate.allows(draft, Distractor.unstated("50"), drafts.base())).isTrue();
        assertThat(gate.allows(draft, Distractor.unstated("0 to 2"), drafts.base()))
                .isTrue();
        assertThat(gate.allows(draft, Distractor.known("5", "another's", draft.fact()), drafts.base()))
                .isTrue();
    }
}
