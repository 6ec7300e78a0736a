package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that name things of one owner alone, and two rows without a counterpart. */
class ListsAndGapsTest {
    private static final String LOOMS = """
            # Looms

            ## Jacquard Settings

            - **`card_speed`** - cards read in a minute
              - Default: 40
            - **`hook_rows`** - rows of hooks
              - Default: 4
            - **`sley_depth`** - depth of the sley
              - Default: 7
            - **`comb_width`** - width of the comb
              - Default: 90
            - **`tension`** - pull on the warp
              - Default: 2

            ## Dobby Settings

            - **`peg_count`** - pegs on a lag
              - Default: 16
            - **`lag_pitch`** - distance of two lags
              - Default: 30
            - **`arm_lift`** - lift of an arm
              - Default: 12
            - **`tension`** - pull on the warp
              - Default: 2

            ## Names in both

            | Setting | Jacquard | Dobby |
            |---|---|---|
            | Pace | `card_speed` | `lag_pitch` |
            | Rise | `hook_rows` | `arm_lift` |
            | Span | `comb_width` | `peg_count` |
            | Bottom | `sley_depth` | N/A |
            | Glow | `glow` | N/A |
            """;

    @Test
    void every_list_but_one_has_a_name_of_the_other_owner_in_it() {
        List<Question> questions = of("pure-list");
        assertThat(questions).isNotEmpty();
        for (Question question : questions) {
            boolean jacquard = question.stem().contains("of Jacquard");
            assertThat(question.options()).allSatisfy(option -> {
                boolean alien = jacquard
                        ? option.text().contains("peg_count")
                                || option.text().contains("lag_pitch")
                                || option.text().contains("arm_lift")
                        : !option.text().matches("(?:`(?:peg_count|lag_pitch|arm_lift)`(?:, |$)){3}");
                assertThat(alien).isEqualTo(option.evidence().isPresent());
                // what both have tells nothing
                assertThat(option.text()).doesNotContain("tension");
            });
        }
    }

    @Test
    void the_two_rows_without_a_counterpart_stand_together_in_the_key_alone() {
        assertThat(of("two-gaps")).singleElement().satisfies(question -> {
            assertThat(question.stem()).contains("which two settings have no equivalent in Dobby");
            assertThat(question.keyOption().text()).isEqualTo("Bottom and Glow");
            assertThat(question.options()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    private static List<Question> of(String archetype) {
        return NotesRead.of(LOOMS).questions().stream()
                .filter(question -> question.archetype().equals(archetype))
                .toList();
    }
}
