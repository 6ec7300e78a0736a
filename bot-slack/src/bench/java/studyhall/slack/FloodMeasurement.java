package studyhall.slack;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program in a process of its own, installed by two workspaces: what the people of one wait for answers while nothing
 * else happens, and while one person, or a hundred people, of the other send far more than people do. Alternating, over
 * signed HTTP; each command timed from the moment at which it was due to be sent until its answer has arrived.
 */
final class FloodMeasurement {
    private static final String NEIGHBOUR = "T0NEIGHBOUR";
    private static final String FLOODING = "T0FLOODING";
    private static final int A_SECOND = Integer.getInteger("bench.neighbour", 20);
    private static final int FLOOD_A_SECOND = Integer.getInteger("bench.flood", 400);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 6);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int PEOPLE = 100;
    private static final int NEIGHBOURS = 20;
    private static final int CONNECTIONS = 100;
    private static final Pattern STATE = Pattern.compile("state=([^&\"]*)");

    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, Long> took = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private String base = "";

    /** Who disturbs. */
    private enum Flood {
        NOBODY,
        ONE_PERSON,
        A_WORKSPACE
    }

    List<String> rows() throws Exception {
        HttpServer slack = slack();
        base = "http://127.0.0.1:" + slack.getAddress().getPort();
        Path data = Files.createTempDirectory("studyhall-flood");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process program = program(data, port);
        try {
            HttpClient http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
            awaitOpen(program, data, http, port);
            install(http, port, NEIGHBOUR);
            install(http, port, FLOODING);
            round(http, port, Flood.A_WORKSPACE, 2 * SECONDS, "warm");
            round(http, port, Flood.ONE_PERSON, SECONDS, "warm2");
            List<String> rows = new ArrayList<>();
            for (Flood flood : List.of(Flood.ONE_PERSON, Flood.A_WORKSPACE)) {
                List<Double> alone = new ArrayList<>();
                List<Double> beside = new ArrayList<>();
                int patience = 0;
                for (int i = 0; i < ROUNDS; i++) {
                    alone.addAll(round(http, port, Flood.NOBODY, SECONDS, flood + "-alone-" + i));
                    asked.set(0);
                    beside.addAll(round(http, port, flood, SECONDS, flood + "-beside-" + i));
                    patience += asked.get();
                }
                rows.add(row(flood, alone, beside, patience));
            }
            return rows;
        } finally {
            program.destroy();
            program.waitFor();
            slack.stop(0);
        }
    }

    private static String row(Flood flood, List<Double> alone, List<Double> beside, int patience) {
        double before = part(alone, 0.99);
        double after = part(beside, 0.99);
        return String.format(
                Locale.ROOT,
                "| neighbour's commands until answered, p50 / p99, beside a flood of %d a second by %s |"
                        + " %.1f / %.1f ms | alone %.1f / %.1f ms: p99 is %.2f times; %d of the flood's were asked to wait,"
                        + " %d of the neighbour's counted |",
                FLOOD_A_SECOND,
                flood == Flood.ONE_PERSON ? "one person" : PEOPLE + " people of a workspace",
                part(beside, 0.5),
                after,
                part(alone, 0.5),
                before,
                after / before,
                patience,
                beside.size());
    }

    private static double part(List<Double> millis, double part) {
        double[] sorted = millis.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))];
    }

    /** What the neighbour's commands took, in milliseconds; those never answered as long as the round. */
    private List<Double> round(HttpClient http, int port, Flood flood, int seconds, String name) throws Exception {
        due.clear();
        took.clear();
        URI address = URI.create("http://127.0.0.1:" + port + "/slack/events");
        long begin = System.nanoTime() + 50_000_000;
        Thread disturbing = new Thread(() -> disturb(http, address, flood, begin, seconds, name));
        disturbing.start();
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < A_SECOND * seconds; i++) {
            long at = begin + i * 1_000_000_000L / A_SECOND;
            String id = "n-" + name + "-" + i;
            HttpRequest request = request(address, NEIGHBOUR, "UN" + i % NEIGHBOURS, id, i);
            mine.add(id);
            await(at);
            due.put(id, at);
            http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        }
        disturbing.join();
        // what waits is worked off before the next round, which is not to pay for it
        Thread.sleep(3_000);
        return mine.stream()
                .map(id -> took.getOrDefault(id, seconds * 1_000_000_000L) / 1e6)
                .toList();
    }

    private void disturb(HttpClient http, URI address, Flood flood, long begin, int seconds, String name) {
        if (flood == Flood.NOBODY) {
            return;
        }
        Semaphore connections = new Semaphore(CONNECTIONS);
        for (int i = 0; i < FLOOD_A_SECOND * seconds; i++) {
            String user = flood == Flood.ONE_PERSON ? "UF" : "UF" + i % PEOPLE;
            HttpRequest request = request(address, FLOODING, user, "f-" + name + "-" + i, i);
            await(begin + i * 1_000_000_000L / FLOOD_A_SECOND);
            connections.acquireUninterruptibly();
            http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).whenComplete((response, failure) -> {
                connections.release();
                if (failure == null && !response.body().isEmpty()) {
                    asked.incrementAndGet();
                }
            });
        }
    }

    private static void await(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(Math.max(1, nanos - System.nanoTime()));
        }
    }

    private HttpServer slack() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", exchange -> {
            long now = System.nanoTime();
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            String last = path.substring(path.lastIndexOf('/') + 1);
            if (path.startsWith("/reply/")) {
                Long at = due.get(last);
                if (at != null) {
                    took.putIfAbsent(last, now - at);
                }
            }
            byte[] body = answer(last, asked).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String answer(String method, String asked) {
        String team = asked.contains(NEIGHBOUR) ? NEIGHBOUR : FLOODING;
        return switch (method) {
            case "oauth.v2.access" ->
                "{\"ok\":true,\"app_id\":\"A1\",\"token_type\":\"bot\",\"access_token\":\"xoxb-" + team
                        + "\",\"scope\":\"commands,chat:write\",\"bot_user_id\":\"UBOT\",\"team\":{\"id\":\"" + team
                        + "\",\"name\":\"" + team + "\"},\"authed_user\":{\"id\":\"UADMIN\"},\"is_enterprise_install\":false}";
            case "auth.test" -> "{\"ok\":true,\"team_id\":\"" + team + "\",\"team\":\"Flood\"}";
            case "users.info" ->
                "{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"ada\",\"profile\":{\"display_name\":\"Ada\"}}}";
            default -> "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.000001\"}";
        };
    }

    private void install(HttpClient http, int port, String team) throws Exception {
        String here = "http://127.0.0.1:" + port;
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create(here + InstallPages.INSTALL)).build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher state = STATE.matcher(page.body() + page.headers().map());
        if (!state.find()) {
            throw new IllegalStateException("No state: " + page.statusCode() + " " + page.body());
        }
        // the cookie is for https alone
        String cookie = page.headers().firstValue("set-cookie").orElse("").replaceFirst(";.*", "");
        HttpResponse<String> done = http.send(
                HttpRequest.newBuilder(URI.create(here + InstallPages.REDIRECT + "?code=" + team + "&state=" + state.group(1)))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (done.statusCode() != 200) {
            throw new IllegalStateException("Not installed: " + done.statusCode() + " " + done.body());
        }
    }

    private Process program(Path data, int port) throws Exception {
        String command = System.getProperty("bench.run", ".." + File.separator + "deploy" + File.separator + "run");
        ProcessBuilder builder = new ProcessBuilder(command, "serve").redirectErrorStream(true);
        builder.redirectOutput(data.resolve("program.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("DISCORD_"));
        builder.environment()
                .putAll(Map.of(
                        "STUDYHALL_DATA", data.toString(),
                        "PORT", Integer.toString(port),
                        "SLACK_CLIENT_ID", "1.2",
                        "SLACK_CLIENT_SECRET", "abc",
                        "STUDYHALL_SECRET_KEY", "k".repeat(44),
                        "SLACK_SIGNING_SECRET", LocalSlack.SIGNING_SECRET,
                        "SLACK_API_URL", base + "/api/"));
        return builder.start();
    }

    private static void awaitOpen(Process program, Path data, HttpClient http, int port) throws Exception {
        long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < until) {
            try {
                http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                return;
            } catch (java.io.IOException e) {
                if (!program.isAlive()) {
                    throw new IllegalStateException("The program ended: see " + data.resolve("program.log"));
                }
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("The program did not open its port");
    }

    private HttpRequest request(URI address, String team, String user, String trigger, int number) {
        Instant now = Instant.now();
        String body = Signing.form(Map.of(
                "command", "/study",
                "text", number % 2 == 0 ? "lookup eta" : "tip",
                "team_id", team,
                "channel_id", LocalSlack.STUDY,
                "user_id", user,
                "user_name", "ada",
                "response_url", base + "/reply/" + trigger,
                "trigger_id", trigger));
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", Long.toString(now.getEpochSecond()))
                .header("X-Slack-Signature", Signing.signature(LocalSlack.SIGNING_SECRET, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
