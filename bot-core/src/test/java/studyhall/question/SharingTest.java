package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What neighbours may have in common though the note says it of one of them alone. */
class SharingTest {
    private static final String BIKES = """
            # Bikes

            ## Courier

            - Delivers parcels within the hour
            - No dock needed
            - 30-day free trial
            - Uses lithium cells

            ## Cargo

            - Carries two children in a box
            - Turns in a wide circle

            ## Tandem

            - Seats two riders behind each other
            - Turns slowly on hills

            ## Folder

            - Collapses to the size of a suitcase
            - Steel hinges under the saddle
            """;

    @Test
    void what_one_lacks_costs_or_uses_is_not_asked_where_the_others_are_silent() {
        assertThat(NotesRead.of(BIKES).questions())
                .extracting(Question::stem)
                .anyMatch(stem -> stem.contains("Delivers parcels"))
                .noneMatch(stem -> stem.contains("No dock") || stem.contains("trial") || stem.contains("lithium"));
    }

    @Test
    void nor_is_it_a_wrong_option_beside_them() {
        assertThat(NotesRead.of(BIKES).questions())
                .filteredOn(question -> question.archetype().equals("component-to-purpose"))
                .hasSizeGreaterThan(2)
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .doesNotContain("No dock needed", "30-day free trial", "Uses lithium cells"));
    }

    @Test
    void it_is_asked_where_they_have_a_word_of_their_own_on_the_matter() {
        List<Question> questions = NotesRead.of(BIKES.replace("Carries two", "Needs a dock at night\n- Carries two")
                        .replace("Seats two", "Parked in a dock with a roof\n- Seats two"))
                .questions();
        assertThat(questions)
                .filteredOn(question -> question.stem().contains("No dock needed"))
                .hasSize(1)
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .containsExactlyInAnyOrder("Courier", "Cargo", "Tandem"));
    }

    @Test
    void a_sort_that_others_are_of_too_is_asked_only_where_they_are_of_another() {
        String notes = BIKES.replace("No dock needed", "Regional service");
        assertThat(NotesRead.of(notes).questions())
                .extracting(Question::stem)
                .noneMatch(stem -> stem.contains("Regional"));
        assertThat(NotesRead.of(notes.replace("Carries two", "Global service\n- Carries two")
                                .replace("Seats two", "Zonal resource\n- Seats two"))
                        .questions())
                .filteredOn(question -> question.stem().contains("“Regional service”"))
                .allSatisfy(question ->
                        assertThat(question.options()).extracting(Option::text).doesNotContain("Folder"));
    }

    @Test
    void what_neighbours_may_do_in_silence_too_is_not_asked() {
        String rocks = """
                # Stones

                ## Melted Stones

                ### Vitrine

                - Drips from the mouths of islands
                - Cools very quickly
                - Glassy to the touch

                ### Foamite

                - Floats on the sea for years
                - Full of gas bubbles

                ### Slabstone

                - Roofs the houses of the coast
                - Splits along planes
                """;
        assertThat(NotesRead.of(rocks).questions())
                .extracting(Question::stem)
                .anyMatch(stem -> stem.contains("Floats on the sea"))
                .noneMatch(stem -> stem.contains("Cools very")
                        || stem.contains("Glassy")
                        || stem.contains("gas bubbles")
                        || stem.contains("Splits"));
        assertThat(NotesRead.of(rocks.replace("- Full", "- Cools in the air\n- Full")
                                .replace("- Splits", "- Cools below the ground\n- Splits"))
                        .questions())
                .extracting(Question::stem)
                .anyMatch(stem -> stem.contains("Cools very"));
    }

    @Test
    void how_a_thing_behaves_is_asked_only_beside_those_whose_behaviour_is_told() {
        String mail = """
                # Mail

                ## Ways of Mail

                ### Letter

                - Next-day delivery
                - Carried by hand in a sealed cover

                ### Parcel

                - Monthly delivery
                - Weighed at the counter

                ### Postcard

                - Written on both sides
                - Read by everybody on its way
                """;
        assertThat(NotesRead.of(mail).questions())
                .extracting(Question::stem)
                .noneMatch(stem -> stem.contains("Next-day"));
        assertThat(NotesRead.of(mail.replace("- Written", "- Slow delivery\n- Written"))
                        .questions())
                .filteredOn(question -> question.stem().contains("Next-day"))
                .hasSize(1);
    }
}
