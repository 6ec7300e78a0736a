package studyhall.app.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studyhall.app.Mistake;

/**
 * Serves {@code /metrics}, {@code /healthz} and {@code /readyz} on an address of its own, apart from what people and
 * platforms reach, from the first moment on. It is there to be asked by machines of whoever runs the program, and knows no
 * sign-in. The JDK's own server, since it starts in milliseconds and keeps two threads.
 */
public final class OperatorServer implements AutoCloseable {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final String host;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "operator");
        thread.setDaemon(true);
        return thread;
    });

    private OperatorServer(HttpServer server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Begins to serve.
     *
     * @param address unresolved; port 0 for any that is free
     * @throws Mistake when it cannot listen there
     */
    public static OperatorServer open(InetSocketAddress address, Readiness readiness, Figures figures) {
        HttpServer server;
        try {
            InetAddress host = InetAddress.getByName(address.getHostString());
            server = HttpServer.create(new InetSocketAddress(host, address.getPort()), 0);
        } catch (UnknownHostException e) {
            throw new Mistake("STUDYHALL_METRICS: this machine has no address " + address.getHostString()
                    + ". 127.0.0.1 is for this machine alone, 0.0.0.0 for all.");
        } catch (IOException e) {
            throw new Mistake("STUDYHALL_METRICS: " + address.getHostString() + ":" + address.getPort()
                    + " cannot be listened on (" + e.getMessage() + "). Choose another port.");
        }
        OperatorServer opened = new OperatorServer(server, address.getHostString());
        server.setExecutor(opened.threads);
        server.createContext(
                "/metrics",
                exchange -> answer(
                        exchange, "/metrics", 200, "text/plain; version=0.0.4; charset=utf-8", figures.scrape()));
        server.createContext(
                HealthRoutes.ALIVE, exchange -> answer(exchange, HealthRoutes.ALIVE, 200, TEXT, "alive\n"));
        server.createContext(HealthRoutes.READY, exchange -> {
            Readiness.Report report = readiness.report();
            answer(exchange, HealthRoutes.READY, report.ready() ? 200 : 503, "application/json", report.json());
        });
        server.start();
        return opened;
    }

    private static void answer(HttpExchange exchange, String path, int status, String type, String body)
            throws IOException {
        try (exchange) {
            boolean asked = exchange.getRequestURI().getPath().equals(path)
                    && (exchange.getRequestMethod().equals("GET")
                            || exchange.getRequestMethod().equals("HEAD"));
            byte[] bytes = (asked ? body : "There is nothing here.\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", asked ? type : TEXT);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(asked ? status : 404, head ? -1 : bytes.length);
            if (!head) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /** As it was asked for, such as {@code 127.0.0.1}. */
    public String host() {
        return host;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
