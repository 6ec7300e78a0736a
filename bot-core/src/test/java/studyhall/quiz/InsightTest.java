package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import studyhall.quiz.Progress.Share;
import studyhall.quiz.Progress.Week;
import studyhall.quiz.QuestionRests.Because;
import studyhall.quiz.QuestionRests.Rest;
import studyhall.quiz.Searches.Miss;

class InsightTest {
    @Test
    void theCsvHasOneHeadForAllItsLines() {
        Insight insight = new Insight(
                List.of(new Week(LocalDate.of(2026, 11, 16), 14, 9, 120, 85)),
                List.of(new Share("Cheese, hard › \"Old\"", 40, 12)),
                List.of(new Rest("1f", "What is `eta`?", Because.RETIRED)),
                List.of(new Miss("=cmd()", 3)),
                1);

        int columns = Insight.CSV_HEAD.split(",", -1).length;
        assertThat(insight.csv())
                .containsExactly(
                        "week,2026-11-16,14,9,120,85,",
                        "topic,\"Cheese, hard › \"\"Old\"\"\",,,40,12,",
                        "retired,What is eta?,,,,,",
                        "not found,'=cmd(),,,,,3");
        assertThat(insight.csv().get(0).split(",", -1)).hasSize(columns);
    }
}
