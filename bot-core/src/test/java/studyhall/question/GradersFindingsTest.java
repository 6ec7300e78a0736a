package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studyhall.note.Fact;
import studyhall.note.Markup;

/** What graders who saw no keys found unsound in questions of unseen notes, each as a small note that would give it again. */
class GradersFindingsTest {
    @Test
    void what_stores_them_can_be_understood_by_nobody() {
        List<Question> questions = questions("""
                # Upkeep

                ## Upkeep Tasks

                ### Sweeping

                - Marks dead rows as free space
                - Runs every night

                ### Counting

                - Collects figures for the planner
                - Stores them in a catalog

                ### Rebuilding

                - Rebuilds a bloated tree
                - Drops the old one at the end

                ### Trimming

                - Cuts the file at its last row
                - Returns space to the disk
                """);
        assertThat(questions).isNotEmpty().allSatisfy(question -> assertThat(options(question) + question.stem())
                .doesNotContainIgnoringCase("stores them"));
    }

    @Test
    void beside_a_round_rate_stand_its_tenfolds_and_beside_memory_none_of_four_figures() {
        List<Question> questions = questions("""
                # Links

                ## Interface Settings

                - `reference-rate` - rate that costs are counted from
                  - Default: 100 Mbps
                - `buffer-size` - memory for waiting frames
                  - Default: 512MB
                - `cache-size` - memory for addresses
                  - Default: 256MB
                """);
        assertThat(of(questions, "default")).isNotEmpty().allSatisfy(question -> assertThat(options(question))
                .doesNotContain("|25 Mbps|", "|150 Mbps|", "|400 Mbps|")
                .doesNotContain("|1024MB|", "|2048MB|"));
    }

    @Test
    void several_addresses_do_not_stand_among_single_ones_and_lose_all_their_glosses_or_none() {
        List<Question> questions = questions("""
                # Routing

                ## Routing Protocols

                ### Alpha

                - **Kind:** link sums
                - **Multicast:** 224.0.0.5 (everyone), 224.0.0.6 (the chosen two)
                - **Layer:** three

                ### Beta

                - **Kind:** distances
                - **Multicast:** 224.0.0.10
                - **Layer:** four

                ### Gamma

                - **Kind:** hops
                - **Multicast:** 224.0.0.9
                - **Layer:** five

                ### Delta

                - **Kind:** paths
                - **Multicast:** 224.0.0.18
                - **Layer:** six
                """);
        assertThat(of(questions, "attribute").filter(question -> question.stem().contains("Multicast")))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("224.0.0.5"));
        assertThat(questions)
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("everyone), 224.0.0.6|"));
    }

    @Test
    void a_header_of_capitals_keeps_them_where_it_is_explained() {
        List<Question> questions = questions("""
                # Routing

                ## Distances

                | Source | AD | Used When |
                |---|---|---|
                | Wired | 10 | a cable is there |
                | Typed | 20 | somebody typed it |
                | Heard | 90 | a neighbour told it |
                | Guessed | 110 | nobody knows |
                """);
        assertThat(evidence(questions)).isNotEmpty().noneMatch(said -> said.contains(", ad:"));
        assertThat(evidence(questions)).anyMatch(said -> said.contains(", AD:"));
    }

    @Test
    void a_case_for_which_nothing_is_recommended_is_no_case_for_an_advice() {
        List<Question> questions = questions("""
                # Projects

                ## Exam Scenarios

                **Scenario 1:** A danger on the list has occurred
                - **Solution:** Carry out the planned response

                **Scenario 2:** Half the budget is gone too early
                - **Meaning:** spending runs ahead

                **Scenario 3:** The sponsor wants a new feature
                - **Solution:** Send a request for change

                **Scenario 4:** Members of the team quarrel loudly
                - **Solution:** Talk in private first
                """);
        assertThat(of(questions, "advice-to-scenario"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Half the budget"));
    }

    @Test
    void initials_without_small_words_spell_a_name_too() {
        List<Question> questions = questions("""
                # Documents

                - **RACI chart** - responsible, accountable, consulted and informed people of each task
                - **Charter** - formal permission to begin
                - **Issue log** - problems that already happened
                - **Scope statement** - what is delivered and what is not
                - **WBS** - breaks work into packages
                """);
        assertThat(of(questions, "meaning-to-term", "term-to-meaning")).isNotEmpty();
        assertThat(of(questions, "meaning-to-term").map(GradersFindingsTest::key))
                .doesNotContain("RACI chart", "WBS");
    }

    @Test
    void a_letter_of_the_name_alone_is_no_code_to_ask_for() {
        List<Question> questions = questions("""
                # Routing

                | Source | Table code | Distance |
                |---|---|---|
                | eBGP | B | 20 |
                | Inward | i | 115 |
                | OSPF | O | 110 |
                | Hops | R | 120 |
                """);
        assertThat(questions).isNotEmpty();
        assertThat(questions.stream().filter(question -> question.stem().contains("ode")))
                .noneMatch(
                        question -> key(question).equals("B") || key(question).equals("eBGP"));
    }

    @Test
    void two_that_share_a_root_are_not_asked_for_as_those_of_one_value() {
        List<Question> questions = questions("""
                # Routing

                | Source | Table code | Distance |
                |---|---|---|
                | iBGP | B | 200 |
                | eBGP | B | 20 |
                | OSPF | O | 110 |
                | RIP | R | 120 |
                | Connected | C | 1 |
                | Static | S | 5 |
                """);
        assertThat(of(questions, "same-value").map(GradersFindingsTest::key)).noneMatch(key -> key.contains("BGP"));
    }

    @Test
    void both_points_to_the_case_of_two() {
        List<Question> questions = questions("""
                # Routing

                ## Exam Scenarios

                **Scenario 1:** Two routers stuck while they exchange
                - **Solution:** Set the same size on both ends

                **Scenario 2:** Someone plugs a switch into a wall socket
                - **Solution:** Enable the guard of each port

                **Scenario 3:** A bridge must never become the chosen one
                - **Solution:** Lower its rank to nothing

                **Scenario 4:** Names are found slowly from the office
                - **Solution:** Keep a cache near the readers
                """);
        assertThat(of(questions, "advice-to-scenario", "scenario-to-advice")).isNotEmpty();
        assertThat(of(questions, "advice-to-scenario").map(Question::stem)).noneMatch(stem -> stem.contains("both"));
    }

    @Test
    void the_name_of_a_folder_inside_a_word_gives_it_away() {
        List<Question> questions = questions("""
                # Server

                ## Files

                - `base/` - per-database tables
                - `log/` - messages of the server
                - `wal/` - segments written ahead
                - `stat/` - figures since the start
                """);
        assertThat(of(questions, "meaning-to-parameter")).isNotEmpty();
        assertThat(of(questions, "meaning-to-parameter").map(GradersFindingsTest::key))
                .doesNotContain("`base/`");
    }

    @Test
    void a_sort_and_its_narrower_sort_do_not_stand_beside_each_other() {
        List<Question> questions = questions("""
                # Adverts

                - **Kind 1** - router advert, made by each
                - **Kind 2** - network advert, made by the chosen
                - **Kind 3** - summary advert, made at the border
                - **Kind 5** - external advert, made at the edge
                - **Kind 7** - stubby external advert
                """);
        assertThat(of(questions, "meaning-to-term")
                        .filter(question -> key(question).equals("Kind 5")))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Kind 7"));
        assertThat(of(questions, "meaning-to-term")
                        .filter(question -> key(question).equals("Kind 7")))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Kind 5"));
    }

    @Test
    void a_number_in_the_first_column_is_said_of_the_name_beside_it() {
        List<Question> questions = questions("""
                # Stones

                | Hardness | Mineral | Class |
                |---|---|---|
                | 1 | Talc | Silicate |
                | 2 | Gypsum | Sulfate |
                | 3 | Calcite | Carbonate |
                | 4 | Fluorite | Halide |
                | 5 | Apatite | Phosphate |
                """);
        assertThat(questions).allSatisfy(question -> assertThat(question.stem()).doesNotContain("hardness 5"));
        assertThat(of(questions, "row-to-cell").map(Question::stem))
                .anyMatch(stem -> stem.contains("which class do the notes give for Apatite"))
                .anyMatch(stem -> stem.contains("which hardness do the notes give for "));
        assertThat(of(questions, "cell-to-row").map(Question::stem)).anyMatch(stem -> stem.contains("which mineral"));
    }

    @Test
    void of_two_columns_a_number_stays_what_is_asked_about() {
        List<Question> questions = questions("""
                # Doors

                | Port | Service |
                |---|---|
                | 21 | Files |
                | 22 | Shell |
                | 25 | Post |
                | 53 | Names |
                """);
        assertThat(questions.stream().map(Question::stem)).anyMatch(stem -> stem.contains("port 22"));
    }

    @Test
    void a_part_in_parentheses_lends_nothing_to_the_whole() {
        List<Question> questions = questions("""
                # Kitchen

                | Device | Result |
                |---|---|
                | Oven | warmth |
                | Oven (upper coil) | crust |
                | Fridge (lower drawer) | dampness |
                | Fridge (ice box) | frost |
                | Mixer | foam |
                | Kettle | steam |
                """);
        assertThat(of(questions, "row-to-cell")
                        .filter(question -> question.stem().contains("Oven?")))
                .allSatisfy(question -> assertThat(options(question)).doesNotContainIgnoringCase("crust"));
        assertThat(of(questions, "cell-to-row").filter(question -> key(question).equals("Oven (upper coil)")))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("|Oven|"));
        assertThat(questions.stream().map(GradersFindingsTest::key))
                .anyMatch(key -> key.equals("Crust") || key.equals("Oven (upper coil)"))
                .anyMatch(key -> key.equals("Warmth") || key.equals("Oven"));
    }

    @Test
    void a_table_with_a_column_beyond_those_that_its_heading_compares_is_read_by_rows() {
        List<Question> questions = questions("""
                # Rocks

                ## Fire rocks: volcanic vs. plutonic

                | Composition | Volcanic | Plutonic | Typical setting |
                |---|---|---|---|
                | Light | rhyolite | granite | mainland |
                | Middling | andesite | diorite | arcs |
                | Dark | basalt | gabbro | sea floor |
                | Darkest | komatiite | peridotite | mantle |
                """);
        assertThat(of(questions, "row-to-cell")).isNotEmpty().allSatisfy(question -> assertThat(question.stem())
                .doesNotContain("for Volcanic", "for Plutonic"));
        assertThat(of(questions, "row-to-cell")
                        .filter(question -> question.stem().contains("“Plutonic”")))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("andesite", "arcs"));
    }

    @Test
    void a_row_with_a_footnote_is_no_key() {
        List<Question> questions = questions("""
                # Ores

                | Ore | Metal |
                |---|---|
                | Galena | Lead |
                | Cinnabar | Mercury |
                | Cassiterite | Tin |
                | Sphalerite | Zinc |
                | Bauxite* | Aluminium |

                \\* strictly a rock
                """);
        assertThat(questions).isNotEmpty();
        assertThat(questions)
                .noneMatch(question ->
                        key(question).equals("Bauxite") || question.stem().contains("Bauxite"));
    }

    @Test
    void an_aside_of_the_author_is_no_option() {
        List<Question> questions = questions("""
                # Cases

                | Case | Point |
                |---|---|
                | Smoke v Ball | offer to the world |
                | Mill v Shaft | remoteness of damage |
                | Snail v Bottle | (tort!) duty of care |
                | Hall v Fire | destruction of the matter |
                | Beer v Debt | part payment |
                """);
        assertThat(questions).isNotEmpty().allSatisfy(question -> assertThat(options(question) + question.stem())
                .doesNotContain("tort!"));
    }

    @Test
    void a_heading_that_names_most_of_its_things_stays_in_the_stem() {
        List<Question> questions = questions("""
                # Bacteria

                ## Arrangement of cocci

                - **Diplococci** - in pairs
                - **Streptococci** - in chains
                - **Staphylococci** - in clusters
                - **Sarcinae** - in packets
                """);
        assertThat(questions).isNotEmpty().allSatisfy(question -> assertThat(question.stem())
                .contains("Arrangement of cocci"));
    }

    @Test
    void the_right_half_of_a_pair_is_not_the_only_one_that_recurs() {
        List<Question> questions = questions("""
                # Value

                | Measure | Range | Good when |
                |---|---|---|
                | Cost variance | any | Positive |
                | Cost index | 0 to 2 | Above 1 |
                | Time variance | days | Positive |
                | Time index | 0 to 3 | Above 1 |
                | Rework share | percent | Falling |
                | Trust | 1 to 5 | Rising |
                """);
        for (Question question : of(questions, "which-pair").toList()) {
            List<String> halves = question.options().stream()
                    .map(option -> option.text().substring(option.text().indexOf(" – ")))
                    .toList();
            String right = halves.get(question.key());
            boolean alone = halves.stream().filter(right::equals).count() > 1
                    && halves.stream()
                                    .filter(half -> !half.equals(right))
                                    .distinct()
                                    .count()
                            == halves.stream()
                                    .filter(half -> !half.equals(right))
                                    .count();
            assertThat(alone).isFalse();
        }
    }

    @Test
    void an_effect_is_asked_of_what_has_it_and_not_only_of_where_that_is_made() {
        List<Question> questions = questions("""
                # Glands

                | Gland | Hormone | Effect |
                |---|---|---|
                | Adrenal cortex | aldosterone | keeps sodium back |
                | Adrenal core | adrenaline | readies for flight |
                | Pineal | melatonin | times the day |
                | Islets | insulin | empties the blood of sugar |
                """);
        assertThat(questions.stream().map(Question::stem))
                .anyMatch(stem -> stem.contains("effect do the notes give for"))
                .noneMatch(
                        stem -> stem.matches(".*effect do the notes give for “?(?:Adrenal cortex|Pineal|Islets)”?\\?"));
        assertThat(questions.stream().map(Question::stem)).anyMatch(stem -> stem.contains("Pineal (melatonin)"));
    }

    @Test
    void a_verb_in_the_plural_among_others_in_the_singular_is_neither_key_nor_option() {
        List<Question> questions = questions("""
                # Sistema endocrino

                Apuntes para el examen de los alumnos de la clase, con las glándulas y sus efectos en el cuerpo.

                | Glándula | Efecto |
                |---|---|
                | Tiroides | aumentan el ritmo del cuerpo |
                | Paratiroides | aumenta el calcio en la sangre |
                | Pineal | regula el sueño de la noche |
                | Corteza | retiene el sodio y elimina potasio |
                | Médula | prepara la huida ante el peligro |
                """);
        assertThat(questions).isNotEmpty().allSatisfy(question -> assertThat(options(question) + question.stem())
                .doesNotContainIgnoringCase("aumentan"));
    }

    @Test
    void an_effect_is_that_of_what_stands_beside_it_where_the_first_row_has_none() {
        List<Question> questions = questions("""
                # Sistema endocrino

                Apuntes para el examen de los alumnos de la clase, con las glándulas y sus efectos en el cuerpo.

                | Glándula | Hormona | Efecto |
                |---|---|---|
                | Tiroides | tiroxina | aumentan el ritmo del cuerpo |
                | Paratiroides | parathormona | aumenta el calcio en la sangre |
                | Pineal | melatonina | regula el sueño de la noche |
                | Corteza | aldosterona | retiene el sodio y elimina potasio |
                | Médula | adrenalina | prepara la huida ante el peligro |
                """);
        assertThat(questions.stream().map(Question::stem).filter(stem -> stem.contains("qué efecto")))
                .isNotEmpty()
                .allMatch(stem -> stem.contains("(melatonina)")
                        || stem.contains("(aldosterona)")
                        || stem.contains("(adrenalina)")
                        || stem.contains("(parathormona)"));
    }

    @Test
    void a_few_words_beside_a_term_are_given_for_it_and_do_not_describe_it() {
        List<Question> questions = questions("""
                # Nerven und Nervios

                Apuntes para el examen de los alumnos de la clase, con las capas y las enfermedades que se deben saber.

                ## Enfermedades

                - **Exceso de cortisol**: síndrome de Cushing
                - **Falta de cortisol**: enfermedad de Addison
                - **Falta de ADH**: diabetes insípida
                - **Exceso de aldosterona**: síndrome de Conn

                ## Por su química

                - **Peptídicas**: insulina, glucagón, oxitocina
                - **Esteroideas**: cortisol, aldosterona, estradiol
                - **Aminas**: tiroxina, adrenalina, dopamina
                """);
        assertThat(questions).isNotEmpty().allSatisfy(question -> assertThat(question.stem())
                .doesNotContain("describ", "descripción"));
        assertThat(questions("""
                                # Nerves

                                - **Smelling nerve (one)** - smell
                                - **Seeing nerve (two)** - vision
                                - **Tongue nerve (twelve)** - muscles of speech
                                - **Face nerve (seven)** - muscles of expression
                                - **Ear nerve (eight)** - hearing and balance
                                """).stream().map(Question::stem))
                .isNotEmpty()
                .noneMatch(stem -> stem.contains("describ") || stem.contains("description"));
    }

    @Test
    void what_a_lower_level_promises_a_higher_one_keeps() {
        List<Question> questions = questions("""
                # Locks

                ## Safety Levels

                - **Open** - nobody asks who comes in
                - **Watched** - a guard writes down each guest
                - **Closed** - guests come by invitation
                - **Sealed** - the door is bricked up for good
                """);
        assertThat(of(questions, "meaning-to-term")
                        .filter(question -> question.stem().contains("guard")))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Closed", "Sealed"));
        assertThat(of(questions, "meaning-to-term").map(GradersFindingsTest::key))
                .contains("Sealed");
        assertThat(of(questions, "term-to-meaning").map(GradersFindingsTest::key))
                .doesNotContain("The door is bricked up for good");
    }

    @Test
    void a_default_behind_a_dash_is_the_default_of_its_setting() {
        assertThat(of(questions("""
                                # Server

                                ## Connection Settings

                                - **`max_guests`** - Default 100
                                - **`kept_seats`** - Default 3
                                - **`door`** - Default `north`
                                """), "default").map(Question::stem))
                .anyMatch(stem -> stem.contains("`max_guests`"))
                .anyMatch(stem -> stem.contains("`kept_seats`"));
    }

    @Test
    void below_areas_a_phrase_says_what_an_area_is() {
        assertThat(questions("""
                                # Versions

                                ## Areas

                                - **Working tree** - files as they are checked out
                                - **Index** - what goes into the next commit
                                - **Repository** - all commits and references
                                - **Stash** - changes put aside for later
                                """).stream().map(Question::stem))
                .isNotEmpty()
                .noneMatch(stem -> stem.contains("which area do the notes give"));
    }

    @Test
    void a_symbol_that_begins_as_the_name_does_gives_it_away() {
        List<Question> questions = questions("""
                # Dating

                | Method | Isotope pair |
                |---|---|
                | Wooden method | C-14 to N-14 |
                | Potassium-argon | K-40 to A-40 |
                | Rubidium-strontium | Rb-87 to Sr-87 |
                | Hafnium method | Z-147 to Q-143 |
                | Lutetium method | X-176 to Y-176 |
                """);
        assertThat(questions).isNotEmpty();
        assertThat(of(questions, "row-to-cell", "cell-to-row").map(GradersFindingsTest::key))
                .doesNotContain("Rb-87 to Sr-87", "Rubidium-strontium");
    }

    @Test
    void of_several_only_what_several_do_is_said_in_spanish_too() {
        List<Question> questions = questions("""
                # Órganos del Estado

                Apuntes para el examen de los alumnos de la clase, con los órganos y lo que hace cada uno de ellos.

                - **Cortes**: aprueban las leyes y los presupuestos
                - **Gobierno**: dirige la política interior y exterior
                - **Tribunal**: interpreta la norma suprema
                - **Defensor**: protege los derechos de los ciudadanos
                - **Banco**: vigila la moneda y los precios
                """);
        assertThat(of(questions, "term-to-meaning")).isNotEmpty().allSatisfy(question -> assertThat(options(question))
                .doesNotContainIgnoringCase("aprueban"));
    }

    @Test
    void a_word_with_a_number_stands_among_others_in_the_order_of_the_numbers() {
        List<Question> questions = questions("""
                # Ports

                ## Doors and Sills

                - **Front** - TCP 443
                - **Back** - UDP 69
                - **Cellar** - TCP 23
                - **Garden** - UDP 123
                - **Attic** - TCP 22
                """);
        List<String> ordered = List.of("TCP 22", "TCP 23", "TCP 443", "UDP 69", "UDP 123");
        assertThat(of(questions, "term-to-meaning")).isNotEmpty().allSatisfy(question -> assertThat(
                        question.options().stream().map(Option::text))
                .isSortedAccordingTo(Comparator.comparing(ordered::indexOf)));
    }

    @Test
    void what_a_thing_is_typically_used_for_is_no_recommendation() {
        String table = """
                # Doors

                | Door | %s |
                |---|---|
                | Front | guests and letters |
                | Back | wood for the stove |
                | Cellar | wine and apples |
                | Garden | muddy boots |
                """;
        for (String header : List.of("Typical use", "Use", "Used for", "Use cases")) {
            assertThat(of(questions(table.formatted(header)), "row-to-cell", "cell-to-row"))
                    .isNotEmpty()
                    .allSatisfy(question ->
                            assertThat(question.stem()).contains(" use").doesNotContain("recommend"));
        }
        assertThat(of(questions(table.formatted("Best for")), "row-to-cell"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.stem()).contains("recommend"));
    }

    @Test
    void what_the_notes_say_a_thing_is_used_for_in_a_line_is_no_recommendation_either() {
        List<Question> questions = questions("""
                # Doors

                ## Doors of a Farm

                - **Front** - the wide one
                  - Used for: guests bring letters to the house
                - **Back** - the low one
                  - Used for: wood is carried to the stove
                - **Cellar** - the old one
                  - Used for: wine and apples are stored
                - **Garden** - the green one
                  - Used for: muddy boots come in
                """);
        assertThat(of(questions, "use-when")).isNotEmpty().allSatisfy(question -> assertThat(question.stem())
                .contains("is used for")
                .doesNotContain("recommend"));
    }

    @Test
    void the_nearest_heading_that_says_something_tells_where_a_thing_stands() {
        List<Question> questions = questions("""
                # Gardens

                ## Soil Care

                ### Breadth

                - **Mulch** - keeps the ground moist in summer
                - **Compost** - feeds the worms and the roots
                - **Lime** - sweetens ground that is sour
                - **Sand** - lets the rain run off

                ## Other ways (not part of the exam)

                - **Terrace** - steps cut into a slope
                - **Raised bed** - a box of ground above the ground
                - **Greenhouse** - glass that holds the warmth

                ### Planting patterns

                - **Guild**
                  - Author: Old Jim
                  - Adds: a ring of clover
                - **Row**
                  - Author: Young Ann
                  - Adds: a path of straw
                - **Spiral**
                  - Author: Doctor Bell
                  - Adds: a heap of stones

                ## Pests in depth

                ### Types

                - **Slug** - eats leaves at night
                - **Aphid** - sucks the sap of shoots
                - **Wireworm** - drills into the tubers
                - **Sawfly** - strips the gooseberries
                """);
        assertThat(questions.stream().map(Question::stem))
                .anyMatch(stem -> stem.startsWith("In Gardens (Soil Care),"))
                .anyMatch(stem -> stem.startsWith("In Gardens (Planting patterns),"))
                .anyMatch(stem -> stem.startsWith("In Gardens (Pests"))
                .noneMatch(stem -> stem.contains("Breadth") || stem.contains("in depth"))
                .noneMatch(stem -> stem.contains("Other ways") && stem.contains("Author"));
    }

    @Test
    void a_row_that_is_called_by_what_somebody_does_stands_in_quotes() {
        List<Question> questions = questions("""
                # Farm

                ## Who does what

                | Work | Accountable |
                |---|---|
                | Mending the Garden Fence | Miller |
                | Feeding Young Calves | Smith |
                | Counting of Eggs | Baker |
                | Grand Harvest Feast | Mason |
                | Summer Night Fair | Weaver |
                """);
        assertThat(of(questions, "row-to-cell").map(Question::stem))
                .anyMatch(stem -> stem.contains("“Mending the Garden Fence”"))
                .anyMatch(stem -> stem.contains("“Feeding Young Calves”"))
                .anyMatch(stem -> stem.contains("“Counting of Eggs”"))
                .anyMatch(stem -> stem.contains(" Grand Harvest Feast"));
    }

    @Test
    void a_heading_that_any_note_may_have_is_no_thing_that_words_could_describe() {
        List<Question> questions = questions("""
                # Rowing

                ## The race

                - Takes eight minutes over the lake
                - Needs forty strokes a minute at the start

                ## Theory

                - Rests on levers and on drag
                - Explains why long oars pull harder

                ## Club Crew

                - Trains before sunrise with one coach
                - Elects its captain every spring

                ## Boat House

                - Holds the shells on wooden racks
                - Opens onto the pier by two doors

                ## River Patrol

                - Watches the buoys along the course
                - Carries blankets and a whistle
                """);
        assertThat(of(questions, "feature-to-component"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("The race", "Theory"));
    }

    @Test
    void what_holds_of_more_than_it_was_said_of_stands_in_no_stem_and_among_no_wrong_options() {
        List<Question> questions = questions("""
                # Tickets

                ## Ticket Classes

                - **Golden** - every ride and every meal is paid
                - **Silver** - at least one ride is paid
                - **Bronze** - no rides, entry to the park
                - **Copper** - no entry, parking beside the gate
                - **Guest** - entry to the park with a member
                """);
        assertThat(of(questions, "term-to-meaning", "meaning-to-term", "which-term-pair", "matching"))
                .isNotEmpty()
                .allSatisfy(question -> {
                    assertThat(question.stem()).doesNotContain("at least");
                    assertThat(options(question).replace(key(question), "")).doesNotContainIgnoringCase("at least");
                });
    }

    @Test
    void what_stands_below_example_is_no_wrong_answer_for_the_row_beside_it() {
        List<Question> questions = questions("""
                # Trades

                | Trade | Example | Tool |
                |---|---|---|
                | Joiner | oak table | plane |
                | Smith | gate hinge | anvil |
                | Potter | soup bowl | wheel |
                | Weaver | wool scarf | loom |
                """);
        assertThat(of(questions, "row-to-cell", "cell-to-row")).isNotEmpty().allSatisfy(question -> assertThat(
                        question.stem() + options(question))
                .doesNotContain("Example")
                .doesNotContainIgnoringCase("oak table"));
    }

    @Test
    void of_each_other_case_one_piece_of_advice_stands_there_and_none_that_only_goes_on() {
        List<Question> questions = questions("""
                # Boats

                ## Exam Scenarios

                **Scenario 1:** Hull leaks below the waterline
                - **Solution:**
                  - Haul the boat onto the slip
                  - After the repair paint the planks

                **Scenario 2:** Sail tears in a squall
                - **Solution:**
                  - Patch the cloth with tape
                  - Lower the boom and rest it on deck

                **Scenario 3:** Rudder jams at sea
                - **Solution:** Steer with an oar over the stern

                **Scenario 4:** Wind dies at noon
                - **Solution:** After the calm hoist the jib again
                """);
        assertThat(of(questions, "scenario-to-advice")).isNotEmpty().allSatisfy(question -> {
            assertThat(options(question)).doesNotContain("After the");
            boolean torn = question.stem().contains("Sail tears");
            assertThat(!torn
                            && options(question).contains("Patch the cloth")
                            && options(question).contains("Lower the boom"))
                    .isFalse();
        });
        assertThat(of(questions, "advice-to-scenario").map(Question::stem)).noneMatch(stem -> stem.contains("After"));
    }

    @Test
    void no_wrong_value_has_the_name_of_the_thing_that_it_belongs_to() {
        List<Question> questions = questions("""
                # Farming

                ## Farming Schools

                - **Nexus**
                  - Adds: Nexus weather team
                - **Orbit**
                  - Adds: evening round table
                - **Prism**
                  - Adds: morning seed market
                - **Quill**
                  - Adds: yearly harvest diary
                - **Rondo**
                  - Adds: weekly tool exchange
                """);
        assertThat(of(questions, "attribute")).isNotEmpty().allSatisfy(question -> assertThat(options(question))
                .doesNotContain("Nexus"));
    }

    @Test
    void on_a_scale_what_one_step_withstands_the_steps_above_withstand_too() {
        String scale = """
                # Woods

                | Hardness | Wood | Nail test | Sold as |
                |---|---|---|---|
                | 1 | Balsa | dented by a thumb | model sheets |
                | 2 | Poplar | dented by a coin | match sticks |
                | 3 | Larch | dented by a key with effort | roof shingles |
                | 4 | Ashwood | cannot be dented by a key | hammer handles |
                | 5 | Boxwood | dented by a steel point | chess pieces |
                """;
        assertThat(questions(scale))
                .anyMatch(question -> question.stem().contains("hammer handles"))
                .noneMatch(question -> (question.stem() + options(question)).contains("dented"));
    }

    @Test
    void codes_of_three_figures_are_no_years_unless_one_of_them_is() {
        String codes = """
                # Replies

                ## Reply Codes

                - **429**: wait and try later
                - **400**: the request cannot be read
                - **403**: the door stays shut
                - **500**: the server has lost its way
                """;
        assertThat(questions(codes)).isNotEmpty().noneMatch(question -> (question.archetype() + question.stem())
                .contains("date"));
        assertThat(questions(codes.replace("500", "1066")))
                .anyMatch(question -> question.archetype().equals("date-of-event"));
    }

    @Test
    void first_and_second_are_no_names() {
        assertThat(questions("""
                # Traps

                ## Traps of the Harbour

                - First: the tide turns before noon
                - Second: the buoy has no lamp
                - Third: the chart shows feet
                - Fourth: the pilot sleeps late
                """)).isEmpty();
    }

    @Test
    void what_a_callout_calls_out_is_no_place() {
        assertThat(questions("""
                # Ship

                ## Sails

                > [!warning] Comes up every year
                > - **Jib**: sail before the foremast
                > - **Spanker**: sail behind the last mast
                > - **Royal**: sail above the topgallant
                > - **Spinnaker**: balloon for running downwind
                """)).isNotEmpty().allSatisfy(question -> {
            assertThat(question.stem()).contains("Sails").doesNotContain("every year");
        });
    }

    @Test
    void a_figure_keeps_what_it_holds_under() {
        List<Question> questions = questions("""
                # Parcels

                | Class | Fee | Reach |
                |---|---|---|
                | Amber | 10 % (over 5 kg) | 30 km (by bike) |
                | Cobalt | 20 % (over 5 kg) | 50 km (by bike) |
                | Olive | 30 % (over 5 kg) | 70 km (by bike) |
                | Violet | 40 % (over 5 kg) | 90 km (by bike) |
                """);
        assertThat(questions)
                .anySatisfy(question -> assertThat(options(question)).contains("|50 km|"));
        assertThat(questions)
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("|10 %|", "|20 %|"));
    }

    @Test
    void beside_a_small_count_stand_no_numbers_that_only_count_on() {
        List<Question> questions = questions("""
                # Convoys

                ## Convoy

                - Max 8 ships per convoy
                - Max 482 crew on all ships
                """);
        assertThat(of(questions, "limit")).hasSize(2).allSatisfy(question -> assertThat(options(question))
                .doesNotContain("|8|9|10|11|", "|5|6|7|8|", "|241|", "|964|", "|1446|"));
    }

    @Test
    void how_things_behave_when_they_fail_is_asked_beside_others_that_say_so_alone() {
        String pumps = """
                # Pumps

                ## Sensors

                - **heatSensor** - Failing restarts the boiler
                - **flowSensor** - Failing empties the tank
                - **doorSensor** - Holds back the lift until it is shut
                - **deepSensor** - Preheating is off by default
                """;
        assertThat(of(questions(pumps), "meaning-to-term").map(Question::stem))
                .isNotEmpty()
                .noneMatch(stem -> stem.contains("Failing") || stem.contains("Preheating"));
        assertThat(of(
                                questions(
                                        pumps.replace("Holds back the lift until it is shut", "Failing stops the lift")
                                                .replace("Preheating is off", "Failing sounds the horn, as it does")),
                                "meaning-to-term")
                        .map(Question::stem))
                .anyMatch(stem -> stem.contains("Failing restarts"));
    }

    @Test
    void of_two_with_the_same_value_no_part_of_their_names_tells_that_they_go_together() {
        String settings = """
                # Loader

                ## Loader Settings

                - `maxSurge` - crates above the wanted number
                  - Default: 25%
                - `maxMissing` - crates that may lack
                  - Default: 25%
                - `historyLength` - lists that are kept
                  - Default: 10%
                - `deadlineShare` - time before an alarm
                  - Default: 60%
                - `idleShare` - time between two crates
                  - Default: 5%
                """;
        assertThat(of(questions(settings), "same-value")).isEmpty();
        assertThat(of(questions(settings.replace("maxMissing", "missing")), "same-value"))
                .isNotEmpty();
    }

    @Test
    void a_row_with_an_exclamation_behind_its_name_is_another_thing() {
        assertThat(questions("""
                # Ores

                | Ore | Metal won |
                |---|---|
                | Cassiterite | tin |
                | Bauxite (a rock!) | aluminium |
                | Galena | lead |
                | Cinnabar | mercury |
                | Sphalerite | zinc |
                """)).isNotEmpty().noneMatch(question -> (question.stem() + options(question))
                .contains("Bauxite"));
    }

    @Test
    void above_a_power_of_two_of_five_figures_there_is_less_room_than_below() {
        assertThat(of(questions("""
                # Bridges

                ## Bridge Settings

                - `bridge-rank` - who becomes the root
                  - Default: 32768
                """), "default")).hasSize(1).allSatisfy(question -> assertThat(options(question))
                .doesNotContain("131072", "262144"));
    }

    @Test
    void of_three_options_the_right_one_is_not_the_only_abbreviation() {
        String roles = """
                # Gateways

                | Protocol | Active role |
                |---|---|
                | Hornet | Busy router |
                | Wasp | Master router |
                | Gnat | QVG |
                """;
        assertThat(of(questions(roles), "row-to-cell")).isNotEmpty().noneMatch(question -> key(question)
                .equals("QVG"));
        assertThat(of(questions(roles.replace("Busy router", "BZR")), "row-to-cell"))
                .anyMatch(question -> key(question).equals("QVG"));
    }

    @Test
    void pairs_do_not_all_end_alike() {
        assertThat(of(questions("""
                # Scores

                | Score | Best value | Unit of it |
                |---|---|---|
                | Amber | 0 | metres |
                | Basalt | 0 | litres |
                | Cobalt | 1 | grams |
                | Dune | 0 | bars |
                | Ember | 1 | volts |
                """), "which-pair")).allSatisfy(question -> assertThat(question.options().stream()
                        .map(option -> option.text().replaceAll(".* – ", ""))
                        .distinct())
                .hasSizeGreaterThan(1));
    }

    @Test
    void a_letter_that_stands_for_a_number_stays_small_and_a_gloss_is_not_left_half() {
        List<Question> questions = questions("""
                # Sampling

                ## Ways of Sampling

                - **Folding**: k parts, each tested once
                - **Leaving**: k is the number of samples
                - **Shuffling**: every part in a new order
                - **Pairing**: racks (max 3), rows (max 20)
                """);
        assertThat(questions).isNotEmpty().allSatisfy(question -> assertThat(options(question))
                .doesNotContain("|K parts", "|K is", "racks (max 3), rows|", "Racks (max 3), rows|"));
    }

    @Test
    void what_is_put_together_holds_what_its_parts_are() {
        List<Question> questions = questions("""
                # Stores

                | Store | Kept in | Guard |
                |---|---|---|
                | Acorn | one cellar | cats |
                | Beech | three lofts | dogs |
                | Cedar | two barns | geese |
                | Doum | three lofts plus second barn | owls |
                | Elder | single shed | bees |
                """);
        assertThat(questions).anyMatch(question -> question.stem().contains("two barns"));
        assertThat(questions)
                .filteredOn(question -> question.stem().contains("“two barns”"))
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Doum"));
    }

    @Test
    void a_limit_says_what_it_counts_and_labels_of_one_kind_are_named_alike() {
        assertThat(of(questions("""
                # Harbours

                ## Mooring

                - Max 100 per season
                - Max 40 boats per pier
                """), "limit")).singleElement().satisfies(question -> assertThat(question.stem())
                .contains("boats"));
        List<Question> vitamins = questions("""
                # Salves

                | Salve | Smell |
                |---|---|
                | A | resin |
                | B12 | clove |
                | C | mint |
                | K | camphor |
                """);
        assertThat(vitamins).anyMatch(question -> question.stem().contains("salve B12"));
    }

    @Test
    void what_a_thing_only_lacks_is_asked_beside_those_that_are_said_to_have_it() {
        String tents = """
                # Tents

                ## Tents of the Club

                - **Alpine** - no groundsheet
                - **Bell** - stands on one pole
                - **Cabin** - steep walls of canvas
                - **Dome** - crossed rods in sleeves
                """;
        assertThat(of(questions(tents), "meaning-to-term").map(Question::stem))
                .isNotEmpty()
                .noneMatch(stem -> stem.contains("no groundsheet"));
        assertThat(of(
                                questions(tents.replace("one pole", "one pole and a groundsheet")
                                        .replace("of canvas", "sewn to the groundsheet")),
                                "meaning-to-term")
                        .map(Question::stem))
                .anyMatch(stem -> stem.contains("no groundsheet"));
    }

    @Test
    void lines_without_bullets_and_the_list_below_them_lend_each_other_no_options() {
        List<Question> questions = questions("""
                # Conditioning

                ## Conditioning of Geese

                UCS = unconditioned stimulus
                UCR = unconditioned response
                XQ = what rings in the yard
                XW = what the goose does then
                XV = what the farmer writes down

                - Acquisition: bell and corn come together
                - Extinction: bell without any corn
                - Recovery: comes back after a pause (honk!)
                - Spreading: other bells do it too
                """);
        assertThat(questions).isNotEmpty().allSatisfy(question -> {
            boolean lines =
                    options(question).contains("XQ") || options(question).contains("What rings");
            boolean list = options(question).contains("Extinction")
                    || options(question).contains("Bell without");
            assertThat(lines && list).isFalse();
            assertThat(question.stem()).doesNotContain("honk");
        });
        assertThat(questions.stream().map(Question::stem))
                .noneMatch(stem -> stem.contains("UCS") || stem.contains("unconditioned"));
    }

    @Test
    void short_words_are_no_signs_so_that_all_options_begin_alike() {
        assertThat(of(questions("""
                # Flags

                | Flag | Colour |
                |---|---|
                | Alfa | red |
                | Bravo | green |
                | Charlie | orange |
                | Delta | violet |
                """), "row-to-cell")).isNotEmpty().allSatisfy(question -> assertThat(options(question))
                .doesNotContain("|red|", "|green|"));
        assertThat(of(questions("""
                # Units

                | Quantity | Unit |
                |---|---|
                | Mass | kg |
                | Brightness | cd |
                | Heat | K |
                | Current | A |
                """), "row-to-cell")).isNotEmpty().anySatisfy(question -> assertThat(options(question))
                .contains("|kg|"));
    }

    @Test
    void symbols_that_differ_in_their_case_are_two_values() {
        String prefixes = """
                # Prefixes

                | Prefix | Symbol | Power |
                |---|---|---|
                | great | M | sixth |
                | small | m | third |
                | third part | k | minus first |
                | dozen | d | tenth |
                | gross | g | twelfth |
                """;
        assertThat(of(questions(prefixes), "same-value")).isEmpty();
        assertThat(of(questions(prefixes.replace("| m |", "| M |")), "same-value"))
                .isNotEmpty();
    }

    @Test
    void what_is_done_to_one_thing_stands_for_nothing_together() {
        String actions = """
                # Volumes

                | Layer | Create | Grow | Show |
                |---|---|---|---|
                | Disk | `pvcreate` | `pvresize` | `pvs` |
                | Group | `vgcreate` | `vgextend` | `vgs` |
                | Volume | `lvcreate` | `lvextend` | `lvs` |
                """;
        assertThat(of(questions(actions), "equivalence")).isEmpty();
        assertThat(of(questions("""
                                # Shells

                                | Task | Bourne shell | Power shell |
                                |---|---|---|
                                | Listing | `ls` | `gci` |
                                | Copying | `cp` | `xip` |
                                | Printing | `lp` | `oup` |
                                """), "equivalence")).isNotEmpty();
    }

    @Test
    void the_number_of_a_signal_is_no_signal_and_the_port_of_a_service_is_a_port() {
        String numbers = """
                # Harbour

                ## Signals

                - **FOG** = 2
                - **FIRE** = 9
                - **PILOT** = 15
                - **DOCTOR** = 18
                """;
        assertThat(questions(numbers).stream().map(Question::stem))
                .isNotEmpty()
                .anyMatch(stem -> stem.contains("which number"))
                .noneMatch(stem -> stem.contains("which signal"));
        assertThat(questions(numbers.replace("Signals", "Well-known ports")).stream()
                        .map(Question::stem))
                .anyMatch(stem -> stem.contains("which port"));
    }

    @Test
    void numbers_that_name_a_level_are_neither_large_nor_small() {
        String levels = """
                # Targets

                | Target | Old runlevel | Purpose |
                |---|---|---|
                | halt | 0 | shuts down |
                | rescue | 1 | mends the disk |
                | text | 3 | serves terminals |
                | picture | 5 | draws windows |
                | again | 6 | begins anew |
                """;
        assertThat(of(questions(levels), "most", "ranking")).isEmpty();
        assertThat(of(questions(levels.replace("Old runlevel", "Wage")), "most", "ranking"))
                .isNotEmpty();
    }

    @Test
    void advice_against_two_at_once_forbids_nothing() {
        String settings = """
                # Brewing

                ## Brewing Parameters

                - `heat` - degrees of the water
                  - Default: 80
                - `dose` - grams of leaves
                  - Default: 12
                - `rest` - minutes in the pot
                  - Default: 4
                - `turns` - how often it is stirred
                  - Default: 3
                - `sieve` - holes of the strainer
                  - Default: 40
                - `cups` - how many are filled
                  - Default: 6
                - **Advice:** Change `heat` or `dose`, not both
                """;
        assertThat(of(questions(settings), "only-one-of-pair")).isEmpty();
        assertThat(of(questions(settings.replace("**Advice:** Change", "**Limit:** Set")), "only-one-of-pair"))
                .isNotEmpty();
    }

    @Test
    void the_right_one_of_several_orders_is_not_told_by_its_place_among_them() {
        List<Question> questions = questions("""
                # Ropes

                ## Kinds of Ropes

                - **Halyard**: hoists a sail
                - **Sheet**: trims a sail
                - **Painter**: ties a dinghy
                - **Hawser**: tows a ship
                - **Lanyard**: holds a knife
                - **Stay**: props a mast
                - **Ratline**: serves as a rung
                - **Brail**: furls a corner
                - **Gasket**: binds a furled sail
                """);
        List<Boolean> first = of(questions, "matching")
                .map(question -> question.options().stream()
                                .filter(option ->
                                        option.text().startsWith(key(question).split(";")[0]))
                                .count()
                        > 1)
                .toList();
        // an order among the others that begins as the right one does is one of the five
        assertThat(first).hasSizeGreaterThan(1).contains(true);
    }

    @Test
    void three_cases_of_three_subjects_tell_what_is_done_by_its_subject() {
        String cases = """
                # Workshop

                ## Cases

                **Case 1:** Bread sticks to the stone
                - **Solution:** More flour on the peel

                **Case 2:** The saw wanders off
                - **Solution:** A guide along the plank

                **Case 3:** The kite spins
                - **Solution:** A longer tail
                """.replace("Case ", "Scenario ");
        assertThat(of(questions(cases), "scenario-to-advice", "advice-to-scenario"))
                .isEmpty();
        assertThat(of(
                        questions(cases + "\n**Scenario 4:** The clock runs fast\n- **Solution:** A lower weight\n"),
                        "scenario-to-advice"))
                .isNotEmpty();
    }

    @Test
    void what_is_of_both_sorts_is_no_wrong_option_for_either() {
        List<Question> questions = questions("""
                # Sails

                ## Sails by Use

                - **Racing sail**: cut flat for speed upwind
                - **Cruising sail**: sewn to last ten years
                - **Storm sheet**: tiny cloth of heavy weave
                - **Allrounder**: can be a racing sail and a cruising one
                - **Drifter**: huge cloth for light airs
                """);
        assertThat(questions)
                .filteredOn(question ->
                        question.stem().contains("“cut flat") || question.stem().contains("“sewn to"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("Allrounder"));
    }

    @Test
    void a_word_that_only_holds_the_name_does_not_hide_that_the_answer_says_it() {
        assertThat(of(questions("""
                # Verbs

                ## Verbs of the Engine

                - `start` - start the engine now
                - `reload` - read the card again without a restart
                - `mask` - hide the lever from everybody
                - `status` - print what the gauge shows
                """), "parameter-to-meaning").map(GradersFindingsTest::key))
                .noneMatch(key -> key.startsWith("Start"));
    }

    @Test
    void beside_a_code_stand_codes_of_its_own_hundred() {
        List<Question> questions = questions("""
                # Replies of the Post

                | Code | Reason | Sense |
                |---|---|---|
                | 200 | Accepted | the clerk took it |
                | 201 | Franked | a stamp was added |
                | 301 | Forwarded | sent on to a new house |
                | 304 | Unchanged | same as last week |
                | 404 | Gone away | nobody lives there |
                | 409 | Crossed | two letters met |
                | 418 | Teapot | cannot be posted |
                | 500 | Sorter fire | machine burns |
                | 502 | Relay lost | next town is silent |
                | 503 | Strike | no clerk today |
                | 504 | Relay late | next town sleeps |
                """);
        assertThat(of(questions, "row-to-cell").filter(question -> key(question).equals("500")))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).contains("|502|", "|503|", "|504|"));
    }

    @Test
    void where_the_note_has_two_other_ranges_none_is_invented_and_none_alone_has_a_minus() {
        List<Question> questions = questions("""
                # Timers

                ## Timer Settings

                - `hello` - seconds between two greetings
                  - Range: 1 to 10
                - `delay` - seconds before it forwards
                  - Range: 4 to 30
                - `age` - seconds that a greeting lives
                  - Range: 6 to 40
                - `tilt` - how far it leans
                  - Range: -2 to 2
                """);
        assertThat(of(questions, "range")).isNotEmpty().allSatisfy(question -> {
            assertThat(key(question)).doesNotStartWith("-");
            assertThat(List.of("1 to 10", "4 to 30", "6 to 40", "-2 to 2"))
                    .containsAll(question.options().stream().map(Option::text).toList());
        });
    }

    @Test
    void a_default_lies_within_a_range_that_goes_in_steps_and_says_which_of_two_it_is_of() {
        List<Question> questions = questions("""
                # Bridges

                ## Bridges in a Row

                - **Bridge rank**
                  - Default: 32768
                  - Range: 0 to 61440 in steps of 4096
                - **Dead interval** (broadcast)
                  - Default: 40 seconds
                """);
        assertThat(of(questions, "default").filter(question -> key(question).equals("32768")))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("65536"));
        assertThat(questions.stream().map(Question::stem).filter(stem -> stem.contains("Dead interval")))
                .allSatisfy(stem -> assertThat(stem).contains("(broadcast)"));
    }

    @Test
    void another_word_for_the_same_gives_the_answer_away_too() {
        String files = """
                # Logs

                ## Logs of the Engine

                - `boot.log` - messages of startup
                - `cron.log` - runs of the night
                - `mail.log` - letters sent and lost
                - `door.log` - who came in
                """;
        assertThat(of(questions(files), "meaning-to-parameter", "parameter-to-meaning"))
                .isNotEmpty()
                .noneMatch(question -> (question.stem() + key(question)).contains("boot.log"));
        assertThat(of(questions(files.replace("of startup", "about coal")), "meaning-to-parameter"))
                .anyMatch(question -> key(question).contains("boot.log"));
    }

    @Test
    void a_sign_that_touches_what_it_stands_beside_is_a_part_of_it() {
        assertThat(cells("D♭", "M☉", "ΔG‡", "♭VII", "°C", "20 ℃", "B♭♭", "C ♭", "(x)◊"))
                .containsExactly("D♭", "M☉", "ΔG‡", "♭VII", "°C", "20 ℃", "B♭♭", "C ♭", "(x)◊");
        assertThat(cells("✅ yes", "good ⭐", "fast⚡", "✔️done", "ore ✓", "▶ play", "Bauxite†"))
                .containsExactly("yes", "good", "fast", "done", "ore", "play", "Bauxite");
    }

    @Test
    void things_are_called_what_their_nearest_heading_calls_them() {
        String note = """
                # Boats

                - **Roman** – built in the south
                - **Norse** – built in the north

                ## Roman boats

                | Boat | Masts | Crew |
                |---|---|---|
                | Yawl | two | four |
                | Sloop | one | three |
                | Schooner | three | nine |

                ### Knots

                - **Bowline** – loop that does not slip
                - **Hitch** – turn around a post
                - **Bend** – joins two ropes
                - **Splice** – woven strands without end

                ### Woods

                - **Teak** – oily timber that resists worms
                - **Larch** – cheap planks that bend easily
                - **Oak** – heavy frames that hold nails
                - **Cedar** – light skin that smells sweet

                ## Norse boats

                | Boat | Seats | Oars |
                |---|---|---|
                | Skiff | one | two |
                | Gig | six | six |
                | Dory | two | four |

                ### Strokes

                - **Catch** – blade enters the water
                - **Drive** – legs push the boat on
                - **Finish** – blade leaves the water
                - **Recovery** – body slides back again

                Feathered blade
                ?
                Turned flat against the wind
                """;
        List<Question> questions = of(questions(note), "meaning-to-term").toList();
        assertThat(questions).isNotEmpty().allSatisfy(question -> assertThat(question.stem())
                .doesNotContain("Roman boat ", "Norse boat "));
        assertThat(questions.stream().filter(question -> question.stem().contains("does not slip")))
                .singleElement()
                .satisfies(question -> assertThat(options(question))
                        .contains("Bowline", "Hitch", "Bend", "Splice")
                        .doesNotContain("Teak"));
        assertThat(of(questions(note), "membership")).isEmpty();
        // the mirror: what is sorted below a heading is still of its kind
        assertThat(of(questions(note.replace("### Knots", "### Small boats")), "meaning-to-term")
                        .map(Question::stem))
                .anyMatch(stem -> stem.contains("Roman boat "));
    }

    @Test
    void no_measured_range_stands_beside_one_that_it_lies_in() {
        String note = """
                # Kilns

                | Kiln | Heat |
                |---|---|
                | Brick | 400–600 °C |
                | Tile | 400–500 °C |
                | Glass | 700–800 °C |
                | Stone | 900–950 °C |
                | Lime | 1000–1100 °C |
                """;
        assertThat(questions(note).stream().filter(question -> key(question).equals("400–500 °C")))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).doesNotContain("400–600"));
        // the mirror: a range that only begins where another ends may stand there
        assertThat(questions(note.replace("400–600", "500–600")).stream()
                        .filter(question -> key(question).equals("400–500 °C")))
                .anyMatch(question -> options(question).contains("500–600"));
    }

    private static List<String> cells(String... values) {
        StringBuilder table = new StringBuilder("# Signs\n\n| Row | Value |\n|---|---|\n");
        for (int i = 0; i < values.length; i++) {
            table.append("| Row ").append(i + 1).append(" | ").append(values[i]).append(" |\n");
        }
        return NotesRead.of(table.toString()).facts().stream()
                .map(fact -> Markup.plain(((Fact.Cell) fact).value()))
                .toList();
    }

    private static List<Question> questions(String text) {
        return NotesRead.of(text).written().questions();
    }

    private static Stream<Question> of(List<Question> questions, String... archetypes) {
        return questions.stream().filter(question -> List.of(archetypes).contains(question.archetype()));
    }

    private static String key(Question question) {
        return question.options().get(question.key()).text();
    }

    private static List<String> evidence(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> option.evidence().stream())
                .map(Option.Evidence::trueOf)
                .toList();
    }

    private static String options(Question question) {
        StringBuilder options = new StringBuilder("|");
        question.options().forEach(option -> options.append(option.text()).append('|'));
        return options.toString();
    }
}
