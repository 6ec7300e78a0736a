package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Three things and their values: the same values in other orders are wrong. */
class MatchingTest {
    private static final String TABLE = """
            # Knots

            | Knot | Use | Strength |
            |---|---|---|
            | Bowline | mooring | 60 kg |
            | Figure eight | climbing | 75 kg |
            | Sheet bend | joining ropes | 55 kg |
            | Clove hitch | fenders | 65 kg |
            """;

    @Test
    void every_option_holds_the_same_values_and_no_place_tells_the_key() {
        List<Question> questions = matching(TABLE);
        assertThat(questions).hasSize(2);
        for (Question question : questions) {
            assertThat(question.options()).hasSize(4);
            assertThat(question.options().stream()
                            .map(option ->
                                    new TreeSet<>(Arrays.asList(option.text().split("; "))))
                            .distinct())
                    .hasSize(1);
            assertThat(question.options()).extracting(Option::text).doesNotHaveDuplicates();
        }
    }

    @Test
    void things_and_values_stand_in_one_order() {
        Question question = matching(TABLE).get(0);
        assertThat(question.stem())
                .isEqualTo(
                        "In Knots, what do the notes list under “Use” for “Bowline”, “Figure eight” and “Sheet bend”,"
                                + " in this order?");
        assertThat(question.keyOption().text()).isEqualTo("mooring; climbing; joining ropes");
        assertThat(question.explanation())
                .contains("Bowline", "Figure eight, use: climbing", "Sheet bend, use: joining");
    }

    @Test
    void figures_neither_rise_nor_fall() {
        assertThat(matching(TABLE).get(1).keyOption().text()).isIn("60 kg; 55 kg; 75 kg", "55 kg; 75 kg; 60 kg");
    }

    @Test
    void a_value_that_its_thing_tells_and_one_that_two_have_take_no_part() {
        assertThat(matching("""
                        # Knots

                        | Knot | Use |
                        |---|---|
                        | Anchor hitch | anchor |
                        | Figure eight | climbing |
                        | Overhand | climbing |
                        | Clove hitch | fenders |
                        """)).isEmpty();
    }

    private static List<Question> matching(String note) {
        return NotesRead.of(note).questions().stream()
                .filter(question -> question.archetype().equals("matching"))
                .toList();
    }

    @Test
    void what_takes_in_all_or_points_back_takes_no_part() {
        assertThat(matching(TABLE.replace("climbing", "itself").replace("fenders", "all")))
                .noneMatch(question -> question.stem().contains("“Use”"));
    }

    @Test
    void a_pair_is_not_the_only_one_in_its_unit() {
        List<Question> questions = NotesRead.of("""
                # Pumps

                | Pump | Default |
                |---|---|
                | Alder | 25% |
                | Birch | 4 |
                | Cedar | 9 |
                | Dogwood | 40% |
                | Elm | 2 |
                | Fir | 60% |
                """).questions();
        assertThat(questions)
                .filteredOn(question -> question.archetype().equals("which-pair"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(option -> option.text().endsWith("%"))
                        .containsOnly(question.keyOption().text().endsWith("%")));
    }
}
