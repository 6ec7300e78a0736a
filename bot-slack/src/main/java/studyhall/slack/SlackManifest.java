package studyhall.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import studyhall.chat.Cut;
import studyhall.command.CommandSpec;

/**
 * What Slack is told when the app is created: one slash command, one message shortcut, a home tab, Socket Mode, and no
 * right that nothing uses.
 *
 * @param specs the commands, in the order of the help
 */
public record SlackManifest(List<CommandSpec> specs) {
    /** Slack's own limit for a usage hint is 1,000; what is longer than a line is not read while typing. */
    static final int MAX_HINT = 100;

    /** Each is justified in SCOPES.md beside the manifest. */
    public static final List<String> SCOPES =
            List.of("commands", "chat:write", "chat:write.public", "files:read", "files:write", "users:read");

    /** What Slack tells by itself; none of it needs a right that is not asked for anyway. */
    static final List<String> EVENTS = List.of("app_home_opened", "app_uninstalled", "tokens_revoked", "user_change");

    public SlackManifest {
        specs = List.copyOf(specs);
    }

    /** The manifest as JSON, as Slack takes it under "From a manifest"; ends in a line break. */
    public String json() {
        JsonObject manifest = new JsonObject();
        manifest.add("_metadata", metadata());
        manifest.add("display_information", display());
        manifest.add("features", features());
        manifest.add("oauth_config", oauth());
        manifest.add("settings", settings());
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return gson.toJson(manifest) + "\n";
    }

    private static JsonObject metadata() {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("major_version", 2);
        metadata.addProperty("minor_version", 1);
        return metadata;
    }

    private static JsonObject display() {
        JsonObject display = new JsonObject();
        display.addProperty("name", "Study Hall");
        display.addProperty("description", "Look-ups, daily tips and team quizzes from your study notes");
        display.addProperty("background_color", "#2f3e9e");
        return display;
    }

    private JsonObject features() {
        JsonObject home = new JsonObject();
        home.addProperty("home_tab_enabled", true);
        home.addProperty("messages_tab_enabled", true);
        home.addProperty("messages_tab_read_only_enabled", false);
        JsonObject bot = new JsonObject();
        bot.addProperty("display_name", "Study Hall");
        bot.addProperty("always_online", true);
        JsonArray commands = new JsonArray();
        commands.add(command());
        JsonObject features = new JsonObject();
        features.add("app_home", home);
        features.add("bot_user", bot);
        features.add("slash_commands", commands);
        JsonArray shortcuts = new JsonArray();
        shortcuts.add(shortcut());
        features.add("shortcuts", shortcuts);
        return features;
    }

    private static JsonObject shortcut() {
        JsonObject shortcut = new JsonObject();
        shortcut.addProperty("name", "Quiz us on this topic");
        shortcut.addProperty("type", "message");
        shortcut.addProperty("callback_id", SlackDesk.SHORTCUT);
        shortcut.addProperty("description", "Begin a quiz on what a message is about");
        return shortcut;
    }

    private JsonObject command() {
        JsonObject command = new JsonObject();
        command.addProperty("command", "/study");
        command.addProperty("description", "Look something up, get a tip, play a quiz");
        command.addProperty("usage_hint", hint());
        // so that a person or a channel comes with its id, which no other can be taken for
        command.addProperty("should_escape", true);
        return command;
    }

    private String hint() {
        String first = specs.stream()
                .map(spec -> spec.path().split(" ", 2)[0])
                .distinct()
                .collect(Collectors.joining(" | "));
        return Cut.at(MAX_HINT, first);
    }

    private static JsonObject oauth() {
        JsonArray bot = new JsonArray();
        SCOPES.forEach(bot::add);
        JsonObject scopes = new JsonObject();
        scopes.add("bot", bot);
        JsonObject oauth = new JsonObject();
        oauth.add("scopes", scopes);
        return oauth;
    }

    private static JsonObject settings() {
        JsonObject interactivity = new JsonObject();
        interactivity.addProperty("is_enabled", true);
        JsonArray events = new JsonArray();
        EVENTS.forEach(events::add);
        JsonObject subscriptions = new JsonObject();
        subscriptions.add("bot_events", events);
        JsonObject settings = new JsonObject();
        settings.add("event_subscriptions", subscriptions);
        settings.add("interactivity", interactivity);
        settings.addProperty("org_deploy_enabled", false);
        settings.addProperty("socket_mode_enabled", true);
        settings.addProperty("token_rotation_enabled", false);
        return settings;
    }
}
