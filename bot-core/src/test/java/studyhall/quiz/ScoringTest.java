package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # right | speed | took  | points
            true    | true  | 0     | 1000
            true    | true  | 8000  | 1000
            true    | true  | 8001  | 999
            true    | true  | 13000 | 800
            true    | true  | 18000 | 600
            true    | true  | 20000 | 600
            true    | false | 0     | 600
            true    | false | 18000 | 600
            false   | true  | 0     | 0
            false   | false | 0     | 0
            """)
    void speedBeginsToFallOnlyAfterTheReadingTime(boolean right, boolean speed, int took, int points) {
        assertThat(Scoring.points(right, speed, took, 8_000, 18_000)).isEqualTo(points);
    }

    @Test
    void aTimeThatIsAllReadingCostsNothing() {
        assertThat(Scoring.points(true, true, 5_000, 5_000, 5_000)).isEqualTo(1_000);
        assertThat(Scoring.points(true, true, 5_001, 5_000, 5_000)).isEqualTo(600);
    }

    @Test
    void aTeamsMajorityWinsThenItsCaptainThenWhoeverWasFirst() {
        assertThat(Verdicts.choices(List.of(given(1, 0, 9, true), given(2, 1, 1, false), given(3, 1, 2, false))))
                .containsEntry(7L, 1);
        assertThat(Verdicts.choices(List.of(given(1, 0, 9, true), given(2, 1, 1, false))))
                .containsEntry(7L, 0);
        assertThat(Verdicts.choices(List.of(given(1, 0, 9, false), given(2, 1, 1, false))))
                .containsEntry(7L, 1);
        // a captain who stands alone against a majority does not break anything
        assertThat(Verdicts.choices(List.of(
                        given(1, 2, 1, true),
                        given(2, 1, 5, false),
                        given(3, 0, 4, false),
                        given(4, 0, 6, false),
                        given(5, 1, 7, false))))
                .containsEntry(7L, 0);
    }

    private static Given given(long player, int option, int took, boolean captain) {
        return new Given(player, option, took, 7, captain);
    }
}
