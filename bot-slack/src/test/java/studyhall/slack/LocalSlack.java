package studyhall.slack;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import studyhall.Config;
import studyhall.Secret;
import studyhall.slack.LocalRooms.Member;
import studyhall.slack.LocalRooms.Post;
import studyhall.slack.LocalRooms.Reply;

/**
 * A Slack of its own on 127.0.0.1, as far as Study Hall needs one: the Web API with bodies of forms, addresses for answers,
 * uploads, modals, installing by OAuth, and tickets for Socket Mode. It takes nothing that Slack would refuse.
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

    /** How a method is refused: a status, or an error when the status is 200. */
    record Refusal(int status, String error, String retryAfter) {}

    private interface Service {
        JsonObject serve(String name, byte[] body, HttpExchange exchange) throws IOException;
    }

    private final HttpServer http;
    private final BlockKit blockKit = BlockKit.open();
    private final LocalFiles files = new LocalFiles();
    private final LocalRooms rooms = new LocalRooms(blockKit, files);
    private final LocalViews views = new LocalViews(blockKit);
    private final LocalInstall installs = new LocalInstall();
    private final LocalSockets sockets = new LocalSockets();
    private final LocalPayloads payloads = new LocalPayloads(this, TEAM);
    private final Map<String, ConcurrentLinkedQueue<Refusal>> refusals = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();

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
        http.createContext("/reply/", exchange -> serve(exchange, (id, body, from) -> rooms.reply(id, text(body))));
        http.createContext("/files-pri/", this::file);
        http.createContext("/upload/", exchange -> serve(exchange, (id, body, from) -> files.upload(id, body)));
        http.start();
        sockets.begin();
        installs.token(BOT_TOKEN, TEAM);
        rooms.channel(STUDY, TEAM);
        rooms.channel(EXAM, TEAM);
        rooms.close(ARCHIVED, "is_archived");
        rooms.close(CLOSED, "not_in_channel");
        for (String name : List.of("Ada", "Ben", "Cyd", "Dan", "Eve")) {
            member(new Member("U0" + name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), name, false));
        }
    }

    /** What the program is told to reach this Slack as one workspace. */
    Config.Slack config(boolean socket, boolean signed) {
        return new Config.Slack(
                Optional.of(new Secret(BOT_TOKEN)),
                socket ? Optional.of(new Secret(APP_TOKEN)) : Optional.empty(),
                signed ? Optional.of(new Secret(SIGNING_SECRET)) : Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create(address() + "/api/")));
    }

    /** What the program is told to let workspaces install it. */
    Config.Slack installable(Secret key, Optional<Secret> oldKey) {
        return new Config.Slack(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Secret(SIGNING_SECRET)),
                Optional.of(new Config.SlackInstall(
                        LocalInstall.CLIENT,
                        new Secret(LocalInstall.SECRET),
                        key,
                        oldKey,
                        Optional.of(URI.create("https://study.example/")))),
                Optional.of(URI.create(address() + "/api/")));
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    String replyAddress(Reply reply) {
        return address() + "/reply/" + rooms.place(reply);
    }

    LocalSockets sockets() {
        return sockets;
    }

    LocalRooms rooms() {
        return rooms;
    }

    LocalViews views() {
        return views;
    }

    BlockKit blockKit() {
        return blockKit;
    }

    LocalFiles files() {
        return files;
    }

    LocalInstall installs() {
        return installs;
    }

    /** What people of the usual workspace do. */
    LocalPayloads payloads() {
        return payloads;
    }

    void member(Member member) {
        rooms.member(member);
    }

    /** Refuses the next call of a method. */
    void refuse(String method, Refusal refusal) {
        refusals.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).add(refusal);
    }

    /** Methods that were called, in order. */
    List<String> calls() {
        return calls;
    }

    /** What Slack would have refused. */
    List<Throwable> mistakes() {
        return mistakes;
    }

    /** What somebody sees in a channel, oldest first. */
    List<Post> seenBy(String user, String channel) {
        return rooms.seenBy(user, channel);
    }

    static String directWith(String user) {
        return "D" + user.substring(1);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
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
            answer = Json.error("invalid_blocks");
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

    /** Hands out what somebody gave, to whoever shows a token that is good for something. */
    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        files.fetched(id, authorization);
        LocalFiles.Given given = files.given(id);
        boolean refused =
                installs.refusal(authorization.replaceFirst("^Bearer ", "")).isPresent();
        given.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(refused ? 401 : given.status(), 0);
        try {
            exchange.getResponseBody().write(given.content());
        } catch (IOException hungUp) {
            // whoever fetches reads no further than they need
        }
        exchange.close();
    }

    private JsonObject method(String name, byte[] body, HttpExchange exchange) {
        calls.add(name);
        Refusal refusal = Optional.ofNullable(refusals.get(name))
                .map(ConcurrentLinkedQueue::poll)
                .orElse(null);
        if (refusal != null) {
            JsonObject refused = Json.error(refusal.error());
            refused.addProperty("status", refusal.status());
            if (refusal.error().equals("missing_scope")) {
                refused.addProperty("needed", "chat:write");
            }
            if (!refusal.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", refusal.retryAfter());
            }
            return refused;
        }
        Map<String, String> form = Json.form(text(body));
        String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("Bearer " + form.getOrDefault("token", ""));
        if (name.equals("oauth.v2.access")) {
            return installs.access(form, authorization);
        }
        String token = authorization.replaceFirst("^Bearer ", "");
        if (name.startsWith("apps.")) {
            return token.equals(APP_TOKEN) ? Json.ok("url", sockets.ticket()) : Json.error("invalid_auth");
        }
        Optional<String> refused = installs.refusal(token);
        return refused.isPresent() ? Json.error(refused.get()) : method(name, form, installs.team(token));
    }

    /** What needs no scope beyond those of the manifest; anything else is refused as Slack would. */
    private JsonObject method(String name, Map<String, String> form, String team) {
        return switch (name) {
            case "auth.test" -> Json.ok("team_id", team, "team", "Study group", "user_id", "U0BOT", "bot_id", "B0BOT");
            case "users.info" -> rooms.userInfo(Json.field(form, "user"));
            case "chat.postMessage" -> rooms.post(form, team, "");
            case "chat.postEphemeral" -> rooms.post(form, team, Json.field(form, "user"));
            case "chat.update" -> rooms.update(form, team);
            case "chat.scheduleMessage" -> rooms.schedule(form, team);
            case "chat.deleteScheduledMessage" -> rooms.unschedule(form);
            case "files.getUploadURLExternal" -> files.uploadUrl(address(), Json.field(form, "filename"));
            case "files.completeUploadExternal" -> files.complete(form);
            case "files.info" -> files.info(address(), Json.field(form, "file"));
            case "views.open" -> views.open(form);
            case "views.publish" -> views.publish(form);
            default -> Json.error("missing_scope");
        };
    }

    @Override
    public void close() {
        http.stop(0);
        sockets.end();
    }
}
