package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an examiner found in questions from tables and figures, each as a small note that would give it again. */
class TablesAndNumbersTest {
    @Test
    void settings_counted_in_other_units_are_no_options_beside_each_other() {
        List<Question> questions = questions("""
                # Queue

                ## Sender

                - `chunk.bytes` - size of one chunk
                  - Default: 16384
                - `wait.ms` - pause before a chunk goes
                  - Default: 30000
                - `retry.ms` - pause before another try
                  - Default: 12000
                - `idle.ms` - silence before the line is closed
                  - Default: 45000
                """);
        assertThat(of(questions, "default").filter(question -> question.stem().contains("chunk.bytes")))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("30000", "12000", "45000"));
        assertThat(of(questions, "attribute-to-thing"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("chunk.bytes"));
    }

    @Test
    void a_long_number_has_no_neighbours_with_two_figures_swapped() {
        assertThat(of(questions("""
                                        # Engine

                                        ## Tuning

                                        - `tries` - attempts after a failure
                                          - Default: 2147483647
                                        - `lag` - seconds behind
                                          - Default: 172800
                                        - `width` - lanes in use
                                          - Default: 4
                                        """), "default").map(TablesAndNumbersTest::options))
                .isNotEmpty()
                .noneMatch(options -> options.contains("2147483647"))
                .noneMatch(options -> options.contains("127800") || options.contains("178200"));
    }

    @Test
    void a_fraction_has_fractions_beside_it_in_its_own_form() {
        assertThat(of(questions("""
                                        # Trainer

                                        ## Knobs

                                        - `drift` - how far a step goes
                                          - Default: 0.01
                                        - `depth` - longest chain
                                          - Default: 6
                                        """), "default")
                        .filter(question -> question.stem().contains("drift")))
                .hasSize(1)
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .allMatch(text -> text.startsWith("0.") && !text.endsWith("0"))
                        .containsAnyOf("0.001", "0.1", "0.03"));
    }

    @Test
    void a_column_asks_with_the_figures_that_it_has() {
        List<Question> questions = questions("""
                # Ferries

                ## Fleet

                | Ferry | Decks | Berths | Draft |
                |---|---|---|---|
                | Alma | 3 | 410 | 4.5 m |
                | Berit | 3 | 520 | 5.1 m |
                | Cora | 7 | 390 | 6.2 m |
                | Dagny | 3 | 640 | 5.8 m |
                """);
        assertThat(of(questions, "row-to-cell")
                        .filter(question -> question.stem().contains("“Decks”")))
                .isEmpty();
        assertThat(of(questions, "row-to-cell")
                        .filter(question -> question.stem().contains("“Berths”")))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(List.of("410", "520", "390", "640"))
                        .containsAll(
                                question.options().stream().map(Option::text).toList()));
    }

    @Test
    void what_is_needed_is_quoted_as_a_case_and_never_turned_into_a_column() {
        List<Question> questions = questions("""
                # Clinic stores

                ## Which shelf?

                | Need | Shelf | Why not the other |
                |---|---|---|
                | Cold vaccines | Blue box | The grey drawer is warm |
                | Sharp tools | Grey drawer | The blue box is soft |
                | Papers for a year | Attic | The cellar is damp |
                | Spare lamps | Cellar | The attic is hot |
                """);
        assertThat(of(questions, "row-to-cell").map(Question::stem))
                .isNotEmpty()
                .allMatch(stem -> stem.contains("the need “"));
        assertThat(questions).extracting(Question::stem).noneMatch(stem -> stem.contains("Why not"));
    }

    @Test
    void what_serves_one_goal_in_two_columns_is_not_called_the_same() {
        List<Question> questions = questions("""
                # Broker

                ## Tuning by goal

                | Goal | Writer | Reader |
                |---|---|---|
                | Throughput | `linger` | `fetch_min` |
                | Latency | `acks` | `fetch_wait` |
                | Safety | `idem` | `commit` |
                | Small steps | `batch` | `poll_max` |
                """);
        assertThat(of(questions, "equivalence", "table-gap")).isEmpty();
        assertThat(of(questions, "name-of-row").map(Question::stem))
                .isNotEmpty()
                .allMatch(stem -> stem.startsWith("In Broker (Tuning by goal), what do the notes list under “")
                        && stem.contains(" for the goal “"));
        assertThat(of(questions, "row-of-name").map(Question::stem))
                .isNotEmpty()
                .allMatch(stem -> stem.contains("for which goal do the notes list"));
    }

    @Test
    void names_for_one_purpose_are_counterparts_in_the_named_table() {
        assertThat(of(questions("""
                                        # Two dialects

                                        ## Functions: Ash vs Birch

                                        | Purpose | Ash | Birch |
                                        |---|---|---|
                                        | Current time | `NOW` | `SYSDATE` |
                                        | Replace a gap | `ISNULL` | `NVL` |
                                        | Position | `CHARINDEX` | `INSTR` |
                                        | First lines | `TOP` | `FETCH` |
                                        """), "equivalence").map(Question::stem))
                .isNotEmpty()
                .allMatch(stem -> stem.startsWith("In Two dialects (Functions: Ash vs Birch), which ")
                        && stem.contains("as the counterpart of"));
    }

    @Test
    void a_saying_among_names_is_neither_asked_nor_offered() {
        List<Question> questions = questions("""
                # Sky

                ## Planets

                | Planet | Discovered by |
                |---|---|
                | Mercury | known since antiquity |
                | Uranus | William Herschel |
                | Neptune | Johann Galle |
                | Ceres | Giuseppe Piazzi |
                """);
        assertThat(questions).isNotEmpty().noneMatch(question -> (question.stem() + options(question))
                .toLowerCase(java.util.Locale.ROOT)
                .contains("antiquity"));
    }

    @Test
    void of_two_values_together_each_is_true_of_a_wrong_option() {
        assertThat(of(questions("""
                                        # Disks

                                        ## Kinds

                                        | Kind | Ceiling | Floor |
                                        |---|---|---|
                                        | gp2 | 16 | 2 |
                                        | gp3 | 16 | 4 |
                                        | io1 | 64 | 4 |
                                        | io2 | 256 | 8 |
                                        """), "conjunction").map(Question::stem))
                .hasSize(1)
                .allMatch(stem -> stem.contains("16") && stem.contains("4"));
    }

    @Test
    void a_setting_with_a_list_of_values_needs_another_one_beside_it() {
        List<Question> questions = questions("""
                # Loader

                ## Switches

                - `resume` - starts again by itself
                  - Values: `TRUE`, `FALSE`
                - `idle` - time before a pause
                  - Default: 600
                - `lanes` - how many run at once
                  - Default: 8

                ## Errors

                - `on_error` - what a bad line does
                  - Values: `CONTINUE`, `ABORT`
                """);
        assertThat(of(questions, "enumerated-values", "which-set")).isEmpty();
    }

    @Test
    void an_amount_in_words_stands_only_beside_amounts_of_its_kind() {
        List<Question> questions = questions("""
                # Functions

                ## Quotas

                - **Timeout** - max 900 seconds
                - **Layers** - up to 5 per function
                - **Variables** - 4 KB in total
                - **Concurrency** - 1,000 per region by default
                """);
        assertThat(of(questions, "term-to-meaning", "meaning-to-term")).isEmpty();
    }

    @Test
    void pairs_keep_the_case_of_names_and_values_of_one_measure() {
        assertThat(of(questions("""
                                # Orbits

                                ## Moons

                                | Moon | Period |
                                |---|---|
                                | alba | 88 days |
                                | bruma | 225 days |
                                | corda | 84 weeks |
                                | dura | 687 days |
                                | elba | 300 days |
                                """), "which-pair")).hasSize(1).allSatisfy(question -> assertThat(question.options())
                .extracting(Option::text)
                .allMatch(text -> Character.isLowerCase(text.charAt(0))));
    }

    @Test
    void bare_numbers_are_asked_with_what_they_number_or_not_at_all() {
        String list = """
                - **Alma** - 3389
                - **Berit** - 3306
                - **Cora** - 5432
                - **Dagny** - 1433
                """;
        assertThat(of(questions("# Servers\n\n## Usual ports\n\n" + list), "term-to-meaning")
                        .map(Question::stem))
                .isNotEmpty()
                .allMatch(stem -> stem.contains("which port do the notes give"));
        assertThat(of(questions("# Servers\n\n## Other things\n\n" + list), "term-to-meaning", "meaning-to-term"))
                .isEmpty();
    }

    @Test
    void a_list_of_words_in_another_language_leaves_the_note_its_own() {
        List<Question> questions = questions("""
                # Vocabulary of week two

                ## What to eat

                | Spanish | English |
                |---|---|
                | la manzana | apple |
                | el pan | bread |
                | la leche de la casa | milk |
                | el queso del campo | cheese |
                """);
        assertThat(questions).isNotEmpty().noneMatch(question -> question.stem().contains("¿"));
        assertThat(questions).extracting(Question::stem).noneMatch(stem -> stem.contains("which spanish"));
    }

    @Test
    void a_number_in_words_and_in_figures_is_one_word() {
        assertThat(Words.of("three layers").meets(Words.of("layer 3"))).isTrue();
        assertThat(Words.of("HEAD one move ago").meets(Words.of("`HEAD@{1}`"))).isTrue();
        assertThat(Words.of("once")).isNotEqualTo(Words.of("1"));
    }

    @Test
    void names_inside_a_header_keep_their_capitals() {
        assertThat(of(questions("""
                                        # Words

                                        ## Roots

                                        | Root | Greek or Latin origin |
                                        |---|---|
                                        | Alpha | crimson whale |
                                        | Beta | silent harbour |
                                        | Gamma | brittle lantern |
                                        | Delta | copper meadow |
                                        """), "row-to-cell").map(Question::stem))
                .isNotEmpty()
                .allMatch(stem -> stem.contains("“Greek or Latin origin”"));
    }

    @Test
    void a_key_that_alone_is_a_list_is_not_asked() {
        assertThat(of(questions("""
                                # Probes

                                ## Flights

                                | Probe | Goal |
                                |---|---|
                                | Alma | Mars, Venus |
                                | Berit | Pluto |
                                | Cora | Comet Halley |
                                | Dagny | Saturn |
                                """), "row-to-cell"))
                .isNotEmpty()
                .noneMatch(question -> question.keyOption().text().contains(","));
    }

    @Test
    void groups_of_people_and_of_places_that_may_hold_another_are_left_out() {
        List<Question> questions = questions("""
                # Meetings

                ## Who comes

                | Event | Who must attend | Main site |
                |---|---|---|
                | Opening | Crew | Hall, yard, gate |
                | Walk | Walkers | North ridge |
                | Review | Crew and guests | South bank |
                | Closing | Guests | Old mill |
                | Feast | Everybody invited | Green barn |
                """);
        assertThat(questions).isNotEmpty().noneMatch(question -> (question.stem() + options(question))
                .matches("(?s).*(?:Who must attend|yard).*"));
    }

    private static List<Question> questions(String text) {
        return NotesRead.of(text).questions();
    }

    private static Stream<Question> of(List<Question> questions, String... archetypes) {
        return questions.stream().filter(question -> List.of(archetypes).contains(question.archetype()));
    }

    private static String options(Question question) {
        StringBuilder text = new StringBuilder("|");
        question.options().forEach(option -> text.append(option.text()).append('|'));
        return text.toString();
    }

    @Test
    void a_symbol_in_capitals_is_not_the_value_of_one_without() {
        assertThat(NotesRead.of("""
                        # Prefixes

                        | Prefix | Symbol | Factor |
                        |---|---|---|
                        | mega | M | million |
                        | milli | m | thousandth |
                        | kilo | k | thousand |
                        | deci | d | tenth |
                        """).questions()).isNotEmpty().noneMatch(question -> question.archetype()
                .equals("same-value"));
    }

    @Test
    void codes_stand_beside_codes_of_their_family_and_formulas_beside_those_that_differ_by_a_sign() {
        assertThat(NotesRead.of("""
                        # Alarms

                        | Alarm | Code | Base |
                        |---|---|---|
                        | smoke | 210 | kg·m |
                        | flood | 240 | kg·m² |
                        | frost | 270 | kg·s⁻¹ |
                        | theft | 310 | kg·m²·s⁻¹ |
                        | noise | 340 | m·s⁻¹ |
                        | draught | 370 | m·s⁻² |
                        """).questions())
                .filteredOn(question -> question.archetype().equals("row-to-cell"))
                .isNotEmpty()
                .anySatisfy(question ->
                        assertThat(question.options()).extracting(Option::text).contains("kg·m", "kg·m²"))
                .filteredOn(question -> question.stem().contains("code"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options().stream()
                                .map(option -> option.text().charAt(0))
                                .distinct())
                        .hasSize(1));
    }
}
