package studyhall.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The side of Socket Mode that Slack is on: tickets for one connection each, hello, envelopes, disconnect frames. */
final class LocalSockets extends WebSocketServer {
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final Map<String, JsonObject> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final CountDownLatch started = new CountDownLatch(1);

    LocalSockets() {
        super(new InetSocketAddress("127.0.0.1", 0), 1);
        setReuseAddr(true);
        setDaemon(true);
    }

    void begin() {
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("No socket server");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void end() {
        try {
            stop(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String ticket() {
        String ticket = "t" + ids.incrementAndGet();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket;
    }

    /** Connections that are open, oldest first. */
    List<WebSocket> connections() {
        return connections.stream().filter(WebSocket::isOpen).toList();
    }

    /** Acknowledgements by envelope. */
    Map<String, JsonObject> acknowledged() {
        return acknowledged;
    }

    /** Sends an envelope over a connection; its id. */
    String send(WebSocket connection, String type, JsonObject payload) {
        String id = "e" + ids.incrementAndGet();
        connection.send(envelope(id, type, payload));
        return id;
    }

    static String envelope(String id, String type, JsonObject payload) {
        JsonObject envelope = new JsonObject();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
        envelope.add("payload", payload);
        return envelope.toString();
    }

    /** Announces the end of a connection, as Slack does some seconds before it. */
    void refresh(WebSocket connection) {
        connection.send(
                "{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{\"host\":\"local\"}}");
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        String path = handshake.getResourceDescriptor();
        if (!tickets.remove(path.substring(path.indexOf('=') + 1))) {
            connection.close(4000, "no ticket");
            return;
        }
        connections.add(connection);
        connection.send("{\"type\":\"hello\",\"num_connections\":" + connections.size()
                + ",\"debug_info\":{\"host\":\"local\",\"approximate_connection_time\":18060}}");
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        JsonObject answer = JsonParser.parseString(message).getAsJsonObject();
        acknowledged.put(answer.get("envelope_id").getAsString(), answer);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        connections.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception failure) {
        // a test that misses something says so
    }

    @Override
    public void onStart() {
        started.countDown();
    }
}
