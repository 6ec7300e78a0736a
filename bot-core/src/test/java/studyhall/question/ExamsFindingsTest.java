package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader who did not know the keys found wrong with questions from notes for professional exams. */
class ExamsFindingsTest {
    private static final String SETTINGS = """
            # Looms

            ## Warp Settings

            - **`tension`**
              - Effect: Threads break sooner on a tight beam
            - **`spacing`**
              - Effect: Fewer ends per inch of the reed
            - **`beam`**
              - Effect: Rolls the finished cloth away

            ## Dye Settings

            - **`soak`**
              - Effect: Colour goes deeper into the wool
            - **`rinse`**
              - Effect: Loose pigment leaves with the water
            """;

    @Test
    void what_a_setting_does_is_asked_among_those_of_its_own_heading() {
        List<Question> questions = questions(SETTINGS);
        assertThat(about(questions, "`tension`", "attribute"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Colour", "pigment"));
        assertThat(about(questions, "`soak`", "attribute")).isEmpty();
    }

    @Test
    void with_enough_of_its_own_heading_it_is_asked_there_too() {
        List<Question> questions = questions(SETTINGS + """
                - **`steam`**
                  - Effect: Fibres swell before the bath
                """);
        assertThat(about(questions, "`soak`", "attribute"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).contains("pigment", "Fibres"));
    }

    @Test
    void the_section_above_helps_out_where_it_holds_enough() {
        List<Question> questions = questions(SETTINGS.replace("## Dye", "### Dye"));
        assertThat(about(questions, "`soak`", "attribute")).isNotEmpty();
    }

    @Test
    void below_a_heading_for_whatever_is_left_things_are_no_list_and_it_is_no_place() {
        String list = """
                # Bakery

                ## Remember

                - **Proofing** = rest that lets the dough rise
                - **Crumb** = pattern of holes inside a loaf
                - **Scoring** = cuts made before the oven
                - **Levain** = flour and water that ferment
                """;
        assertThat(of(questions(list), "term-to-meaning", "meaning-to-term")).isEmpty();
        for (String heading : List.of("Exam tips", "📌 Gotchas", "Merke", "À retenir", "Da ricordare")) {
            assertThat(of(questions(list.replace("Remember", heading)), "term-to-meaning", "meaning-to-term"))
                    .as(heading)
                    .isEmpty();
        }
        assertThat(of(questions(list.replace("Remember", "Baking Words")), "term-to-meaning", "meaning-to-term"))
                .hasSizeGreaterThan(3)
                .anySatisfy(question -> assertThat(question.stem()).contains("(Baking Words)"));
    }

    @Test
    void beside_what_is_said_in_words_stands_nothing_that_is_computed() {
        List<Question> questions = questions("""
                # Orchard

                ## Harvest Figures

                - **YPT** - Basket weight x baskets
                - **GPM** - YPT x trees
                - **DPM** - Longest wait until a crate is cooled
                - **LPM** - Fruit that may be lost in a day
                - **RPM** - Average gap between two pickings
                """);
        assertThat(about(questions, "DPM", "term-to-meaning")).isNotEmpty();
        assertThat(of(questions, "term-to-meaning", "meaning-to-term"))
                .noneMatch(question ->
                        options(question).contains(" x ") || options(question).contains("|YPT|"));
    }

    @Test
    void what_is_computed_is_asked_for_as_a_formula() {
        String list = """
                # Orchard

                ## Harvest Figures

                - **CV** = EV - AC
                - **SV** = EV - PV
                - **VAC** = BAC - EAC
                """;
        assertThat(about(questions(list), "VAC", "term-to-meaning"))
                .isNotEmpty()
                .allSatisfy(
                        question -> assertThat(question.stem()).contains("which formula do the notes give for VAC"));
        assertThat(questions(list.replace("BAC - EAC", "what is left to spend")).stream()
                        .map(Question::stem))
                .noneMatch(stem -> stem.contains("formula do the notes give for VAC"));
    }

    @Test
    void the_heading_that_names_the_kind_is_the_place_rather_than_the_one_above_it() {
        String list = """
                # Ferries of the Sound

                ## Boarding Rules Today

                ### Passes

                - **Gull** - Two crossings before noon
                - **Tern** - Night boats in summer
                - **Auk** - Bicycles go along free
                - **Skua** - Dogs on the upper deck
                """;
        assertThat(about(questions(list), "Gull", "term-to-meaning"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.stem()).contains("(Boarding Rules Today › Passes)"));
        assertThat(about(questions(list.replace("### Passes", "### Basics")), "Gull", "term-to-meaning"))
                .allSatisfy(question -> assertThat(question.stem()).doesNotContain("Basics"));
    }

    @Test
    void the_basics_of_the_second_subject_stay_in_a_title() {
        String list = """
                # Kelp 4 Foundation and Moss Basics

                ## Water Plants

                - **Holdfast** - Grips the rock below
                - **Stipe** - Carries the blades upwards
                - **Frond** - Catches light near the surface
                - **Bladder** - Keeps it floating with gas
                """;
        assertThat(of(questions(list), "term-to-meaning"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.stem()).contains("and Moss Basics"));
        assertThat(of(questions(list.replace("Kelp 4 Foundation and Moss", "Kelp")), "term-to-meaning"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.stem()).doesNotContain("Basics"));
    }

    private static final String OUTCOMES = """
            # Mill

            ## Sensors

            | Sensor | On failure | Hangs on |
            |---|---|---|
            | Heat | Wheel is restarted | north wall |
            | Dust | Wheel is killed | roof beam |
            | Flood | Gate falls into the race | lower sill |
            | Noise | Miller hears a bell | front door |
            """;

    @Test
    void two_words_for_what_happens_to_one_thing_are_not_both_offered() {
        assertThat(of(questions(OUTCOMES), "row-to-cell"))
                .filteredOn(question -> question.stem().contains("failure"))
                .isNotEmpty()
                .noneMatch(question -> options(question).contains("restarted")
                        && options(question).contains("killed"));
        String opposites = OUTCOMES.replace("restarted", "opened").replace("killed", "closed");
        assertThat(of(questions(opposites), "row-to-cell", "cell-to-row"))
                .anyMatch(question -> options(question).contains("Wheel is opened")
                                && options(question).contains("Wheel is closed")
                        || question.stem().contains("Wheel is opened"));
    }

    @Test
    void broken_and_deprecated_are_not_both_offered() {
        String table = """
                # Seals

                ## Wax Seals

                | Seal | Status |
                |---|---|
                | Red | Broken |
                | Blue | Deprecated |
                | Green | Approved |
                | Grey | Reserved |
                """;
        assertThat(of(questions(table), "row-to-cell"))
                .isNotEmpty()
                .noneMatch(question -> options(question).contains("|Broken|")
                        && options(question).contains("|Deprecated|"));
        assertThat(of(questions(table.replace("Deprecated", "Proposed")), "row-to-cell"))
                .anyMatch(question -> options(question).contains("|Broken|")
                        && options(question).contains("|Proposed|"));
    }

    private static final String EDITIONS = """
            # Almanac

            ## Editions

            - **Pocket** - Tide tables, moon phases
            - **Desk** - Star charts, harbour plans
            - **Library** - Wreck lists, pilot letters
            - **Vault** - Signed plates, private index
            """;

    @Test
    void a_later_edition_may_hold_what_an_earlier_one_has() {
        List<Question> questions = questions(EDITIONS);
        assertThat(about(questions, "“Star charts", "meaning-to-term"))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Library", "Vault"));
        assertThat(about(questions, "for Library", "term-to-meaning"))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Star charts", "Tide tables"));
        assertThat(about(questions, "“Wreck lists", "meaning-to-term")).isNotEmpty();
        assertThat(about(questions(EDITIONS.replace("Editions", "Sections")), "“Star charts", "meaning-to-term"))
                .anySatisfy(question -> assertThat(options(question)).containsAnyOf("Library", "Vault"));
    }

    @Test
    void what_stands_above_all_is_no_wrong_answer_for_those_below_it() {
        String list = """
                # Abbey

                ## Offices of the House

                - **Abbot** - Top role; seals every charter
                - **Cellarer** - Buys grain and salt
                - **Sacristan** - Rings bells and trims candles
                - **Porter** - Keeps the gate at night
                - **Almoner** - Feeds travellers at noon
                """;
        assertThat(of(questions(list), "meaning-to-term"))
                .filteredOn(question -> !question.stem().contains("Top role"))
                .isNotEmpty()
                .noneMatch(question -> options(question).contains("Abbot"));
        assertThat(about(questions(list), "Abbot", "term-to-meaning")).isEmpty();
        assertThat(of(questions(list.replace("Top role; seals every", "Seals the")), "meaning-to-term"))
                .anyMatch(question -> options(question).contains("Abbot"));
    }

    @Test
    void numbers_that_the_note_does_not_give_are_not_all_above_the_right_one() {
        List<Question> questions = questions("""
                # Kilns

                ## Kiln Settings

                - **`vent`** - share of the flap that stays open
                  - Default: 25%
                - **`pause`** - time before it cools
                  - Default: 600 seconds
                """);
        assertThat(of(questions, "default")).hasSize(2).allSatisfy(question -> assertThat(question.key())
                .isPositive());
        assertThat(of(questions, "default").map(ExamsFindingsTest::options))
                .noneMatch(options -> options.contains("35%") || options.contains("800"));
    }

    private static List<Question> questions(String text) {
        return NotesRead.of(text).written().questions();
    }

    private static Stream<Question> of(List<Question> questions, String... archetypes) {
        return questions.stream().filter(question -> List.of(archetypes).contains(question.archetype()));
    }

    private static Stream<Question> about(List<Question> questions, String words, String archetype) {
        return of(questions, archetype).filter(question -> question.stem().contains(words));
    }

    private static String options(Question question) {
        StringBuilder options = new StringBuilder("|");
        question.options().forEach(option -> options.append(option.text()).append('|'));
        return options.toString();
    }
}
