package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be seen of options without knowing anything. */
class SurfaceTest {
    @Test
    void a_value_keeps_its_small_letter_beside_signs_that_must_keep_theirs() {
        List<Question> questions = NotesRead.of("""
                # Units

                | Quantity | Symbol |
                |---|---|
                | mass | kg |
                | length | m |
                | amount of substance | mol |
                | luminous intensity | cd |
                """).questions();
        assertThat(questions).isNotEmpty();
        assertThat(questions)
                .allSatisfy(question ->
                        assertThat(question.options()).extracting(Option::text).doesNotContain("Mol"));
    }

    @Test
    void words_joined_by_a_slash_begin_like_all_others() {
        List<Question> questions = NotesRead.of("""
                # Fields

                - **join** - parent/child relations in one place
                - **point** - latitude and longitude pairs
                - **vector** - embeddings of meaning
                - **wildcard** - long strings that are searched by pattern
                """).questions();
        assertThat(questions)
                .filteredOn(question -> question.archetype().equals("term-to-meaning"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .allSatisfy(option -> assertThat(option.text()).matches("\\p{Lu}.*")));
    }

    @Test
    void words_for_one_grade_in_one_column_are_not_two_options() {
        List<Question> questions = NotesRead.of("""
                # Shelves

                | Shelf | Read | Upkeep | Dusted |
                |---|---|---|---|
                | Oak | Every day | Costly | Nightly |
                | Pine | Rarely used | Cheap | Daily |
                | Beech | Hardly ever used | Low cost | Once a week |
                | Larch | Once a month | Moderate | Weekly |
                | Yew | Yearly | Free | Each hour |
                """).questions();
        assertThat(questions).isNotEmpty();
        for (Question question : questions) {
            if (question.archetype().equals("row-to-cell")) {
                List<String> options =
                        question.options().stream().map(Option::text).toList();
                assertThat(options.containsAll(List.of("Rarely used", "Hardly ever used")))
                        .isFalse();
                assertThat(options.containsAll(List.of("Cheap", "Low cost"))).isFalse();
                assertThat(options.containsAll(List.of("Nightly", "Daily"))).isFalse();
                assertThat(options.containsAll(List.of("Once a week", "Weekly")))
                        .isFalse();
            }
        }
    }
}
