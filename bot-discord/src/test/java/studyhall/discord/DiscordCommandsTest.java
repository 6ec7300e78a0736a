package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.command.OptionSpec;

class DiscordCommandsTest {
    private static final int ROOT = "study".length() + "Look something up, get a tip, play a quiz".length();

    @Test
    void paths_of_one_word_are_subcommands_and_paths_of_two_stand_in_groups() {
        DataObject root = root(spec("lookup"), spec("quiz start"), spec("quiz stop"));

        assertThat(root.getString("name")).isEqualTo("study");
        assertThat(names(root)).containsExactlyInAnyOrder("lookup", "quiz");
        DataObject quiz = named(root, "quiz");
        assertThat(quiz.getString("description")).isEqualTo("quiz: start, stop");
        assertThat(names(quiz)).containsExactly("start", "stop");
    }

    @Test
    void options_keep_their_kind_bounds_and_choices() {
        DataObject start = named(
                root(spec(
                        "start",
                        OptionSpec.text("topic", "What about").completed(),
                        OptionSpec.number("questions", "How many", 1, 20),
                        OptionSpec.text("by", "Who is ranked").oneOf("team", "player"),
                        OptionSpec.user("whom", "A person"),
                        OptionSpec.channel("in", "A channel"))),
                "start");
        DataArray options = start.getArray("options");

        assertThat(options.getObject(0).getBoolean("autocomplete")).isTrue();
        assertThat(options.getObject(1).getInt("min_value")).isEqualTo(1);
        assertThat(options.getObject(1).getInt("max_value")).isEqualTo(20);
        assertThat(options.getObject(2).getArray("choices").length()).isEqualTo(2);
        assertThat(options.getObject(3).getInt("type")).isEqualTo(6);
        assertThat(options.getObject(4).getInt("type")).isEqualTo(7);
        assertThat(options.getObject(4).getArray("channel_types").toList()).contains(0, 11);
    }

    @Test
    void servers_and_the_bots_direct_messages_see_it() {
        assertThat(root(spec("help")).getArray("contexts").toList()).hasSize(2);
    }

    @Test
    void the_same_commands_are_written_the_same_way() {
        List<CommandSpec> specs = List.of(spec("lookup"), spec("quiz start"));

        assertThat(new DiscordCommands(specs).json()).isEqualTo(new DiscordCommands(specs).json());
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 26})
    void twenty_five_subcommands_fit_and_no_more(int number) {
        DiscordCommands commands = new DiscordCommands(
                IntStream.range(0, number).mapToObj(n -> spec("command" + n)).toList());

        if (number == 25) {
            assertThat(commands.json()).contains("command24");
        } else {
            assertThatIllegalArgumentException().isThrownBy(commands::json);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    void a_description_of_a_hundred_characters_fits_and_no_more(int length) {
        DiscordCommands commands = new DiscordCommands(List.of(new CommandSpec(
                "help", "d".repeat(length), List.of(), Visibility.PRIVATE, Place.ANYWHERE, Role.EVERYONE, List.of())));

        if (length == 100) {
            assertThat(commands.json()).contains("d".repeat(100));
        } else {
            assertThatIllegalArgumentException().isThrownBy(commands::json);
        }
    }

    @Test
    void too_many_characters_in_sum_are_refused_with_the_number() {
        List<OptionSpec> options = IntStream.range(0, 20)
                .mapToObj(number -> OptionSpec.text("option" + number, "d".repeat(90)))
                .toList();
        List<CommandSpec> specs = IntStream.range(0, 4)
                .mapToObj(number -> spec("command" + number, options.toArray(OptionSpec[]::new)))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiscordCommands(specs).json())
                .withMessageContaining("the limit is 7000");
    }

    /** Each of 25 groups of 25 describes itself in 100 characters, as many as Discord takes. */
    @Test
    void what_groups_say_of_themselves_is_counted_too() {
        List<CommandSpec> specs = IntStream.range(0, 625)
                .mapToObj(number -> spec(String.format("group%02d command%02d", number / 25, number % 25)))
                .toList();
        int withoutGroups = 625 * ("command00".length() + "Does it".length());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiscordCommands(specs).json())
                .withMessageContaining("have " + (withoutGroups + 25 * (7 + 100) + ROOT) + " characters");
    }

    @Test
    void a_path_that_is_a_command_and_a_group_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiscordCommands(List.of(spec("quiz"), spec("quiz stop"))).json())
                .withMessageContaining("make one of them a shortcut");
    }

    private static CommandSpec spec(String path, OptionSpec... options) {
        return new CommandSpec(
                path, "Does it", List.of(options), Visibility.PRIVATE, Place.ANYWHERE, Role.EVERYONE, List.of());
    }

    private static DataObject root(CommandSpec... specs) {
        return DataArray.fromJson(new DiscordCommands(List.of(specs)).json()).getObject(0);
    }

    private static DataObject named(DataObject parent, String name) {
        return parent.getArray("options").stream(DataArray::getObject)
                .filter(child -> child.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(DataObject parent) {
        return parent.getArray("options").stream(DataArray::getObject)
                .map(child -> child.getString("name"))
                .toList();
    }
}
