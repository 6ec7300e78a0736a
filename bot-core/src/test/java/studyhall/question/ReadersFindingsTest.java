package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers of unseen notes found to be unsound, each as a small note that would give it again. */
class ReadersFindingsTest {
    @Test
    void a_year_and_a_day_within_it_are_never_options_of_one_question() {
        List<Question> questions = questions("""
                # Revolution

                - **1789**: unrest spreads
                - **14 July 1789**: fortress stormed
                - **1791**: king caught on the run
                - **1792**: republic proclaimed
                - **21 January 1793**: king executed
                - **1793**: terror begins
                """);
        assertThat(of(questions, "date-of-event", "event-of-date")).isNotEmpty();
        for (Question question : of(questions, "date-of-event").toList()) {
            assertThat(options(question))
                    .satisfies(all -> assertThat(all.contains("14 July 1789") && all.contains("|1789|"))
                            .isFalse());
        }
        assertThat(of(questions, "event-of-date")
                        .filter(question -> question.stem().contains("for 1793?")))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("King executed"));
    }

    @Test
    void a_number_on_the_line_of_a_default_is_no_wrong_default() {
        List<Question> questions = questions("""
                # Broker

                - **`linger_ms`** - Wait before a batch is sent
                  - Default: 0 (5 since release 4)
                - **`retries`** - Attempts after a failure
                  - Default: 3
                """);
        assertThat(of(questions, "default").filter(question -> question.stem().contains("linger_ms")))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("|5|"));
        assertThat(of(questions, "default")).isNotEmpty();
    }

    @Test
    void a_value_with_an_open_end_or_for_all_things_is_no_option() {
        List<Question> questions = questions("""
                # Rocks

                | Rock | Protolith | Scratch test |
                |---|---|---|
                | Gneiss | Granite or other | Scratches everything |
                | Quartzite | Sandstone | Scratches glass |
                | Marble | Limestone | Scratches copper |
                | Slate | Shale | Scratches tin |
                | Amphibolite | Basalt | Scratches steel |
                """);
        assertThat(questions).isNotEmpty();
        assertThat(questions).allSatisfy(question -> assertThat(options(question) + question.stem())
                .doesNotContain("or other")
                .doesNotContain("everything"));
    }

    @Test
    void a_warning_is_no_thing_and_what_it_tells_describes_nothing() {
        List<Question> questions = questions("""
                # Minerals

                ## Reaction series

                - Orders minerals by the heat at which they form
                - Drawn as two branches

                ## Ore minerals

                - Mined for their metal
                - Often heavy

                ## Watch out

                - Never taste what glitters
                - Gloves for galena

                ## Field kit

                - Hammer with a square head
                - Never leave the goggles at home
                """);
        assertThat(questions).allSatisfy(question -> assertThat(options(question) + question.stem())
                .doesNotContain("Watch out")
                .doesNotContain("Never"));
    }

    @Test
    void a_sign_in_a_header_keeps_its_capital_a_degree_stays_and_a_footnote_goes() {
        List<Question> questions = questions("""
                # Crystals

                | H | Mineral | Angle |
                |---|---|---|
                | 3 | Calcite | 75° |
                | 4 | Fluorite | 90° |
                | 5 | Apatite* | 60° |
                | 6 | Orthoclase | 84° |

                \\* also made in the laboratory
                """);
        assertThat(questions).isNotEmpty();
        assertThat(questions)
                .allSatisfy(question -> assertThat(options(question) + question.stem() + question.explanation())
                        .doesNotContain(" h 3")
                        .doesNotContain(" h 5")
                        .doesNotContain("Apatite\\*")
                        .doesNotContainPattern("(?:75|90|84)(?!°|\\d)"));
    }

    @Test
    void two_things_side_by_side_are_not_compared_by_cells_of_other_rows() {
        assertThat(of(questions("""
                # Lake

                ## Reed vs Willow

                | | Reed mode | Willow mode |
                |---|---|---|
                | Metadata store | External ensemble | Internal topic |
                | Consensus | ZAB | Quorum |
                | Failover | Slow | Fast |
                | Removed in | Release 4 | - |
                """), "row-to-cell", "cell-to-row")).isEmpty();
    }

    @Test
    void two_tables_side_by_side_are_not_one() {
        List<Question> questions = questions("""
                # Prefixes

                | Prefix | Symbol | Factor | | Prefix | Symbol | Factor |
                |---|---|---|---|---|---|---|
                | kilo | k | 1000 | | milli | m | 0.001 |
                | mega | M | 1000000 | | micro | u | 0.000001 |
                | giga | G | 1000000000 | | nano | n | 0.000000001 |
                | hecto | h | 100 | | deci | d | 0.1 |
                """);
        assertThat(questions).isNotEmpty();
        assertThat(questions).allSatisfy(question -> assertThat(question.stem() + options(question))
                .doesNotContain("milli", "micro", "nano", "deci"));
    }

    @Test
    void a_figure_that_two_have_asks_for_neither() {
        assertThat(questions("""
                # Adopters

                - Innovators – 2.5 %
                - Early adopters – 13.5 %
                - Early majority – 34 %
                - Late majority – 34 %
                - Laggards – 16 %
                """)).noneMatch(question -> question.stem().contains("34 %"));
    }

    @Test
    void a_label_of_several_rows_names_none_of_them() {
        assertThat(questions("""
                # Shapes

                | Pairs | Lone pairs | Shape |
                |---|---|---|
                | 2 | 0 | linear |
                | 3 | 0 | trigonal planar |
                | 4 | 0 | tetrahedral |
                | 4 | 1 | trigonal pyramidal |
                | 4 | 2 | bent |
                | 5 | 0 | bipyramidal |
                | 6 | 0 | octahedral |
                """))
                .noneMatch(question ->
                        options(question).contains("pair 4") || question.stem().contains("pair 4"));
    }

    @Test
    void remarks_and_words_that_lean_are_no_columns_to_ask_for() {
        List<Question> questions = questions("""
                # Measures

                | From | To SI | Notes |
                |---|---|---|
                | 1 inch | 0.0254 m | tools |
                | 1 foot | 0.3048 m | flight levels |
                | 1 yard | 0.9144 m | fields of play |
                | 1 mile | 1609.344 m | roads |
                """);
        assertThat(questions).allSatisfy(question -> assertThat(question.stem())
                .doesNotContain("which from", "“Notes”", "pair of from"));
    }

    @Test
    void times_that_nobody_sets_stand_beside_no_time() {
        assertThat(of(questions("""
                # Sessions

                - **Guest session** - Short visit
                  - Maximum: 36 hours
                - **Owner session** - Long visit
                  - Default: 12 hours
                """), "default", "numeric-limit").toList())
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("39 h", "45 h", "11 h", "13 h"));
    }

    @Test
    void a_size_is_no_year() {
        assertThat(of(questions("""
                # Training

                - **`n_steps`** - Steps before each update
                  - Default: 2048
                - **`epochs`** - Passes over a batch
                  - Default: 10
                """), "default")
                        .filter(question -> question.stem().contains("n_steps")))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .allSatisfy(option -> assertThat(Long.bitCount(Long.parseLong(option.text())))
                                .isEqualTo(1)));
    }

    @Test
    void capitals_that_stand_for_what_is_asked_give_it_away() {
        assertThat(of(questions("""
                # Algorithms

                | Algorithm | Distinguishing idea |
                |---|---|
                | XDPG | Deterministic policy gradient |
                | PPO | Clips the objective |
                | SAC | Rewards entropy too |
                | IMPALA | Many actors feed one learner |
                | REINFORCE | Whole episodes, no critic |
                """), "cell-to-row", "row-to-cell")
                        .filter(question -> options(question).contains("XDPG")
                                && question.keyOption().text().equals("XDPG")))
                .isEmpty();
    }

    @Test
    void grades_that_say_the_same_are_not_two_options() {
        assertThat(questions("""
                # Stores

                | Store | Scaling | Reads |
                |---|---|---|
                | Ash | Automatic | Fast |
                | Birch | Auto-scaling | Slow |
                | Cedar | Managed | Quick |
                | Dogwood | Manual | Moderate |
                | Elm | By hand | Slowest |
                """))
                // whose options hold several values each
                .filteredOn(question -> !List.of("which-pair", "matching").contains(question.archetype()))
                .allSatisfy(question -> assertThat(options(question).split("Automatic|Auto-scaling|Managed").length)
                        .isLessThanOrEqualTo(2));
    }

    @Test
    void terms_that_differ_by_their_parentheses_stay_two() {
        List<Question> questions = questions("""
                # Throughput

                ## Modes

                - **Throughput (manual)** - capacity units are set by the user
                - **Throughput (automatic)** - follows the load up to a ceiling
                - **Serverless** - billed for each request
                - **Burst** - saved credit for short peaks
                """);
        assertThat(questions).extracting(Question::stem).anyMatch(stem -> stem.contains("Throughput (manual)"));
        assertThat(questions)
                .noneSatisfy(question -> assertThat(options(question)).contains("|Throughput|"));
    }

    @Test
    void headings_that_end_alike_behind_a_preposition_name_no_owner() {
        assertThat(questions("""
                # Shell

                ## Files

                - `passwd` - user accounts
                - `shadow` - hashes of passwords
                - `fstab` - mounts at boot

                ## Commands for files

                - `ls` - list a directory
                - `mv` - rename things
                - `rm` - delete things
                - `ln` - make links
                """)).isNotEmpty().allSatisfy(question -> assertThat(question.stem())
                .doesNotContain("file `")
                .doesNotContain("which file"));
    }

    @Test
    void what_stands_below_a_heading_with_statements_is_called_by_the_whole_heading() {
        assertThat(questions("""
                # Backups

                ## Automated snapshots

                - Taken each day during a window
                - Kept for a week unless changed

                ## Manual snapshots

                - Kept until somebody deletes them
                - Shared with other accounts

                ## Continuous copies

                - Replayed from the log to any second
                - Lost when the log is full
                """))
                .allSatisfy(question ->
                        assertThat(options(question)).doesNotContain("|Manual|").doesNotContain("|Automated|"));
    }

    @Test
    void headings_that_collect_are_not_asked_for() {
        assertThat(questions("""
                # Cluster security

                ## Server

                ### Security considerations

                - Encrypts traffic between nodes

                ### Common vulnerabilities

                - Anonymous access enabled by mistake

                ### Security features

                - Rotates certificates each month
                """)).isEmpty();
    }

    @Test
    void a_value_with_a_label_is_no_meaning() {
        assertThat(questions("""
                # Settings

                ## Options

                - **warmup**: Default: 1000; rarely changed by anyone
                - **decay**: shrinks the step over time
                - **patience**: waits before it stops
                - **clip**: bounds each gradient
                """)).noneSatisfy(question -> assertThat(options(question) + question.stem())
                .contains("Default: 1000"));
    }

    @Test
    void orders_and_cases_are_no_terms() {
        assertThat(questions("""
                # Registry

                ## Best practices

                - **Use namespaces**: group images by team and by purpose
                - **Rotate regularly**: replaces keys before they leak
                - **No tag given**: falls back to the latest one
                - **Enable replication**: copies images near their readers
                """)).isEmpty();
    }

    @Test
    void a_size_in_the_name_decides_no_comparison() {
        assertThat(of(questions("""
                # Machines

                | Machine | Cores |
                |---|---|
                | m.small | 1 |
                | m.medium | 2 |
                | m.large | 4 |
                | m.xlarge | 8 |
                | m.huge | 16 |
                """), "most")).isEmpty();
    }

    @Test
    void a_letter_that_begins_the_answer_gives_it_away() {
        assertThat(questions("""
                # Spelling

                | Letter | Word |
                |---|---|
                | A | Alfa |
                | B | Bravo |
                | C | Charlie |
                | D | Delta |
                | E | Echo |
                """))
                .filteredOn(question -> question.archetype().contains("cell"))
                .isEmpty();
    }

    @Test
    void single_letters_are_told_apart_with_their_kind() {
        List<Question> questions = questions("""
                # Addresses

                | Class | Use |
                |---|---|
                | A | huge networks |
                | B | middling ones |
                | C | home networks |
                | D | group messages |
                """);
        assertThat(of(questions, "cell-to-row")).isNotEmpty().allSatisfy(question -> assertThat(question.options())
                .allSatisfy(option -> assertThat(option.text()).startsWithIgnoringCase("class ")));
    }

    @Test
    void numbers_among_options_are_sorted_whatever_they_name() {
        assertThat(of(questions("""
                # Ports

                | Port | Protocol |
                |---|---|
                | 22 | SSH |
                | 25 | SMTP |
                | 53 | DNS |
                | 123 | NTP |
                | 443 | HTTPS |
                """), "cell-to-row")).isNotEmpty().allSatisfy(question -> assertThat(question.options())
                .extracting(option -> Integer.parseInt(option.text()))
                .isSorted());
    }

    @Test
    void a_label_that_is_a_thing_of_the_note_is_no_property_of_its_heading() {
        assertThat(questions("""
                # Storage

                ## Redundancy

                - **LRS** - three copies in one building
                - **ZRS** - three copies in three buildings
                - **GRS** - six copies in two regions

                ## Durability

                - LRS: 11 nines
                - ZRS: 12 nines
                - GRS: 16 nines
                """))
                .extracting(Question::stem)
                .noneMatch(stem -> stem.contains("nder “LRS”") || stem.contains("which LRS"));
    }

    @Test
    void what_explains_a_statement_is_not_said_of_the_heading() {
        assertThat(questions("""
                # Compute

                ## Instances

                - Reserved for one or three years at a lower price
                  - Max: 20 for each region
                  - Paid before use or by the month

                ## Functions

                - Started for each event and stopped after it
                  - Max: 15 minutes
                  - Paid by the millisecond

                ## Batches

                - Queued until capacity is free and then run
                  - Max: 14 days
                  - Paid as instances
                """))
                .noneSatisfy(
                        question -> assertThat(question.stem()).contains("Paid").doesNotContain("Max"));
    }

    @Test
    void a_scenario_in_one_line_has_its_advice_behind_the_arrow() {
        assertThat(of(questions("""
                # Cases

                **Scenario:** Traffic is idle at night -> Functions
                **Scenario:** Reads must take under a millisecond → Cache in memory
                **Scenario:** Files are read once in a year => Archive tier
                **Scenario:** Bills must never be paid twice -> First-in queue
                """), "scenario-to-advice"))
                .extracting(question -> question.keyOption().text())
                .containsExactlyInAnyOrder("Functions", "Cache in memory", "Archive tier", "First-in queue");
    }

    @Test
    void why_another_thing_would_be_wrong_is_never_taken_for_advice() {
        List<Question> questions = questions("""
                # Tools

                ## Exam Scenarios

                **Scenario 1:** Long planks must be cut along the grain
                - **Solution:** Table saw with a fence
                - **Why not router:** Too slow for long cuts

                **Scenario 2:** Curves in thin plywood
                - **Solution:** Jigsaw, fine blade
                - **Trap:** Clamp the sheet flat
                - **Not the band saw:** Throat too small

                **Scenario 3:** Edges need a round profile
                - **Solution:** Router and a roundover bit
                - **Better than planes:** Same profile each time

                **Scenario 4:** Rough boards differ in thickness
                - **Solution:** Planer, light passes
                - Cut it twice

                **Scenario 5:** Saw and fence drift apart
                - **Solution:** Clamp a block between them
                """);
        assertThat(of(questions, "scenario-to-advice", "advice-to-scenario")).hasSizeGreaterThan(3);
        assertThat(of(questions, "scenario-to-advice", "advice-to-scenario"))
                .allSatisfy(question -> assertThat(question.stem() + options(question))
                        .doesNotContain("Too slow", "Clamp the", "Throat", "Same profile", "Cut it", "between them"));
        // a list of things to do is one option, whole
        assertThat(of(questions, "scenario-to-advice"))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("|Jigsaw|", "|Planer|"));
    }

    @Test
    void a_number_in_words_gives_an_ordinal_away() {
        assertThat(questions("""
                # Intervals

                ## Sizes

                - **Minor third** - Three semitones wide
                - **Tritone** - Six semitones wide
                - **Fifth** - Seven semitones wide
                - **Octave** - Twelve semitones wide
                - **Unison** - No semitones at all
                """))
                .isNotEmpty()
                .noneSatisfy(question -> assertThat(question.stem()).contains("Minor third"))
                .noneSatisfy(question -> assertThat(question.stem()).contains("Three semitones"));
    }

    @Test
    void figures_of_a_setting_are_no_wrong_option_beside_what_things_are() {
        assertThat(questions("""
                # Pumps

                ## Parts

                - **Inlet** - Opening where water enters
                - **Impeller** - Wheel that throws water outwards
                - **Seal** - Ring that keeps water inside
                - **Restart** - Pause 30 seconds, limit 3 tries
                - **Housing** - Shell around the wheel
                """)).isNotEmpty().allSatisfy(question -> assertThat(options(question))
                .doesNotContain("30 seconds"));
    }

    @Test
    void a_formula_stands_beside_formulas_alone() {
        assertThat(questions("""
                # Harvest

                ## Measures

                - **Yield** - Kilograms / hectares
                - **Loss** - Spoiled crates / all crates
                - **Load** - Crates * weight
                - **Drought** - Weeks without any rain
                - **Frost** - Night below freezing
                - **Hail** - Ice that falls in summer
                """))
                .filteredOn(question -> question.archetype().equals("term-to-meaning"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(option ->
                                option.text().contains(" / ") || option.text().contains(" * "))
                        .containsOnly(question.keyOption().text().matches(".* [/*] .*")));
    }

    @Test
    void a_list_of_letters_describes_nothing_and_a_dash_within_a_word_keeps_no_small_letter() {
        assertThat(questions("""
                # Wool

                ## Terms

                - **Grades**: A, B, C, D
                - **Gauge**: stitch–row ratio of a fabric
                - **Ply**: strands twisted into one yarn
                - **Skein**: loosely coiled length of yarn
                - **Felt**: fabric matted by heat
                """))
                // whose options hold several values each, as they are written
                .filteredOn(question -> !question.archetype().equals("matching"))
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.stem() + options(question)).doesNotContain("A, B", "|stitch"));
    }

    @Test
    void what_a_setting_does_is_a_description_whatever_its_verbs() {
        assertThat(questions("""
                # Printer

                ## Settings

                - `retry_count` - Tries before a page is marked lost
                - `queue_length` - Pages that wait for the drum
                - `warm_up` - Seconds until the drum is hot
                """))
                .extracting(Question::stem)
                .anyMatch(stem -> stem.contains("describe `retry_count`"))
                .noneMatch(stem -> stem.contains("give for `retry_count`"));
    }

    @Test
    void what_others_can_do_as_well_is_asked_of_nothing() {
        assertThat(questions("""
                # Boats

                ## Ferry
                - Supports cars of all sizes
                - Crosses the fjord each hour

                ## Dinghy
                - Fast in light wind
                - Sleeps nobody on board

                ## Barge
                - Auto-steering supported
                - Carries gravel along canals
                """)).isNotEmpty().allSatisfy(question -> assertThat(question.stem() + options(question))
                .doesNotContain("Supports cars", "Fast in", "Auto-steering"));
    }

    @Test
    void an_explanation_shows_a_cell_with_its_headers() {
        assertThat(questions("""
                # Metals

                | Metal | Colour | Ore |
                |---|---|---|
                | Copper | reddish | malachite |
                | Tin | silvery | cassiterite |
                | Gold | yellow | quartz veins |
                | Zinc | bluish | sphalerite |
                """)).isNotEmpty().allSatisfy(question -> assertThat(question.explanation())
                .contains(": ")
                .doesNotContain("|"));
    }

    @Test
    void an_invented_number_keeps_its_unit_in_number() {
        assertThat(questions("""
                # Keeping

                | Food | Time |
                |---|---|
                | Bread | 3 days |
                | Rice | 1 year |
                | Beans | 2 years |
                | Salt | 10 years |
                | Flour | 4 years |
                """)).noneSatisfy(question -> assertThat(options(question))
                .containsPattern("\\|1 years|\\|[2-9]\\d* year\\|"));
    }

    @Test
    void a_title_is_named_without_its_emoji() {
        assertThat(questions("""
                # 🔐 Locks

                ## 🧨 Kinds

                - **Warded**: blocks wrong keys by fixed plates
                - **Tumbler**: lifts levers to one height
                - **Pin**: splits small rods at a line
                - **Disc**: turns slotted plates in a row
                """))
                .isNotEmpty()
                .extracting(Question::stem)
                .allMatch(stem -> stem.startsWith("In Locks"));
    }

    private static List<Question> questions(String note) {
        return NotesRead.of(note).questions();
    }

    private static Stream<Question> of(List<Question> questions, String... archetypes) {
        return questions.stream().filter(question -> List.of(archetypes).contains(question.archetype()));
    }

    private static String options(Question question) {
        StringBuilder all = new StringBuilder("|");
        question.options().forEach(option -> all.append(option.text()).append('|'));
        return all.toString();
    }
}
