package studyhall.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import studyhall.slack.LocalRooms.Post;
import studyhall.slack.LocalRooms.Reply;

/** What Slack sends when its people do something, written from its documentation of payloads. */
final class LocalPayloads {
    private final LocalSlack slack;
    private final String team;
    private final AtomicLong ids = new AtomicLong(System.nanoTime());

    LocalPayloads(LocalSlack slack, String team) {
        this.slack = slack;
        this.team = team;
    }

    /** A slash command. */
    Map<String, String> command(String user, String channel, String text) {
        Map<String, String> fields = new HashMap<>();
        fields.put("token", "verification");
        fields.put("team_id", team);
        fields.put("team_domain", "study");
        fields.put("channel_id", channel);
        fields.put("channel_name", channel.startsWith("D") ? "directmessage" : "study");
        fields.put("user_id", user);
        fields.put("user_name", slack.rooms().known(user).handle());
        fields.put("command", "/study");
        fields.put("text", text);
        fields.put("api_app_id", "A0STUDY");
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", slack.replyAddress(new Reply(channel, user, "", false)));
        fields.put("trigger_id", slack.views().trigger());
        return fields;
    }

    /** A press of a button in a message, or a choice in a menu when there is a value. */
    JsonObject press(String user, Post post, String actionId, Optional<String> value) {
        JsonObject payload = interactive("block_actions", user);
        boolean ephemeral = !post.onlyFor().isEmpty();
        JsonObject container = Json.object("type", "message", "message_ts", post.ts(), "channel_id", post.channel());
        container.addProperty("is_ephemeral", ephemeral);
        if (!post.thread().isEmpty()) {
            container.addProperty("thread_ts", post.thread());
        }
        payload.add("container", container);
        payload.add("channel", Json.object("id", post.channel(), "name", "study"));
        payload.addProperty("response_url", slack.replyAddress(new Reply(post.channel(), user, post.ts(), ephemeral)));
        payload.add("actions", action(actionId, value));
        return payload;
    }

    /** A press of a button in somebody's home tab, which is in no channel. */
    JsonObject pressAtHome(String user, String actionId) {
        JsonObject payload = interactive("block_actions", user);
        payload.add("container", Json.object("type", "view", "view_id", "V1"));
        payload.add("view", Json.object("type", "home", "id", "V1", "callback_id", ""));
        payload.add("actions", action(actionId, Optional.empty()));
        return payload;
    }

    private JsonArray action(String actionId, Optional<String> value) {
        JsonObject action = Json.object(
                "action_id",
                actionId,
                "block_id",
                "b",
                "action_ts",
                slack.rooms().ts());
        action.addProperty("type", value.isPresent() ? "static_select" : "button");
        value.ifPresent(chosen -> action.add("selected_option", Json.object("value", chosen)));
        JsonArray actions = new JsonArray();
        actions.add(action);
        return actions;
    }

    /** What was filled in in a modal: what was there before, with what was changed. */
    JsonObject submit(String user, JsonObject modal, Map<String, String> changed) {
        JsonObject values = new JsonObject();
        for (JsonElement block : modal.getAsJsonArray("blocks")) {
            String field = block.getAsJsonObject().get("block_id").getAsString();
            JsonObject element = block.getAsJsonObject().getAsJsonObject("element");
            String type = element.get("type").getAsString();
            String value = changed.getOrDefault(field, LocalViews.initial(modal, field));
            JsonObject filled = Json.object("type", type);
            switch (type) {
                case "conversations_select" -> filled.addProperty("selected_conversation", value);
                case "file_input" -> {
                    JsonArray files = new JsonArray();
                    if (!value.isEmpty()) {
                        files.add(slack.files().described(slack.address(), value));
                    }
                    filled.add("files", files);
                }
                case "static_select", "external_select" ->
                    filled.add("selected_option", value.isEmpty() ? JsonNull.INSTANCE : Json.object("value", value));
                default ->
                    filled.add("value", value.isEmpty() ? JsonNull.INSTANCE : new com.google.gson.JsonPrimitive(value));
            }
            JsonObject inside = new JsonObject();
            inside.add(element.get("action_id").getAsString(), filled);
            values.add(field, inside);
        }
        JsonObject state = new JsonObject();
        state.add("values", values);
        JsonObject view = new JsonObject();
        for (String kept : new String[] {"id", "type", "callback_id", "private_metadata", "title"}) {
            view.add(kept, modal.get(kept));
        }
        view.add("state", state);
        view.add("blocks", new JsonArray());
        JsonObject payload = interactive("view_submission", user);
        payload.add("view", view);
        return payload;
    }

    /** Somebody types in a field whose values are proposed. */
    JsonObject suggestion(String user, JsonObject modal, String field, String typed) {
        JsonObject payload = interactive("block_suggestion", user);
        JsonObject element = LocalViews.input(modal, field).getAsJsonObject("element");
        payload.addProperty("action_id", element.get("action_id").getAsString());
        payload.addProperty("block_id", field);
        payload.addProperty("value", typed);
        payload.add("container", Json.object("type", "view", "view_id", "V1"));
        return payload;
    }

    /** Somebody chose the shortcut for a message. */
    JsonObject shortcut(String user, String channel, String callback, String text) {
        JsonObject payload = interactive("message_action", user);
        payload.addProperty("callback_id", callback);
        payload.add("channel", Json.object("id", channel, "name", "study"));
        payload.add(
                "message",
                Json.object(
                        "type",
                        "message",
                        "user",
                        user,
                        "text",
                        text,
                        "ts",
                        slack.rooms().ts()));
        payload.addProperty("message_ts", slack.rooms().ts());
        payload.addProperty("response_url", slack.replyAddress(new Reply(channel, user, "", false)));
        return payload;
    }

    /** Somebody opened a tab of the app's own place. */
    JsonObject homeOpened(String user, String tab) {
        return event(Json.object(
                "type",
                "app_home_opened",
                "user",
                user,
                "channel",
                LocalSlack.directWith(user),
                "tab",
                tab,
                "event_ts",
                slack.rooms().ts()));
    }

    /** The app was removed. */
    JsonObject uninstalled() {
        return event(Json.object("type", "app_uninstalled"));
    }

    /** Something about somebody is not as it was: their status, or that their account is on. */
    JsonObject userChange(String person, boolean deleted) {
        JsonObject user = Json.object("id", person, "team_id", LocalSlack.TEAM);
        user.addProperty("deleted", deleted);
        JsonObject event = Json.object("type", "user_change");
        event.add("user", user);
        return event(event);
    }

    /** The app's own token was withdrawn. */
    JsonObject tokensRevoked(String botUser) {
        JsonArray bots = new JsonArray();
        bots.add(botUser);
        JsonObject tokens = new JsonObject();
        tokens.add("bot", bots);
        JsonObject event = Json.object("type", "tokens_revoked");
        event.add("tokens", tokens);
        return event(event);
    }

    private JsonObject event(JsonObject event) {
        JsonObject payload = Json.object(
                "type",
                "event_callback",
                "token",
                "verification",
                "team_id",
                team,
                "api_app_id",
                "A0STUDY",
                "event_id",
                "Ev" + ids.incrementAndGet());
        payload.addProperty("event_time", System.currentTimeMillis() / 1_000);
        payload.add("event", event);
        return payload;
    }

    private JsonObject interactive(String type, String user) {
        JsonObject payload = new JsonObject();
        payload.addProperty("type", type);
        String handle = slack.rooms().known(user).handle();
        payload.add("user", Json.object("id", user, "username", handle, "name", handle, "team_id", team));
        payload.add("team", Json.object("id", team, "domain", "study"));
        payload.addProperty("api_app_id", "A0STUDY");
        payload.addProperty("token", "verification");
        payload.addProperty("trigger_id", slack.views().trigger());
        payload.addProperty("action_ts", slack.rooms().ts());
        return payload;
    }
}
