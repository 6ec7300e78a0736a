package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.QuestionWriter.Written;

class AuthorsCardsTest {
    @Test
    void cards_that_ask_alike_lend_each_other_their_answers() {
        Written written = NotesRead.of("""
                        # Capitals

                        Q: What is the capital of Peru?
                        A: Lima

                        Q: What is the capital of Kenya?
                        A: Nairobi

                        Q: What is the capital of Norway?
                        A: Oslo
                        """).written();
        assertThat(written.cards()).isEmpty();
        assertThat(written.questions()).hasSize(3).allSatisfy(question -> {
            assertThat(question.archetype()).isEqualTo("authors-card");
            assertThat(question.options())
                    .extracting(Option::text)
                    .containsExactlyInAnyOrder("Lima", "Nairobi", "Oslo");
        });
    }

    @Test
    void a_card_without_such_neighbours_stays_a_card() {
        Written written = NotesRead.of("""
                        # Capitals

                        Q: What is the capital of Peru?
                        A: Lima

                        Q: Why did the capital move?
                        A: Because of the port
                        """).written();
        assertThat(written.questions()).isEmpty();
        assertThat(written.cards()).extracting(RecallCard::answer).containsExactly("Lima", "Because of the port");
    }

    @Test
    void a_card_with_wrong_options_of_its_author_is_asked_with_these_alone() {
        Written written = NotesRead.of("""
                        # Capitals

                        - Q: What is the capital of Australia?
                          - A: Canberra
                          - Wrong: Sydney
                          - Wrong: Melbourne
                          - Wrong: Perth
                        - Q: Name the largest desert
                          - A: Antarctica
                          - Wrong: Sahara
                          - Wrong: Gobi
                        - Q: What is the capital of Peru?
                          - A: Lima
                          - Wrong: Cusco
                        """).written();
        assertThat(written.questions())
                .extracting(question -> question.stem() + " "
                        + question.options().stream().map(Option::text).sorted().toList() + " "
                        + question.options().get(question.key()).text())
                .containsExactly(
                        "What is the capital of Australia? [Canberra, Melbourne, Perth, Sydney] Canberra",
                        "Name the largest desert [Antarctica, Gobi, Sahara] Antarctica");
        assertThat(written.cards()).extracting(RecallCard::answer).containsExactly("Lima");
    }

    @Test
    void a_card_that_its_author_keeps_out_is_neither() {
        Written written = NotesRead.of("""
                        # Capitals `#no-quiz`

                        Q: What is the capital of Peru?
                        A: Lima
                        """).written();
        assertThat(written.questions()).isEmpty();
        assertThat(written.cards()).isEmpty();
    }

    @Test
    void a_vague_question_is_asked_as_long_as_its_answer_is_clear() {
        assertThat(NotesRead.of("""
                        # Peaks

                        Q: Which peak is about 8,849 m high?
                        A: Everest

                        Q: Which peak is about 8,611 m high?
                        A: Chogori

                        Q: Which peak has never been climbed?
                        A: Gangkhar
                        """).questions()).hasSize(3);
    }

    @Test
    void a_name_and_its_meaning_on_a_card_are_asked_as_any_term_and_other_cards_say_why_they_are_not() {
        Written written = NotesRead.of("""
                        # Sails

                        - Jib :: triangular sail before the mast
                        - Spinnaker :: balloon of cloth for running downwind
                        - Mainsail :: largest piece of canvas, on the boom

                        Keel:::fin below the hull
                        Tiller:::lever that turns the rudder

                        The {{c1::luff}} is the front edge.
                        """).written();
        assertThat(written.questions())
                .extracting(Question::stem)
                .contains("In Sails, how do the notes describe Jib?", "In Sails, how do the notes describe Tiller?");
        assertThat(written.refusals())
                .filteredOn(refusal -> refusal.archetype().equals("authors-card"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).contains("kept for recalling"));
    }

    @Test
    void cards_that_ask_for_the_same_kind_of_thing_lend_each_other_their_answers_though_these_share_its_name() {
        assertThat(NotesRead.of("""
                        # Deck

                        Q: Which mast stands behind the others?
                        A: Mizzen mast

                        Q: What is sewn to the luff?
                        A: A bolt rope

                        ## More

                        Q: Which mast stands in front?
                        A: Fore mast

                        - **Main mast** - the tallest of them
                        """).questions())
                .filteredOn(question -> question.stem().equals("Which mast stands behind the others?"))
                .singleElement()
                .satisfies(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .containsExactlyInAnyOrder("Mizzen mast", "Fore mast", "Main mast"));
    }

    @Test
    void the_options_of_a_card_come_from_cards_of_its_own_section() {
        assertThat(NotesRead.of("""
                        # Sails

                        ## Sails of a sloop

                        Jib :: triangular sail before the mast
                        Spinnaker :: balloon of cloth for running
                        Mainsail :: largest canvas, on the boom

                        ## Who makes them

                        Sailmaker :: cuts and sews canvas
                        Rigger :: splices ropes and wires
                        Chandler :: sells what a ship needs
                        """).questions())
                .filteredOn(question -> question.stem().endsWith(" Rigger?"))
                .singleElement()
                .satisfies(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .containsExactlyInAnyOrder(
                                "Cuts and sews canvas", "Splices ropes and wires", "Sells what a ship needs"));
    }

    @Test
    void a_card_that_asks_for_another_kind_of_thing_lends_nothing_whatever_its_heading_is() {
        assertThat(NotesRead.of("""
                        # Pastry

                        ## Problems

                        Q: Which dough is cooked twice?
                        A: Choux

                        Q: Which dough is laminated?
                        A: Puff

                        Q: Which meringue is the most stable?
                        A: Italian

                        Q: Which dough has no sugar?
                        A: Shortcrust
                        """).questions()).hasSize(3).allSatisfy(question -> assertThat(question.options())
                .extracting(Option::text)
                .doesNotContain("Italian"));
    }

    @Test
    void a_question_that_leans_on_its_heading_is_asked_with_it() {
        assertThat(NotesRead.of("""
                        # Ship

                        ## Keel

                        Q: Which timber is it joined to in front?
                        A: Stem post

                        Q: Which timber is it joined to behind?
                        A: Rudder post

                        Q: Which timber is it joined to on top?
                        A: Keelson
                        """).questions()).isNotEmpty().allSatisfy(question -> assertThat(question.stem())
                .startsWith("Keel: Which timber is it"));
    }

    @Test
    void questions_for_people_lend_each_other_names_and_nothing_else() {
        assertThat(NotesRead.of("""
                        # Empire

                        **Q1.** Who crossed the river?
                        **A1.** Julius Caesar

                        **Q2.** Who built the wall?
                        **A2.** Hadrian

                        **Q3.** Who split the empire into four?
                        **A3.** Diocletian

                        **Q4.** Who paid the taxes?
                        **A4.** everybody outside of the city walls
                        """).questions()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(question -> assertThat(
                        question.options())
                .extracting(Option::text)
                .isSubsetOf("Julius Caesar", "Hadrian", "Diocletian"));
    }

    @Test
    void gaps_behind_the_same_words_or_with_the_same_last_word_lend_each_other_what_is_missing() {
        Written written = NotesRead.of("""
                        # Rooms

                        - Bread is kept in the {{c1::pantry}}.
                        - Wine is kept in the {{c1::cellar}}.
                        - Hay is kept in the {{c1::loft}}.
                        - The oldest part is the {{c1::north wing}}.
                        - The clock was given by {{c1::Adela}}.
                        """).written();
        assertThat(written.questions())
                .filteredOn(question -> question.archetype().equals("gap"))
                .hasSize(3)
                .allSatisfy(question -> {
                    assertThat(question.stem()).startsWith("In the notes on Rooms, what is missing from “");
                    assertThat(question.options())
                            .extracting(Option::text)
                            .containsExactlyInAnyOrder("Pantry", "Cellar", "Loft");
                });
        assertThat(written.cards()).extracting(RecallCard::answer).containsExactly("north wing", "Adela");
    }

    @Test
    void names_on_cards_whose_fronts_call_them_by_one_noun_stand_beside_each_other() {
        Written written = NotesRead.of("""
                        # Winds

                        #flashcards

                        Cold wind of the upper valley::Bora
                        Warm wind from the desert::Sirocco
                        Wind that dries the harvest::Mistral
                        Month of the first frost::October
                        """).written();
        assertThat(written.questions())
                .filteredOn(question -> question.archetype().equals("name-on-card"))
                .hasSize(3)
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .containsExactlyInAnyOrder("Bora", "Sirocco", "Mistral"));
        assertThat(written.cards()).extracting(RecallCard::answer).containsExactly("October");
    }

    @Test
    void a_count_stands_beside_counts_that_could_be_taken_for_it() {
        Written written = NotesRead.of("""
                        # Hall

                        Q: How many doors does the hall have?
                        A: 4

                        Q: How many windows does the hall have?
                        A: 9

                        Q: How many lamps does the hall have?
                        A: 12

                        Q: How many tiles does the hall have?
                        A: 900
                        """).written();
        assertThat(written.questions()).hasSize(3).allSatisfy(question -> assertThat(question.options())
                .extracting(Option::text)
                .containsExactly("4", "9", "12"));
        assertThat(written.cards()).extracting(RecallCard::answer).containsExactly("900");
    }

    @Test
    void a_heading_that_names_what_its_cards_ask_for_makes_their_answers_one_kind() {
        assertThat(NotesRead.of("""
                        # Yard

                        ## Cranes

                        Which crane stands on rails?
                        ?
                        Gantry

                        What hauls boats out of the water?
                        ?
                        Travelift

                        What reaches over the quay?
                        ?
                        Portainer

                        What does a rigger check?
                        ?
                        Shackles
                        """).questions())
                .filteredOn(question -> question.archetype().equals("authors-card"))
                .hasSize(3)
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Option::text)
                        .containsExactlyInAnyOrder("Gantry", "Travelift", "Portainer"));
    }
}
