package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three things of a column of amounts, in the order in which they rise. */
class RankingTest {
    private static final String TABLE = """
            # Lakes

            | Lake | Depth | Opening |
            |---|---|---|
            | Heron | 12 m | 1931 |
            | Otter | 45 m | 1902 |
            | Perch | 30 m | 1950 |
            | Tench | 8 m | 1966 |
            """;

    @Test
    void the_right_order_rises_and_is_not_the_one_in_which_the_stem_names_them() {
        List<Question> questions = ranking(TABLE);
        assertThat(questions)
                .extracting(question -> question.keyOption().text())
                .containsExactly("Heron → Perch → Otter", "Otter → Heron → Perch");
        assertThat(questions)
                .extracting(Question::stem)
                .noneMatch(stem -> stem.contains("Heron, Perch and Otter"))
                .anyMatch(stem -> stem.contains("from the smallest to the largest figure under “Depth”"))
                .anyMatch(stem -> stem.contains("from the earliest to the latest year under “Opening”"));
        assertThat(questions.get(0).explanation()).contains("12 m", "30 m", "45 m");
    }

    @Test
    void names_that_tell_their_size_are_not_put_in_order() {
        assertThat(ranking(TABLE.replace("Heron", "Small")
                        .replace("Otter", "Medium")
                        .replace("Perch", "Large")
                        .replace("Tench", "Tiny")))
                .isEmpty();
    }

    private static List<Question> ranking(String note) {
        return NotesRead.of(note).questions().stream()
                .filter(question -> question.archetype().equals("ranking"))
                .toList();
    }
}
