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

    @Test
    void a_word_of_two_parts_begins_like_all_others() {
        assertThat(NotesRead.of("""
                        # Commands

                        - `reload` - re-read the files after an edit
                        - `mask` - make it impossible to start
                        - `follow` - show new lines as they come
                        - `timers` - list what runs by the clock
                        """).questions())
                .filteredOn(question -> question.archetype().equals("parameter-to-meaning"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .doesNotContain("re-read the files after an edit"));
    }

    @Test
    void of_two_that_are_compared_no_value_bears_the_name_of_the_one_asked_for() {
        assertThat(NotesRead.of("""
                        # Lake

                        ## KReed vs Willow

                        | | KReed mode | Willow mode |
                        |---|---|---|
                        | Store | Outer ring | Inner topic |
                        | Vote | KReed ballot | Quorum |
                        | Speed | Slow | Fast |
                        | Origin | North | South |
                        """).questions())
                .filteredOn(question -> question.archetype().equals("contrast"))
                .isNotEmpty()
                .noneMatch(question -> question.keyOption().text().contains("KReed"));
    }

    @Test
    void a_plain_remark_among_bold_terms_is_no_option_beside_them() {
        List<Question> questions = NotesRead.of("""
                # Store

                - **Tablet** - contiguous range of rows
                - **Family** - group of related columns
                - **Profile** - routing policy for one application
                - **Heat map** - picture of where the load falls
                - Good key: reverse domain name
                - Bad key: plain timestamp
                """).questions();
        assertThat(questions).isNotEmpty();
        assertThat(questions)
                .filteredOn(question ->
                        question.stem().contains("Tablet") || question.stem().contains("range of rows"))
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .doesNotContain("Good key", "Bad key", "Reverse domain name", "Plain timestamp"));
    }

    @Test
    void no_number_is_made_up_beside_one_that_is_neither_round_nor_a_power_of_two() {
        List<Question> questions = NotesRead.of("""
                # Ports

                - **`broker.port`**
                  - Default: 5432
                - **`proxy.port`**
                  - Default: 6432
                """).questions();
        assertThat(questions)
                .filteredOn(question -> question.archetype().equals("default"))
                .noneMatch(question -> question.stem().contains("port"));
    }

    @Test
    void years_below_a_heading_of_dates_are_not_asked_for_their_date() {
        List<Question> questions = NotesRead.of("""
                # Bells

                ## Founding

                - A bell is cast in a pit

                ## Dates

                - 1703: the old tower burns
                - 1721: a new bell is cast
                - 1806: the bell cracks
                - 1899: steel replaces bronze
                """).questions();
        assertThat(questions).extracting(Question::archetype).contains("date-of-event", "event-of-date");
        assertThat(questions)
                .extracting(Question::stem)
                .noneMatch(stem -> stem.contains("which date do the notes give for 1"));
    }

    @Test
    void numbers_of_rows_bear_their_kind_in_every_pair() {
        assertThat(NotesRead.of("""
                        # Wind

                        | Force | Name |
                        |---|---|
                        | 2 | Light breeze |
                        | 4 | Moderate breeze |
                        | 8 | Gale |
                        | 10 | Storm |
                        | 12 | Hurricane |
                        """).questions())
                .filteredOn(question -> question.archetype().equals("which-pair"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .allSatisfy(option -> assertThat(option.text()).startsWith("force ")));
    }
}
