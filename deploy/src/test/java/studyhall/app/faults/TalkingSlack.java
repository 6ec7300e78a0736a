package studyhall.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * A Slack on 127.0.0.1 in which people talk: what they do goes to any process that is connected, as Slack sends it in
 * Socket Mode, and what they are told is kept beside it. What processes ask for must be right elsewhere.
 */
public final class TalkingSlack implements AutoCloseable {
    public static final String TEAM = "T0CRASHES";

    /** Whose id begins so, administers the workspace. */
    public static final String ADMIN = "U0ADMIN";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A message as people see it now.
     *
     * @param ts Slack's name and time of it
     * @param text all that its blocks say, as they were sent
     * @param buttons what its buttons carry
     */
    public record Post(String ts, String text, List<String> buttons) {
        public Post {
            buttons = List.copyOf(buttons);
        }
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Javalin sockets;
    private final AtomicLong micros = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, NavigableMap<String, Post>> channels = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Post>> told = new ConcurrentHashMap<>();
    private final Queue<String> posted = new ConcurrentLinkedQueue<>();
    private final List<WsContext> lines = new CopyOnWriteArrayList<>();
    private final IntConsumer connected;
    private volatile Optional<Map<String, String>> taken = Optional.empty();

    /**
     * Opens it.
     *
     * @param connected is told how many connections there are, when that changes
     */
    public TalkingSlack(IntConsumer connected) throws IOException {
        this.connected = connected;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        http.setExecutor(threads);
        http.createContext("/api/", this::called);
        http.createContext("/told/", this::answered);
        http.start();
        sockets = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.host = "127.0.0.1";
            config.routes.ws("/line", line -> {
                line.onConnect(this::opened);
                line.onMessage(context -> {});
                line.onClose(this::closed);
                line.onError(this::closed);
            });
        });
        sockets.start(0);
    }

    /** From now on takes these tokens only, each with its scopes. */
    public void take(Map<String, String> scopes) {
        taken = Optional.of(Map.copyOf(scopes));
    }

    public String api() {
        return address() + "/api/";
    }

    private String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void opened(WsContext line) {
        line.enableAutomaticPings();
        line.send("{\"type\":\"hello\",\"num_connections\":1,"
                + "\"debug_info\":{\"host\":\"local\",\"approximate_connection_time\":18060}}");
        lines.add(line);
        connected.accept(lines.size());
    }

    private void closed(WsContext line) {
        lines.removeIf(each -> each.sessionId().equals(line.sessionId()));
        connected.accept(lines.size());
    }

    int lines() {
        return lines.size();
    }

    /** Microseconds since 1970, never twice the same: what Slack writes with a point after the seconds. */
    public long now() {
        return micros.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1_000));
    }

    static String ts(long micros) {
        return String.format("%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }

    static long micros(String ts) {
        return Long.parseLong(ts.replace(".", ""));
    }

    /** The messages of a channel, the oldest first. */
    public List<Post> in(String channel) {
        return List.copyOf(standing(channel).values());
    }

    /** How many messages asked a round, for each round that was asked: after a crash some are posted again. */
    Map<String, Long> timesAsked() {
        return posted.stream().collect(Collectors.groupingBy(round -> round, Collectors.counting()));
    }

    private NavigableMap<String, Post> standing(String channel) {
        return channels.computeIfAbsent(channel, name -> new ConcurrentSkipListMap<>());
    }

    /**
     * Somebody types a command.
     *
     * @return what they alone are told first, if ever
     */
    public CompletableFuture<Post> type(String user, String channel, String text) {
        CompletableFuture<Post> answer = new CompletableFuture<>();
        ObjectNode fields = JsonNodeFactory.instance
                .objectNode()
                .put("token", "verification")
                .put("team_id", TEAM)
                .put("team_domain", "study")
                .put("channel_id", channel)
                .put("channel_name", "study")
                .put("user_id", user)
                .put("user_name", user)
                .put("command", "/study")
                .put("text", text)
                .put("api_app_id", "A0STUDY")
                .put("is_enterprise_install", "false")
                .put("response_url", told(answer))
                .put("trigger_id", "1");
        send("slash_commands", fields);
        return answer;
    }

    /**
     * Somebody presses a button.
     *
     * @param at Slack's time of the press
     * @return what they are told, if ever
     */
    public CompletableFuture<String> press(String user, String channel, Post post, String button, long at) {
        return pressed(user, channel, post, button, at).thenApply(Post::text);
    }

    /** The same, with what the answer can be gone on with. */
    CompletableFuture<Post> pressed(String user, String channel, Post post, String button, long at) {
        CompletableFuture<Post> answer = new CompletableFuture<>();
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("type", "block_actions");
        payload.putObject("user")
                .put("id", user)
                .put("username", user)
                .put("name", user)
                .put("team_id", TEAM);
        payload.putObject("team").put("id", TEAM).put("domain", "study");
        payload.put("api_app_id", "A0STUDY").put("token", "verification").put("trigger_id", "1");
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", post.ts())
                .put("channel_id", channel)
                .put("is_ephemeral", false);
        payload.putObject("channel").put("id", channel).put("name", "study");
        payload.put("response_url", told(answer));
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", button)
                .put("block_id", "b")
                .put("action_ts", ts(at));
        send("interactive", payload);
        return answer;
    }

    private String told(CompletableFuture<Post> answer) {
        String id = Long.toString(ids.incrementAndGet());
        told.put(id, answer);
        return address() + "/told/" + id;
    }

    /** To one of the connections; to nobody while there is none, as when Slack says that the app did not respond. */
    private void send(String type, ObjectNode payload) {
        List<WsContext> open = List.copyOf(lines);
        if (!open.isEmpty()) {
            ObjectNode envelope = JsonNodeFactory.instance
                    .objectNode()
                    .put("envelope_id", "e" + ids.incrementAndGet())
                    .put("type", type)
                    .put("accepts_response_payload", true);
            envelope.set("payload", payload);
            WsContext line = open.get(ThreadLocalRandom.current().nextInt(open.size()));
            synchronized (line) {
                line.send(envelope.toString());
            }
        }
    }

    private void answered(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String id = exchange.getRequestURI().getPath().substring("/told/".length());
        Optional.ofNullable(told.remove(id))
                .ifPresent(answer ->
                        answer.complete(new Post(id, body.path("text").asText(), buttons(body.path("blocks")))));
        reply(exchange, "ok");
    }

    private void called(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("")
                .replaceFirst("^Bearer ", "");
        if (taken.isPresent()) {
            String scopes = taken.get().get(token);
            if (scopes == null) {
                reply(exchange, "{\"ok\":false,\"error\":\"invalid_auth\"}");
                return;
            }
            exchange.getResponseHeaders().set("x-oauth-scopes", scopes);
        }
        reply(
                exchange,
                switch (method) {
                    case "auth.test" ->
                        "{\"ok\":true,\"team_id\":\"" + TEAM
                                + "\",\"team\":\"Crashes\",\"user_id\":\"U0BOT\",\"bot_id\":\"B0BOT\"}";
                    case "apps.connections.open" ->
                        "{\"ok\":true,\"url\":\"ws://127.0.0.1:" + sockets.port() + "/line\"}";
                    case "users.info" -> {
                        String user = field(body, "user");
                        yield "{\"ok\":true,\"user\":{\"id\":\"" + user + "\",\"name\":\"" + user
                                + "\",\"real_name\":\"" + user + "\",\"is_admin\":" + user.startsWith(ADMIN) + "}}";
                    }
                    case "chat.postMessage" -> stand(field(body, "channel"), ts(now()), body);
                    case "chat.update" -> stand(field(body, "channel"), field(body, "ts"), body);
                    case "chat.postEphemeral" -> "{\"ok\":true,\"message_ts\":\"" + ts(now()) + "\"}";
                    default -> "{\"ok\":false,\"error\":\"missing_scope\"}";
                });
    }

    private String stand(String channel, String ts, String body) throws IOException {
        JsonNode blocks = JSON.readTree(field(body, "blocks"));
        List<String> buttons = buttons(blocks);
        boolean news = standing(channel).put(ts, new Post(ts, blocks.toString(), buttons)) == null;
        if (news) {
            buttons.stream()
                    .filter(id -> id.startsWith("quiz.pick:"))
                    .findFirst()
                    .ifPresent(id -> posted.add(id.substring(0, id.lastIndexOf(':'))));
        }
        return "{\"ok\":true,\"channel\":\"" + channel + "\",\"ts\":\"" + ts + "\"}";
    }

    private static List<String> buttons(JsonNode blocks) {
        List<String> buttons = new ArrayList<>();
        blocks.forEach(block -> block.path("elements").forEach(element -> {
            if (element.has("action_id")) {
                buttons.add(element.path("action_id").asText());
            }
        }));
        return buttons;
    }

    private static String field(String form, String name) {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equals(name)) {
                return URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        sockets.stop();
    }
}
