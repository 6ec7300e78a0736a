package studyhall.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The channels and direct messages of a local Slack, with what was said there. */
final class LocalRooms {
    /**
     * A message as it stands in a channel.
     *
     * @param onlyFor who sees it; empty for all
     * @param thread the message below which it stands; empty for none
     */
    record Post(String channel, String ts, String onlyFor, String text, JsonArray blocks, String thread) {}

    /** Somebody in the workspace. */
    record Member(String id, String handle, String name, boolean admin) {}

    /** Where an answer to something goes. */
    record Reply(String channel, String user, String ts, boolean ephemeral) {}

    private final BlockKit blockKit;
    private final LocalFiles files;
    private final Map<String, String> teams = new ConcurrentHashMap<>();
    private final Map<String, String> closed = new ConcurrentHashMap<>();
    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final Map<String, String> scheduled = new ConcurrentHashMap<>();
    private final Set<String> deactivated = ConcurrentHashMap.newKeySet();
    private final Map<String, Post> posts = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final AtomicLong micros = new AtomicLong(System.currentTimeMillis() * 1_000);
    private final AtomicLong ids = new AtomicLong(1_000);
    private volatile Consumer<Post> watcher = post -> {};

    LocalRooms(BlockKit blockKit, LocalFiles files) {
        this.blockKit = blockKit;
        this.files = files;
    }

    /** A channel that can be written to. */
    void channel(String id, String team) {
        teams.put(id, team);
    }

    /** A channel that refuses with an error; opened again by an empty one. */
    void close(String channel, String error) {
        if (error.isEmpty()) {
            closed.remove(channel);
        } else {
            closed.put(channel, error);
        }
    }

    /** Somebody's account is switched off; Slack goes on knowing them. */
    void deactivate(String user) {
        deactivated.add(user);
    }

    void member(Member member) {
        members.put(member.id(), member);
    }

    Member known(String user) {
        return Optional.ofNullable(members.get(user)).orElseThrow();
    }

    void watch(Consumer<Post> next) {
        watcher = next;
    }

    /** What somebody sees in a channel, oldest first. */
    List<Post> seenBy(String user, String channel) {
        return order.stream()
                .map(posts::get)
                .filter(post -> post.channel().equals(channel))
                .filter(post -> post.onlyFor().isEmpty() || post.onlyFor().equals(user))
                .toList();
    }

    /** A new address for answers, as its last word. */
    String place(Reply reply) {
        String id = Long.toString(ids.incrementAndGet());
        replies.put(id, reply);
        return id;
    }

    String ts() {
        long now = micros.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1_000));
        return now / 1_000_000 + "." + String.format("%06d", now % 1_000_000);
    }

    JsonObject userInfo(String id) {
        Member member = members.get(id);
        if (member == null) {
            return Json.error("user_not_found");
        }
        JsonObject user = Json.object("id", id, "name", member.handle(), "tz", "Europe/Berlin");
        user.addProperty("is_admin", member.admin());
        user.addProperty("deleted", deactivated.contains(id));
        user.add("profile", Json.object("display_name", member.name(), "real_name", member.name() + " Example"));
        JsonObject answer = Json.ok();
        answer.add("user", user);
        return answer;
    }

    JsonObject post(Map<String, String> form, String team, String onlyFor) {
        String channel = Json.field(form, "channel");
        if (onlyFor.isEmpty() && channel.startsWith("U") && members.containsKey(channel)) {
            // a person's id stands for the direct messages with that person
            channel = LocalSlack.directWith(channel);
        }
        Optional<String> refused = refusal(channel, team);
        if (refused.isPresent()) {
            return Json.error(refused.get());
        }
        String thread = form.getOrDefault("thread_ts", "");
        Post post = put(
                new Post(channel, ts(), onlyFor, Json.field(form, "text"), blocks(Json.field(form, "blocks")), thread));
        return Json.ok("channel", channel, "ts", post.ts(), "message_ts", post.ts());
    }

    /** Takes a message for later, which this one never shows. */
    JsonObject schedule(Map<String, String> form, String team) {
        String channel = Json.field(form, "channel");
        Optional<String> refused = refusal(channel, team);
        long ahead = Long.parseLong(Json.field(form, "post_at")) - System.currentTimeMillis() / 1_000;
        if (refused.isPresent() || ahead > 120 * 86_400L) {
            return Json.error(refused.orElse("time_too_far"));
        }
        String id = "Q" + ids.incrementAndGet();
        scheduled.put(id, channel);
        return Json.ok("channel", channel, "scheduled_message_id", id);
    }

    JsonObject unschedule(Map<String, String> form) {
        boolean known = scheduled.remove(Json.field(form, "scheduled_message_id"), Json.field(form, "channel"));
        return known ? Json.ok() : Json.error("invalid_scheduled_message_id");
    }

    /** Channels in which something is to be shown later. */
    List<String> scheduled() {
        return List.copyOf(scheduled.values());
    }

    JsonObject update(Map<String, String> form, String team) {
        String channel = Json.field(form, "channel");
        Optional<String> refused = refusal(channel, team);
        if (refused.isPresent()) {
            return Json.error(refused.get());
        }
        Post before = posts.get(Json.field(form, "ts"));
        if (before == null || !before.channel().equals(channel)) {
            return Json.error("message_not_found");
        }
        put(new Post(
                before.channel(),
                before.ts(),
                before.onlyFor(),
                Json.field(form, "text"),
                blocks(Json.field(form, "blocks")),
                before.thread()));
        return Json.ok("channel", before.channel(), "ts", before.ts());
    }

    private Optional<String> refusal(String channel, String team) {
        if (closed.containsKey(channel)) {
            return Optional.of(closed.get(channel));
        }
        boolean direct = channel.startsWith("D") && members.containsKey("U" + channel.substring(1));
        return direct || team.equals(teams.get(channel)) ? Optional.empty() : Optional.of("channel_not_found");
    }

    private static JsonArray blocks(String json) {
        return JsonParser.parseString(json).getAsJsonArray();
    }

    private Post put(Post post) {
        blockKit.requireMessage(post.blocks(), post.text());
        for (JsonElement block : post.blocks()) {
            JsonElement file = block.getAsJsonObject().get("slack_file");
            if (file != null) {
                files.requireReady(file.getAsJsonObject().get("id").getAsString());
            }
        }
        if (posts.put(post.ts(), post) == null) {
            order.add(post.ts());
        }
        watcher.accept(post);
        return post;
    }

    /** What was sent to an address for answers. */
    JsonObject reply(String id, String body) {
        Reply reply = replies.get(id);
        if (reply == null) {
            JsonObject gone = Json.error("used_url");
            gone.addProperty("status", 404);
            return gone;
        }
        JsonObject said = JsonParser.parseString(body).getAsJsonObject();
        boolean replace =
                said.has("replace_original") && said.get("replace_original").getAsBoolean();
        boolean toAll = said.has("response_type")
                && said.get("response_type").getAsString().equals("in_channel");
        Post before = replace ? posts.get(reply.ts()) : null;
        String onlyFor = before != null ? before.onlyFor() : toAll ? "" : reply.user();
        put(new Post(
                reply.channel(),
                before != null ? before.ts() : ts(),
                onlyFor,
                said.get("text").getAsString(),
                said.getAsJsonArray("blocks"),
                before != null
                        ? before.thread()
                        : said.has("thread_ts") ? said.get("thread_ts").getAsString() : ""));
        return Json.ok();
    }

    /** Ids of the buttons and menus of blocks, in order, by their labels. */
    static List<Map.Entry<String, String>> buttons(JsonArray blocks) {
        List<Map.Entry<String, String>> buttons = new java.util.ArrayList<>();
        for (JsonElement block : blocks) {
            JsonObject each = block.getAsJsonObject();
            if (each.get("type").getAsString().equals("actions")) {
                each.getAsJsonArray("elements").forEach(element -> {
                    JsonObject button = element.getAsJsonObject();
                    JsonObject label =
                            button.has("text") ? button.getAsJsonObject("text") : button.getAsJsonObject("placeholder");
                    buttons.add(Map.entry(
                            label.get("text").getAsString(),
                            button.get("action_id").getAsString()));
                });
            }
        }
        return buttons;
    }

    /** The id of a button by its label. */
    static String button(JsonArray blocks, String label) {
        return buttons(blocks).stream()
                .filter(button -> button.getKey().equals(label))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + blocks));
    }
}
