package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studyhall.question.Draft;
import studyhall.question.Drafts;
import studyhall.question.NotesRead;
import studyhall.question.Question;
import studyhall.question.QuestionWriter;

class NotSharedTest {
    private static final String KITCHEN = """
            # Kitchen

            ## Stoves

            - **Range** - Oven with burners on its top
            - **Oven** - Closed chamber that bakes by hot air
            - **Grill** - Rods above glowing coals
            - **Steamer** - Basket over boiling water
            - **Smoker** - Barrel that cures fish overnight
            """;
    private final NotShared gate = new NotShared();

    @Test
    void what_is_said_of_a_thing_by_which_another_is_explained_is_no_wrong_option_for_that_other() {
        for (Question question :
                new QuestionWriter().write(NotesRead.of(KITCHEN).facts()).questions()) {
            if (question.stem().contains("describe Range")) {
                assertThat(question.options())
                        .noneSatisfy(option -> assertThat(option.text()).startsWith("Closed chamber"));
            }
        }
        assertThat(new QuestionWriter().write(NotesRead.of(KITCHEN).facts()).questions())
                .extracting(Question::stem)
                .anyMatch(stem -> stem.contains("describe Range"));
    }

    @Test
    void a_thing_explained_by_the_name_of_the_right_one_is_no_wrong_option() {
        Drafts drafts = Drafts.over(KITCHEN);
        Draft draft = drafts.thing("bakes by hot air", "Oven", "Range", "Grill");
        assertThat(gate.allows(draft, draft.distractors().get(0), drafts.base()))
                .isFalse();
        assertThat(gate.allows(draft, draft.distractors().get(1), drafts.base()))
                .isTrue();
    }

    @Test
    void a_wrong_option_does_not_share_a_word_of_its_own_with_another_line_about_the_subject() {
        Drafts drafts = Drafts.over("""
                # Kitchen

                ## Smoker
                - Cures fish overnight
                - Burns chips of beech

                ## Grill
                - Roasts meat in minutes
                """);
        Draft draft = drafts.value("Smoker", "Cures fish overnight", "Runs on beech alone", "Roasts meat in minutes");
        assertThat(gate.allows(draft, draft.distractors().get(0), drafts.base()))
                .isFalse();
        assertThat(gate.allows(draft, draft.distractors().get(1), drafts.base()))
                .isTrue();
    }

    @Test
    void what_a_table_gives_of_both_kinds_has_each_of_them() {
        Drafts drafts = Drafts.over("""
                # Saws

                ## Jigsaw
                - Cuts curves

                ## Bandsaw
                - Cuts thick stock

                ## Fretsaw
                - Fine blade under tension

                | Saw | Blade guide |
                |---|---|
                | Jigsaw | Lower |
                | Bandsaw | Both |
                | Fretsaw | None |
                """);
        Draft thing = drafts.thing("Has a lower blade guide", "Jigsaw", "Bandsaw", "Fretsaw");
        assertThat(gate.allows(thing, thing.distractors().get(0), drafts.base()))
                .isFalse();
        assertThat(gate.allows(thing, thing.distractors().get(1), drafts.base()))
                .isTrue();
        Draft value = drafts.value("Bandsaw", "Cuts thick stock", "Lower blade guide", "Fine wire under tension");
        assertThat(gate.allows(value, value.distractors().get(0), drafts.base()))
                .isFalse();
        assertThat(gate.allows(value, value.distractors().get(1), drafts.base()))
                .isTrue();
    }

    @Test
    void what_is_built_on_the_right_one_is_no_wrong_option() {
        Drafts drafts = Drafts.over("""
                # Bikes

                - **Frame** - Tubes of steel or carbon
                - **Tandem** - Built on Frame with two seats
                - **Saddle** - Padded seat
                """);
        Draft draft = drafts.thing("Tubes of steel or carbon", "Frame", "Tandem", "Saddle");
        assertThat(gate.allows(draft, draft.distractors().get(0), drafts.base()))
                .isFalse();
        assertThat(gate.allows(draft, draft.distractors().get(1), drafts.base()))
                .isTrue();
    }
}
