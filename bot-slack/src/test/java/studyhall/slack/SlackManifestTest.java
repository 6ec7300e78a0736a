package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;

class SlackManifestTest {
    @Test
    void the_one_command_hints_at_the_first_words() {
        JsonObject command = command(manifest("lookup", "quiz start", "quiz stop", "help"));

        assertThat(command.get("command").getAsString()).isEqualTo("/study");
        assertThat(command.get("usage_hint").getAsString()).isEqualTo("lookup | quiz | help");
    }

    @Test
    void no_scope_is_asked_for_that_nothing_uses() {
        List<String> scopes = manifest("help")
                .getAsJsonObject("oauth_config")
                .getAsJsonObject("scopes")
                .getAsJsonArray("bot")
                .asList()
                .stream()
                .map(JsonElement::getAsString)
                .toList();

        assertThat(scopes)
                .containsExactly(
                        "commands", "chat:write", "chat:write.public", "files:read", "files:write", "users:read");
    }

    @Test
    void it_runs_in_socket_mode_with_buttons() {
        JsonObject settings = manifest("help").getAsJsonObject("settings");

        assertThat(settings.get("socket_mode_enabled").getAsBoolean()).isTrue();
        assertThat(settings.getAsJsonObject("interactivity").get("is_enabled").getAsBoolean())
                .isTrue();
    }

    @Test
    void messages_have_a_shortcut_that_the_desk_knows() {
        JsonObject shortcut = manifest("help")
                .getAsJsonObject("features")
                .getAsJsonArray("shortcuts")
                .get(0)
                .getAsJsonObject();

        assertThat(shortcut.get("callback_id").getAsString()).isEqualTo(SlackDesk.SHORTCUT);
        assertThat(shortcut.get("name").getAsString())
                .isEqualTo("Quiz us on this topic")
                .hasSizeLessThanOrEqualTo(24);
        assertThat(shortcut.get("type").getAsString()).isEqualTo("message");
    }

    @Test
    void slack_tells_of_the_home_tab_of_who_left_and_of_the_end() {
        JsonObject manifest = manifest("help");

        assertThat(manifest.getAsJsonObject("features")
                        .getAsJsonObject("app_home")
                        .get("home_tab_enabled")
                        .getAsBoolean())
                .isTrue();
        assertThat(manifest
                        .getAsJsonObject("settings")
                        .getAsJsonObject("event_subscriptions")
                        .getAsJsonArray("bot_events")
                        .asList()
                        .stream()
                        .map(JsonElement::getAsString))
                .containsExactly("app_home_opened", "app_uninstalled", "tokens_revoked", "user_change");
    }

    @Test
    void texts_stay_within_what_slack_takes_however_many_commands_there_are() {
        String[] many =
                IntStream.range(0, 60).mapToObj(number -> "command" + number).toArray(String[]::new);
        JsonObject manifest = manifest(many);
        JsonObject display = manifest.getAsJsonObject("display_information");

        assertThat(command(manifest).get("usage_hint").getAsString()).hasSizeLessThanOrEqualTo(SlackManifest.MAX_HINT);
        assertThat(display.get("name").getAsString()).hasSizeLessThanOrEqualTo(35);
        assertThat(display.get("description").getAsString()).hasSizeLessThanOrEqualTo(140);
    }

    private static JsonObject manifest(String... paths) {
        List<CommandSpec> specs = List.of(paths).stream()
                .map(path -> new CommandSpec(
                        path, "Does it", List.of(), Visibility.PRIVATE, Place.ANYWHERE, Role.EVERYONE, List.of()))
                .toList();
        return JsonParser.parseString(new SlackManifest(specs).json()).getAsJsonObject();
    }

    private static JsonObject command(JsonObject manifest) {
        return manifest.getAsJsonObject("features")
                .getAsJsonArray("slash_commands")
                .get(0)
                .getAsJsonObject();
    }
}
