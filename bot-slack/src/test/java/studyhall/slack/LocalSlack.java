package studyhall.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import studyhall.Config;
import studyhall.Secret;

/**
 * A Slack of its own on 127.0.0.1, as far as Study Hall needs one: the Web API with bodies of forms, addresses for answers,
 * uploads, and tickets for Socket Mode. It takes nothing that Slack would refuse.
 */
final class LocalSlack implements AutoCloseable {
    static final String TEAM = "T0STUDY";
    static final String STUDY = "C0STUDY";
    static final String EXAM = "C0EXAM";
    static final String ARCHIVED = "C0OLD";
    static final String CLOSED = "C0CLOSED";
    static final String BOT_TOKEN = "xoxb-local-1";
    static final String APP_TOKEN = "xapp-local-1";
    static final String SIGNING_SECRET = "0123456789abcdef0123456789abcdef";

    /**
     * A message as it stands in a channel.
     *
     * @param onlyFor who sees it; empty for all
     */
    record Post(String channel, String ts, String onlyFor, String text, JsonArray blocks) {}

    /** How a method is refused: a status, or an error when the status is 200. */
    record Refusal(int status, String error, String retryAfter) {}

    /** Somebody in the workspace. */
    record Member(String id, String handle, String name, boolean admin) {}

    private record Reply(String channel, String user, String ts, boolean ephemeral) {}

    private final HttpServer http;
    private final BlockKit blockKit = BlockKit.open();
    private final Map<String, Post> posts = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Refusal>> refusals = new ConcurrentHashMap<>();
    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Set<String> completed = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong(1_000);
    private final AtomicLong micros = new AtomicLong(System.currentTimeMillis() * 1_000);
    private final LocalSockets sockets = new LocalSockets();
    private Consumer<Post> watcher = post -> {};

    LocalSlack() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "local-slack");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/api/", exchange -> serve(exchange, this::method));
        http.createContext("/reply/", exchange -> serve(exchange, this::reply));
        http.createContext("/upload/", exchange -> serve(exchange, this::upload));
        http.start();
        sockets.begin();
        for (String name : List.of("Ada", "Ben", "Cyd", "Dan", "Eve")) {
            member(new Member(
                    "U0" + name.toUpperCase(java.util.Locale.ROOT),
                    name.toLowerCase(java.util.Locale.ROOT),
                    name,
                    false));
        }
    }

    /** What the program is told to reach this Slack. */
    Config.Slack config(boolean socket, boolean signed) {
        return new Config.Slack(
                new Secret(BOT_TOKEN),
                socket ? Optional.of(new Secret(APP_TOKEN)) : Optional.empty(),
                signed ? Optional.of(new Secret(SIGNING_SECRET)) : Optional.empty(),
                Optional.of(URI.create(address() + "/api/")));
    }

    private String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    LocalSockets sockets() {
        return sockets;
    }

    void member(Member member) {
        members.put(member.id(), member);
    }

    /** Refuses the next call of a method. */
    void refuse(String method, Refusal refusal) {
        refusals.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).add(refusal);
    }

    /** Told of each message that is posted or changed. */
    void watch(Consumer<Post> next) {
        watcher = next;
    }

    /** Methods that were called, in order. */
    List<String> calls() {
        return calls;
    }

    /** What Slack would have refused. */
    List<Throwable> mistakes() {
        return mistakes;
    }

    /** Pictures that were brought here. */
    Map<String, byte[]> files() {
        return files;
    }

    /** What somebody sees in a channel, oldest first. */
    List<Post> seenBy(String user, String channel) {
        return order.stream()
                .map(posts::get)
                .filter(post -> post.channel().equals(channel))
                .filter(post -> post.onlyFor().isEmpty() || post.onlyFor().equals(user))
                .toList();
    }

    static String directWith(String user) {
        return "D" + user.substring(1);
    }

    /** The payload of a slash command, as Socket Mode and HTTP carry it. */
    Map<String, String> command(String user, String channel, String text) {
        Map<String, String> fields = new HashMap<>();
        fields.put("token", "verification");
        fields.put("team_id", TEAM);
        fields.put("team_domain", "study");
        fields.put("channel_id", channel);
        fields.put("channel_name", channel.startsWith("D") ? "directmessage" : "study");
        fields.put("user_id", user);
        fields.put("user_name", known(user).handle());
        fields.put("command", "/study");
        fields.put("text", text);
        fields.put("api_app_id", "A0STUDY");
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", place(new Reply(channel, user, "", false)));
        fields.put("trigger_id", "1." + ids.incrementAndGet());
        return fields;
    }

    /** The payload of a press of a button, or of a choice in a menu when there is a value. */
    JsonObject press(String user, Post post, String actionId, Optional<String> value) {
        JsonObject payload = new JsonObject();
        payload.addProperty("type", "block_actions");
        payload.add("user", object("id", user, "username", known(user).handle(), "team_id", TEAM));
        payload.add("team", object("id", TEAM, "domain", "study"));
        payload.addProperty("api_app_id", "A0STUDY");
        payload.addProperty("token", "verification");
        payload.addProperty("trigger_id", "1." + ids.incrementAndGet());
        boolean ephemeral = !post.onlyFor().isEmpty();
        JsonObject container = object("type", "message", "message_ts", post.ts(), "channel_id", post.channel());
        container.addProperty("is_ephemeral", ephemeral);
        payload.add("container", container);
        payload.add("channel", object("id", post.channel(), "name", "study"));
        payload.addProperty("response_url", place(new Reply(post.channel(), user, post.ts(), ephemeral)));
        JsonObject action = object("action_id", actionId, "block_id", "b", "action_ts", ts());
        action.addProperty("type", value.isPresent() ? "static_select" : "button");
        value.ifPresent(chosen -> action.add("selected_option", object("value", chosen)));
        JsonArray actions = new JsonArray();
        actions.add(action);
        payload.add("actions", actions);
        return payload;
    }

    private String place(Reply reply) {
        String id = Long.toString(ids.incrementAndGet());
        replies.put(id, reply);
        return address() + "/reply/" + id;
    }

    private static JsonObject object(String... pairs) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.addProperty(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    private String ts() {
        long now = micros.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1_000));
        return now / 1_000_000 + "." + String.format("%06d", now % 1_000_000);
    }

    private interface Service {
        JsonObject serve(String name, byte[] body, HttpExchange exchange) throws IOException;
    }

    private void serve(HttpExchange exchange, Service service) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        JsonObject answer;
        int status = 200;
        try {
            answer = service.serve(path.substring(path.lastIndexOf('/') + 1), body, exchange);
        } catch (RuntimeException | AssertionError e) {
            mistakes.add(e);
            answer = error("invalid_blocks");
        }
        if (answer.has("status")) {
            status = answer.remove("status").getAsInt();
        }
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonObject method(String name, byte[] body, HttpExchange exchange) {
        calls.add(name);
        Refusal refusal = Optional.ofNullable(refusals.get(name))
                .map(ConcurrentLinkedQueue::poll)
                .orElse(null);
        if (refusal != null) {
            JsonObject refused = error(refusal.error());
            refused.addProperty("status", refusal.status());
            if (!refusal.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", refusal.retryAfter());
            }
            return refused;
        }
        Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("Bearer " + form.getOrDefault("token", ""));
        boolean asApp = name.startsWith("apps.");
        if (!token.equals("Bearer " + (asApp ? APP_TOKEN : BOT_TOKEN))) {
            return error("invalid_auth");
        }
        return switch (name) {
            case "auth.test" -> ok("team_id", TEAM, "team", "Study group", "user_id", "U0BOT", "bot_id", "B0BOT");
            case "apps.connections.open" -> ok("url", sockets.ticket());
            case "users.info" -> userInfo(field(form, "user"));
            case "conversations.open" -> open(field(form, "users"));
            case "chat.postMessage" -> post(form, "");
            case "chat.postEphemeral" -> post(form, field(form, "user"));
            case "chat.update" -> update(form);
            case "files.getUploadURLExternal" -> uploadUrl();
            case "files.completeUploadExternal" -> complete(field(form, "files"));
            case "files.info" -> fileInfo(field(form, "file"));
            default -> error("unknown_method");
        };
    }

    private JsonObject userInfo(String id) {
        Member member = members.get(id);
        if (member == null) {
            return error("user_not_found");
        }
        JsonObject user = object("id", id, "name", member.handle(), "tz", "Europe/Berlin");
        user.addProperty("is_admin", member.admin());
        user.add("profile", object("display_name", member.name(), "real_name", member.name() + " Example"));
        JsonObject answer = ok();
        answer.add("user", user);
        return answer;
    }

    private JsonObject open(String user) {
        if (!members.containsKey(user)) {
            return error("user_not_found");
        }
        JsonObject answer = ok();
        answer.add("channel", object("id", directWith(user)));
        return answer;
    }

    private Optional<String> closed(String channel) {
        boolean direct = channel.startsWith("D") && members.containsKey("U" + channel.substring(1));
        if (direct || channel.equals(STUDY) || channel.equals(EXAM)) {
            return Optional.empty();
        }
        return Optional.of(
                channel.equals(ARCHIVED)
                        ? "is_archived"
                        : channel.equals(CLOSED) ? "not_in_channel" : "channel_not_found");
    }

    private JsonObject post(Map<String, String> form, String onlyFor) {
        String channel = field(form, "channel");
        Optional<String> closed = closed(channel);
        if (closed.isPresent()) {
            return error(closed.get());
        }
        Post post = put(new Post(channel, ts(), onlyFor, field(form, "text"), blocks(field(form, "blocks"))));
        return ok("channel", channel, "ts", post.ts(), "message_ts", post.ts());
    }

    private JsonObject update(Map<String, String> form) {
        Optional<String> closed = closed(field(form, "channel"));
        if (closed.isPresent()) {
            return error(closed.get());
        }
        Post before = posts.get(field(form, "ts"));
        if (before == null || !before.channel().equals(field(form, "channel"))) {
            return error("message_not_found");
        }
        put(new Post(
                before.channel(), before.ts(), before.onlyFor(), field(form, "text"), blocks(field(form, "blocks"))));
        return ok("channel", before.channel(), "ts", before.ts());
    }

    private JsonArray blocks(String json) {
        return JsonParser.parseString(json).getAsJsonArray();
    }

    private Post put(Post post) {
        blockKit.requireMessage(post.blocks(), post.text());
        for (JsonElement block : post.blocks()) {
            JsonElement file = block.getAsJsonObject().get("slack_file");
            if (file != null
                    && !completed.contains(file.getAsJsonObject().get("id").getAsString())) {
                throw new IllegalStateException("No such file");
            }
        }
        if (posts.put(post.ts(), post) == null) {
            order.add(post.ts());
        }
        watcher.accept(post);
        return post;
    }

    private JsonObject reply(String id, byte[] body, HttpExchange exchange) {
        Reply reply = replies.get(id);
        if (reply == null) {
            JsonObject gone = error("used_url");
            gone.addProperty("status", 404);
            return gone;
        }
        JsonObject said =
                JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
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
                said.getAsJsonArray("blocks")));
        return ok();
    }

    private JsonObject uploadUrl() {
        String id = "F" + ids.incrementAndGet();
        return ok("upload_url", address() + "/upload/" + id, "file_id", id);
    }

    private JsonObject upload(String id, byte[] body, HttpExchange exchange) {
        files.put(id, body);
        return ok();
    }

    private JsonObject complete(String json) {
        for (JsonElement file : JsonParser.parseString(json).getAsJsonArray()) {
            String id = file.getAsJsonObject().get("id").getAsString();
            if (!files.containsKey(id)) {
                return error("file_not_found");
            }
            completed.add(id);
        }
        return ok();
    }

    private JsonObject fileInfo(String id) {
        JsonObject answer = ok();
        answer.add("file", object("id", id, "mimetype", completed.contains(id) ? "image/png" : ""));
        return answer;
    }

    private static JsonObject ok(String... pairs) {
        JsonObject answer = object(pairs);
        answer.addProperty("ok", true);
        return answer;
    }

    private static JsonObject error(String error) {
        JsonObject answer = object("error", error);
        answer.addProperty("ok", false);
        return answer;
    }

    private Member known(String user) {
        return Optional.ofNullable(members.get(user)).orElseThrow();
    }

    private static String field(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The call lacks " + name));
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equal = pair.indexOf('=');
            if (equal > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equal), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    /** Ids of the buttons and menus of a message, in order, by their labels. */
    static List<Map.Entry<String, String>> buttons(Post post) {
        List<Map.Entry<String, String>> buttons = new ArrayList<>();
        for (JsonElement block : post.blocks()) {
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

    @Override
    public void close() {
        http.stop(0);
        sockets.end();
    }
}
