package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StemsTest {
    private static List<String> stems(String note) {
        return NotesRead.of(note).questions().stream().map(Question::stem).toList();
    }

    @Test
    void what_an_arrow_leads_to_is_no_description() {
        assertThat(stems("""
                        # First aid

                        - Arnica → bruises without open skin
                        - Charcoal → swallowed plant poison
                        - Honey → sore throat of adults
                        """))
                .contains(
                        "In First aid, what do the notes give for Arnica?",
                        "In First aid, for which of these do the notes give “sore throat of adults”?")
                .noneMatch(stem -> stem.contains("descri"));
    }

    @Test
    void neither_is_a_sentence_of_its_own_nor_what_a_person_found() {
        assertThat(stems("""
                        # Geology

                        ## Principles

                        - **Steno** - younger layers cover older ones
                        - **Hutton** - slow change explains every landscape
                        - **Cuvier** - great floods are the cause of extinction
                        - **Talus** - slope that debris covers

                        ## People

                        - Mary Anning - first plesiosaur skeleton
                        - Inge Lehmann - solid core of the planet
                        - Marie Tharp - rift along the Atlantic ridge
                        """))
                .contains(
                        "In Geology (Principles), of which of these do the notes say “slow change explains every landscape”?",
                        "In Geology (People), what do the notes give for Inge Lehmann?",
                        "In Geology (Principles), what do the notes say of Talus?");
    }

    @Test
    void fields_need_to_know_whose_they_are_and_what_is_made_in_a_place_is_asked_with_where() {
        assertThat(stems("""
                        # Search

                        ## Index Server

                        ### Field Attributes

                        - **sortable**: may stand behind the order
                        - **filterable**: may stand in a condition
                        - **facetable**: counts per drawer
                        - **retrievable**: comes back with the answer

                        ## Hormones

                        | Hormone | Made in | Built in |
                        |---|---|---|
                        | Renin | kidney | 1898 |
                        | Secretin | gut | 1902 |
                        | Leptin | fat | 1994 |
                        | Melatonin | pineal gland | 1958 |
                        """))
                .anyMatch(stem -> stem.startsWith("In Search (Index Server › Field Attributes), "))
                .anyMatch(stem -> stem.contains("where is Renin made, according to the notes?"))
                .anyMatch(stem -> stem.contains("when is Renin built, according to the notes?"));
    }

    @Test
    void all_of_a_list_are_asked_about_in_one_way() {
        assertThat(stems("""
                        # Harbour

                        ## Harbour Gear

                        - **Bollard** - post on the quay that a rope is laid around
                        - **Fender** - cushion between hull and wall
                        - **Capstan** - drum that winds ropes by hand or by motor
                        - **Crane** - jib lifts the freight out of the hold
                        """))
                .contains("In Harbour (Harbour Gear), how do the notes describe Crane?")
                .noneMatch(stem -> stem.contains("do the notes say of"));
    }

    @Test
    void a_formula_keeps_its_capitals_and_a_title_leaves_no_lone_word_behind() {
        assertThat(stems("""
                        # Rock Lab – practical exam cheat sheet

                        ## Rocks

                        | SiO2 class | Dark part | Found in |
                        |---|---|---|
                        | Felsic | a tenth | Continents |
                        | Mafic | a half | Sea floors |
                        | Ultramafic | nearly all | Mantle |
                        | Intermediate | a third | Arcs |
                        """))
                .anyMatch(stem -> stem.startsWith("In Rock Lab (Rocks), ") && stem.contains("which SiO2 class"))
                .noneMatch(stem -> stem.contains("practical") || stem.contains("sio2"));
    }

    @Test
    void the_entry_above_a_term_is_its_place() {
        assertThat(stems("""
                        # Skin

                        ## Injuries

                        * Burns
                            * *First degree* – red skin that stays dry
                            * *Second degree* – blisters and much pain
                            * *Third degree* – destruction of every layer
                        """)).contains("In Skin (Burns), how do the notes describe “First degree”?");
    }

    @Test
    void a_heading_that_says_little_alone_or_stands_in_two_places_follows_the_one_above_it() {
        assertThat(stems("""
                        # Ropes

                        ## Fibres

                        ### Man-made

                        - **Nylon** - stretches most of them
                        - **Dyneema** - floats and hardly stretches
                        - **Polyester** - bears sunlight for years

                        ## Knots

                        ### Others

                        - **Bowline** - loop that does not slip
                        - **Sheet bend** - joins two unequal lines
                        - **Clove hitch** - quick hold on a post

                        ## Blocks

                        ### Wear

                        - **Sheave** - groove grows too wide
                        - **Pin** - bends under load
                        - **Cheek** - cracks from the edge

                        ## Winches

                        ### Wear

                        - **Pawl** - no longer catches
                        - **Drum** - loses its grip
                        - **Bearing** - rusts in salt air
                        """))
                .contains(
                        "In Ropes (Fibres › Man-made), how do the notes describe Dyneema?",
                        "In Ropes (Knots › Others), how do the notes describe Bowline?",
                        "In Ropes (Winches › Wear), how do the notes describe Drum?");
    }

    @Test
    void arrows_below_a_heading_with_a_remark_or_a_question_keep_the_heading_in_every_language() {
        assertThat(stems("""
                        # Museos y obras

                        ## Museos (¿dónde está?)

                        - *La fragua* (1630) → Museo del Prado
                        - *El jardín* → Museo de Bellas Artes
                        - *La ola* → Galería de la Costa
                        """)).contains("En «Museos y obras» (Museos), ¿qué indican los apuntes para «El jardín»?");
        assertThat(stems("""
                        # Editor

                        ## Motions (normal mode)

                        w -> start of the next word
                        b -> start of the one before
                        e -> last letter of it
                        """)).contains("In Editor (Motions), what do the notes give for “b”?");
    }

    @Test
    void spanish_joins_names_as_it_is_spoken() {
        assertThat(NotesRead.of("""
                        # Mayorías

                        | Acto | Mayoría | Cámara |
                        |---|---|---|
                        | Investidura | Absoluta | Congreso |
                        | Informe anual | Absoluta | Senado |
                        | Moción de censura | Simple | Pleno |
                        | Reforma agravada | Dos tercios | Ambas |
                        """).questions())
                .filteredOn(question -> question.archetype().equals("same-value"))
                .singleElement()
                .satisfies(question -> assertThat(
                                question.options().get(question.key()).text())
                        .isIn("Investidura e Informe anual", "Informe anual e Investidura"));
    }

    @Test
    void symbols_keep_their_case() {
        assertThat(NotesRead.of("""
                        # Units

                        | Quantity | Symbol | Unit |
                        |---|---|---|
                        | Amount | mol | mole |
                        | Luminosity | cd | candela |
                        | Pressure | Pa | pascal |
                        | Charge | C | coulomb |
                        """).questions())
                .filteredOn(question -> question.stem().contains("which symbol"))
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.options()).extracting(Option::text).isSubsetOf("mol", "cd", "Pa", "C"));
    }

    @Test
    void a_formula_is_asked_without_the_symbol_that_its_name_begins_with_and_beside_no_other_of_the_same_quantity() {
        assertThat(NotesRead.of("""
                        # Mechanics

                        - Momentum: p = m · v
                        - Heat energy: E = c · m · T
                        - Potential energy: E = m · g · h
                        - Work: W = F · s · a
                        - Hooke's law → F = −k · x
                        """).questions())
                .filteredOn(question -> question.archetype().equals("formula"))
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.options()).extracting(Option::text).noneMatch(text -> text.contains("=")))
                .filteredOn(question -> question.stem().contains("energy"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .containsAnyOf("m · g · h", "c · m · T")
                        .matches(texts -> !texts.containsAll(List.of("m · g · h", "c · m · T"))));
    }

    @Test
    void below_dates_a_date_is_what_is_known_of_an_event() {
        assertThat(stems("""
                        # Markets

                        ## Dates

                        1920 - Pigou on welfare
                        1954 - Samuelson on spending
                        1960 - Coase on social cost
                        1968 - Hardin on the commons
                        """))
                .contains("Which date do the notes on Markets give for “Coase on social cost”?")
                .noneMatch(stem -> stem.contains("which date do the notes give for 19"));
    }

    @Test
    void steps_name_the_note_beside_their_list() {
        assertThat(stems("""
                        # Brewing

                        ## Process

                        1. Crush the malt
                        2. Mash in
                        3. Boil with hops
                        4. Cool the wort
                        5. Pitch the yeast
                        """))
                .contains("In the notes on Brewing (Process), which step comes right after “Boil with hops”?");
    }
}
