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
                        "In Geology (Principles), for which of these do the notes give “slow change explains every landscape”?",
                        "In Geology (People), what do the notes give for Inge Lehmann?",
                        "In Geology (Principles), how do the notes describe Talus?");
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
}
