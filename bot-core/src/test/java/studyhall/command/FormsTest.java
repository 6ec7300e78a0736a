package studyhall.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Form;
import studyhall.chat.Interaction.Pointed;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;

class FormsTest {
    private static final Scene MEMBER = scene(false, false);
    private static final Scene ORGANISER = scene(false, true);

    private static final Command QUIZ = new Command() {
        @Override
        public CommandSpec spec() {
            return Echo.spec(
                    "quiz start",
                    Visibility.PRIVATE,
                    Place.CHANNEL,
                    Role.EVERYONE,
                    OptionSpec.text("topic", "what about").completed(),
                    OptionSpec.number("questions", "how many", 1, 20),
                    OptionSpec.text("mode", "how").oneOf("calm", "live"));
        }

        @Override
        public List<String> shortcuts() {
            return List.of("quiz");
        }

        @Override
        public Answer run(Invocation invocation) {
            return Answer.privately(studyhall.chat.Message.text("began " + invocation.options()));
        }

        @Override
        public Map<String, String> prefill(Scene scene) {
            return Map.of("questions", "5", "mode", "calm");
        }

        @Override
        public Map<String, String> about(ChannelRef place, String text) {
            return text.contains("tree") ? Map.of("topic", "trees.1") : Map.of();
        }

        @Override
        public List<Choice> complete(ChannelRef place, String option, String typed) {
            return List.of(new Choice("Trees · 12", "trees.1"));
        }
    };

    private static final Command ZONE =
            Echo.of("zone", OptionSpec.text("place", "where").mandatory().completed());
    private static final Command SETTINGS = new Echo(
            Echo.spec("settings", Visibility.PRIVATE, Place.CHANNEL, Role.ORGANISER, OptionSpec.text("zone", "where")),
            List.of(),
            List.of());
    private static final Echo LOOKUP =
            Echo.of("lookup", OptionSpec.text("text", "what").mandatory()).knowing("eta");

    private final CommandRouter router =
            new CommandRouter(LOOKUP, List.of(LOOKUP, QUIZ, ZONE, SETTINGS), List.of(), new Random(1));

    @Test
    void many_options_of_which_few_were_typed_are_a_form_with_what_was_typed_and_what_is_usual() {
        for (String line : List.of("quiz", "quiz start", "/study quiz start")) {
            assertThat(values(router.form(new Typed(MEMBER, line)).orElseThrow()))
                    .isEqualTo(Map.of("questions", "5", "mode", "calm"));
        }
        Form form = router.form(new Typed(MEMBER, "quiz trees")).orElseThrow();

        assertThat(form.path()).isEqualTo("quiz start");
        assertThat(values(form)).isEqualTo(Map.of("topic", "trees.1", "questions", "5", "mode", "calm"));
        assertThat(form.fields().get(0).initial()).contains(new Choice("Trees · 12", "trees.1"));
        assertThat(form.asksPlace()).isFalse();
    }

    @Test
    void whoever_types_more_or_something_wrong_or_may_not_gets_no_form() {
        assertThat(router.form(new Typed(MEMBER, "quiz trees 8"))).isEmpty();
        assertThat(router.form(new Typed(MEMBER, "quiz questions:99"))).isEmpty();
        assertThat(router.form(new Typed(MEMBER, "quiz strat"))).isEmpty();
        assertThat(router.form(new Typed(scene(true, false), "quiz"))).isEmpty();
        assertThat(router.form(new Typed(MEMBER, ""))).isEmpty();
        assertThat(router.form(new Typed(MEMBER, "eta"))).isEmpty();
    }

    @Test
    void what_has_to_be_there_and_can_be_proposed_is_asked_for() {
        Form form = router.form(new Typed(MEMBER, "zone")).orElseThrow();

        assertThat(form.fields().get(0).kind()).isEqualTo(new Form.Proposed());
        assertThat(form.fields().get(0).required()).isTrue();
        assertThat(router.form(new Typed(MEMBER, "lookup")))
                .as("nothing is proposed for it")
                .isEmpty();
    }

    @Test
    void a_message_that_somebody_points_at_says_what_the_form_begins_with() {
        assertThat(values(router.form(new Pointed(MEMBER, "quiz start", "I like trees"))
                        .orElseThrow()))
                .containsEntry("topic", "trees.1");
        assertThat(values(
                        router.form(new Pointed(MEMBER, "quiz start", "hello")).orElseThrow()))
                .doesNotContainKey("topic");
        assertThat(router.form(new Pointed(scene(true, false), "quiz start", "trees")))
                .isEmpty();
    }

    @Test
    void a_button_opens_a_form_that_asks_where_in_direct_messages_and_runs_the_command_elsewhere() {
        assertThat(router.form(pressed(scene(true, true), "settings"))
                        .orElseThrow()
                        .asksPlace())
                .isTrue();
        assertThat(router.form(pressed(ORGANISER, "settings")).orElseThrow().asksPlace())
                .isFalse();
        assertThat(router.form(pressed(MEMBER, "settings"))).isEmpty();
        assertThat(words(router.handle(pressed(MEMBER, "settings")))).contains("Only an organiser");
        assertThat(words(router.handle(pressed(ORGANISER, "settings")))).contains("settings {}");
    }

    @Test
    void a_channel_that_is_typed_where_words_are_taken_is_its_name() {
        Form form = router.form(new Typed(MEMBER, "quiz topic:<#C9|trees>")).orElseThrow();
        assertThat(values(form)).containsEntry("topic", "trees.1");
        assertThat(words(router.handle(new Typed(MEMBER, "lookup <@U9|ada>")))).contains("@ada");
    }

    @Test
    void a_flaw_names_its_field() {
        assertThat(router.flaws("quiz start", Map.of("questions", "many", "mode", "calm")))
                .containsOnlyKeys("questions");
        assertThat(router.flaws("zone", Map.of())).containsOnlyKeys("place");
        assertThat(router.flaws("quiz start", Map.of("questions", "7"))).isEmpty();
    }

    private static Map<String, String> values(Form form) {
        Map<String, String> values = new java.util.HashMap<>();
        form.fields().forEach(field -> field.initial().ifPresent(initial -> values.put(field.name(), initial.value())));
        return values;
    }

    private static Pressed pressed(Scene scene, String path) {
        ButtonId button = Forms.button(path);
        return new Pressed(scene, new MessageRef(scene.channel(), "1", java.time.Instant.EPOCH), button, List.of());
    }

    private static String words(Answer answer) {
        return answer.message().orElseThrow().plainText();
    }

    private static Scene scene(boolean direct, boolean organiser) {
        return new Scene(
                new UserRef(Platform.SLACK, "T1", "U1"),
                "Ada",
                new ChannelRef(Platform.SLACK, "T1", "C1"),
                direct,
                organiser,
                Optional.empty());
    }
}
