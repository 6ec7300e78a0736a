package studyhall.slack;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The program in a process of its own, 1,000 signed slash commands a second for a minute over HTTP, each timed from the
 * moment at which it was due to be sent, so that a stall counts for all that wait behind it.
 */
final class LoadMeasurement {
    private static final int A_SECOND = Integer.getInteger("bench.rate", 1_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int WARM_UP_SECONDS = 20;
    private static final int PEOPLE = 500;

    /** Connections, at most; what waits for one is late from the moment at which it was due. */
    private static final int CONNECTIONS = 400;

    private static final long TOO_LATE_MILLIS = 3_000;

    private final AtomicLong answers = new AtomicLong();
    private String base = "";

    List<String> rows() throws Exception {
        HttpServer slack = slack();
        base = base(slack);
        Path data = Files.createTempDirectory("studyhall-load");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process program = program(slack, data, port);
        try {
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            awaitOpen(program, data, http, port);
            load(http, port, WARM_UP_SECONDS, "warm");
            answers.set(0);
            long before = processorMicros(program);
            List<String> rows = new ArrayList<>(load(http, port, SECONDS, "load"));
            // on a machine that does something else as well, this says more than the times do
            rows.add("| processor time of the program for each command, answered | "
                    + (processorMicros(program) - before) / Math.max(1, answers.get()) + " µs | "
                    + Runtime.getRuntime().availableProcessors() + " processors |");
            return rows;
        } finally {
            program.destroy();
            program.waitFor(30, TimeUnit.SECONDS);
            slack.stop(0);
        }
    }

    private static long processorMicros(Process program) {
        return program.info().totalCpuDuration().map(used -> used.toNanos() / 1_000).orElse(0L);
    }

    /** Answers every call with what the program needs to hear, and takes every answer. */
    private HttpServer slack() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/reply")) {
                answers.incrementAndGet();
            }
            byte[] body = answer(path.substring(path.lastIndexOf('/') + 1)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String answer(String method) {
        return switch (method) {
            case "auth.test" -> "{\"ok\":true,\"team_id\":\"T0STUDY\",\"team\":\"Load\"}";
            case "users.info" ->
                "{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"ada\",\"profile\":{\"display_name\":\"Ada\"}}}";
            default -> "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.000001\"}";
        };
    }

    private static Process program(HttpServer slack, Path data, int port) throws Exception {
        String command = System.getProperty("bench.run", ".." + File.separator + "deploy" + File.separator + "run");
        ProcessBuilder builder = new ProcessBuilder(command, "serve").redirectErrorStream(true);
        builder.redirectOutput(data.resolve("program.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "STUDYHALL_DATA", data.toString(),
                        "PORT", Integer.toString(port),
                        "SLACK_BOT_TOKEN", LocalSlack.BOT_TOKEN,
                        "SLACK_SIGNING_SECRET", LocalSlack.SIGNING_SECRET,
                        "SLACK_API_URL", base(slack) + "/api/"));
        return builder.start();
    }

    private static String base(HttpServer slack) {
        return "http://127.0.0.1:" + slack.getAddress().getPort();
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

    private List<String> load(HttpClient http, int port, int seconds, String name) throws Exception {
        int all = A_SECOND * seconds;
        long[] nanos = new long[all];
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger busy = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(all);
        Semaphore connections = new Semaphore(CONNECTIONS);
        URI address = URI.create("http://127.0.0.1:" + port + "/slack/events");
        long begin = System.nanoTime() + 100_000_000;
        for (int i = 0; i < all; i++) {
            long due = begin + i * 1_000_000_000L / A_SECOND;
            HttpRequest request = request(address, name + i, i);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
            }
            connections.acquire();
            int index = i;
            http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).whenComplete((response, failure) -> {
                nanos[index] = System.nanoTime() - due;
                if (failure != null || response.statusCode() != 200) {
                    refused.incrementAndGet();
                } else if (!response.body().isEmpty()) {
                    busy.incrementAndGet();
                }
                connections.release();
                left.countDown();
            });
        }
        left.await(60, TimeUnit.SECONDS);
        for (long before = -1; before != answers.get(); Thread.sleep(5_000)) {
            before = answers.get();
        }
        Arrays.sort(nanos);
        long late = Arrays.stream(nanos).filter(each -> each > TOO_LATE_MILLIS * 1_000_000).count();
        return List.of(String.format(
                Locale.ROOT,
                "| %d slash commands a second for %d s over HTTP: acknowledged, p50 / p99 / slowest | %.1f / %.1f / %.0f ms"
                        + " | after 3 s %d, not acknowledged %d, told to come back %d, answered %d of %d |",
                A_SECOND,
                seconds,
                nanos[all / 2] / 1e6,
                nanos[all / 100 * 99] / 1e6,
                nanos[all - 1] / 1e6,
                late,
                refused.get() + left.getCount(),
                busy.get(),
                answers.get(),
                all));
    }

    private HttpRequest request(URI address, String trigger, int number) {
        Instant now = Instant.now();
        String user = "U" + number % PEOPLE;
        String body = Signing.form(Map.of(
                "command", "/study",
                "text", number % 2 == 0 ? "lookup eta" : "tip",
                "team_id", LocalSlack.TEAM,
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
