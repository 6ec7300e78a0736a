package studyhall.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Slack and a Discord of their own on 127.0.0.1, as far as posting needs them, which write down what they accept. What
 * they are asked must be right elsewhere: here only counts.
 */
public final class LedgerServer implements AutoCloseable {
    static final String TEAM = "T0FAULTS";
    static final String BOT = "200000000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Discord's epoch in Unix milliseconds. */
    private static final long EPOCH = 1_420_070_400_000L;

    /** What Discord remembers a nonce for; its documentation says a few minutes. */
    private static final long NONCE_MILLIS = 300_000;

    private record Standing(String id, String channel, String nonce, long at, JsonNode body) {}

    final Ledger slack = new Ledger();
    final Ledger discord = new Ledger();
    private final Weather weather;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Javalin sockets;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, List<Standing>> standing = new ConcurrentHashMap<>();

    public LedgerServer(Weather weather) throws IOException {
        this.weather = weather;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        http.setExecutor(threads);
        http.createContext("/slack/", exchange -> serve(exchange, this::slack));
        http.createContext("/api/v10/", exchange -> serve(exchange, this::discord));
        http.start();
        sockets = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.host = "127.0.0.1";
            config.routes.ws(
                    "/slack",
                    ws -> ws.onConnect(context -> context.send("{\"type\":\"hello\",\"num_connections\":1,"
                            + "\"debug_info\":{\"host\":\"local\",\"approximate_connection_time\":18060}}")));
            config.routes.ws("/discord", ws -> {
                ws.onConnect(context -> context.send("{\"op\":10,\"d\":{\"heartbeat_interval\":10000}}"));
                ws.onMessage(context -> gateway(context.message()).forEach(context::send));
            });
        });
        sockets.start(0);
    }

    /** What its Discord has accepted. */
    public Ledger discord() {
        return discord;
    }

    String slackApi() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/slack/";
    }

    public String discordApi() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/api/v10/";
    }

    public String discordGateway() {
        return "ws://127.0.0.1:" + sockets.port() + "/discord";
    }

    private List<String> gateway(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            return switch (message.path("op").asInt()) {
                case 1 -> List.of("{\"op\":11}");
                case 2 ->
                    List.of("{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{\"v\":10,\"user\":" + bot()
                            + ",\"guilds\":[],\"private_channels\":[],\"session_id\":\"s" + ids.incrementAndGet()
                            + "\",\"resume_gateway_url\":\"" + discordGateway() + "\",\"application\":{\"id\":\"" + BOT
                            + "\",\"flags\":0}}}");
                case 6 -> List.of("{\"op\":9,\"d\":false}");
                default -> List.of();
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bot() {
        return "{\"id\":\"" + BOT + "\",\"username\":\"study_hall\",\"global_name\":\"Study Hall\","
                + "\"discriminator\":\"0\",\"avatar\":null,\"bot\":true}";
    }

    /**
     * An answer.
     *
     * @param headers beside the usual ones
     * @param cut whether the connection breaks in place of it
     */
    private record Reply(int status, String body, Map<String, String> headers, boolean cut) {
        static Reply ok(String body) {
            return new Reply(200, body, Map.of(), false);
        }
    }

    private interface Service {
        Reply reply(String method, String path, String query, String body) throws IOException;
    }

    private static void serve(HttpExchange exchange, Service service) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            String context = exchange.getHttpContext().getPath();
            String query = exchange.getRequestURI().getRawQuery();
            Reply reply = service.reply(
                    exchange.getRequestMethod(), path.substring(context.length()), query == null ? "" : query, body);
            if (reply.cut()) {
                return;
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply slack(String method, String path, String query, String body) {
        return switch (path) {
            case "auth.test" ->
                Reply.ok("{\"ok\":true,\"team_id\":\"" + TEAM
                        + "\",\"team\":\"Faults\",\"user_id\":\"U0BOT\",\"bot_id\":\"B0BOT\"}");
            case "apps.connections.open" ->
                Reply.ok("{\"ok\":true,\"url\":\"ws://127.0.0.1:" + sockets.port() + "/slack\"}");
            case "chat.postMessage" -> slackPost(form(body));
            default -> Reply.ok("{\"ok\":false,\"error\":\"unknown_method\"}");
        };
    }

    private Reply slackPost(Map<String, String> form) {
        if (weather.storm()) {
            slack.refused.incrementAndGet();
            return new Reply(429, "{\"ok\":false,\"error\":\"ratelimited\"}", Map.of("Retry-After", "2"), false);
        }
        String channel = form.getOrDefault("channel", "");
        slack.accepted(channel);
        long micros = System.currentTimeMillis() * 1_000 + ids.incrementAndGet() % 1_000;
        String ts = micros / 1_000_000 + "." + String.format("%06d", micros % 1_000_000);
        boolean cut = weather.cutsReply();
        if (cut) {
            slack.cut.incrementAndGet();
        }
        return new Reply(200, "{\"ok\":true,\"channel\":\"" + channel + "\",\"ts\":\"" + ts + "\"}", Map.of(), cut);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private Reply discord(String method, String path, String query, String body) throws IOException {
        String[] words = path.split("/");
        if (words[0].equals("channels") && words.length == 3 && words[2].equals("messages")) {
            return method.equals("GET") ? history(words[1], query) : discordPost(words[1], JSON.readTree(body));
        }
        return switch (words[0]) {
            case "users" -> Reply.ok(bot());
            case "gateway" ->
                Reply.ok("{\"url\":\"" + discordGateway() + "\",\"shards\":1,\"session_start_limit\":"
                        + "{\"total\":1000,\"remaining\":1000,\"reset_after\":1,\"max_concurrency\":1}}");
            case "applications" -> Reply.ok(body.isEmpty() ? "[]" : body);
            default -> new Reply(404, "{\"code\":0,\"message\":\"404: Not Found\"}", Map.of(), false);
        };
    }

    private Reply discordPost(String channel, JsonNode body) {
        if (weather.storm()) {
            discord.refused.incrementAndGet();
            return new Reply(
                    429,
                    "{\"message\":\"You are being rate limited.\",\"retry_after\":2.0,\"global\":false}",
                    Map.of("Retry-After", "2", "Via", "1.1 local", "X-RateLimit-Scope", "shared"),
                    false);
        }
        long now = System.currentTimeMillis();
        String nonce = body.path("nonce").asText("");
        List<Standing> there = standing.computeIfAbsent(channel, id -> new ArrayList<>());
        Standing message;
        synchronized (there) {
            message = there.stream()
                    .filter(each -> body.path("enforce_nonce").asBoolean()
                            && each.nonce().equals(nonce)
                            && now - each.at() < NONCE_MILLIS)
                    .findFirst()
                    .orElse(null);
            if (message == null) {
                String id = Long.toString((now - EPOCH << 22) + ids.incrementAndGet() % (1 << 22));
                message = new Standing(id, channel, nonce, now, body);
                there.add(message);
                discord.accepted(channel);
            }
        }
        boolean cut = weather.cutsReply();
        if (cut) {
            discord.cut.incrementAndGet();
        }
        return new Reply(200, json(message), Map.of(), cut);
    }

    private Reply history(String channel, String query) {
        List<Standing> there = standing.getOrDefault(channel, List.of());
        StringBuilder all = new StringBuilder("[");
        synchronized (there) {
            for (Standing message : there) {
                all.append(all.length() > 1 ? "," : "").append(json(message));
            }
        }
        return Reply.ok(all.append("]").toString());
    }

    private static String json(Standing message) {
        return "{\"id\":\"" + message.id() + "\",\"channel_id\":\"" + message.channel() + "\",\"author\":" + bot()
                + ",\"type\":0,\"content\":\"\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"edited_timestamp\":null,"
                + "\"tts\":false,\"mention_everyone\":false,\"mentions\":[],\"mention_roles\":[],\"attachments\":[],"
                + "\"embeds\":[],\"components\":" + message.body().path("components") + ",\"pinned\":false,\"flags\":"
                + message.body().path("flags").asInt() + "}";
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        sockets.stop();
    }
}
