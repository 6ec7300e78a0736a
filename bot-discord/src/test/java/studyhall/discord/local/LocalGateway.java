package studyhall.discord.local;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongPredicate;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * The gateway: sessions, each on its shard, which survive their connections and repeat on resuming what the bot has
 * missed. Frames are read and written by hand, since the JDK has no server for web sockets.
 */
final class LocalGateway implements AutoCloseable {
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int ACK = 11;
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket server;
    private final BiFunction<String, LongPredicate, DataObject> ready;
    private final Function<LongPredicate, List<DataObject>> afterReady;
    final AtomicInteger identifies = new AtomicInteger();
    final AtomicInteger resumes = new AtomicInteger();
    final AtomicInteger heartbeats = new AtomicInteger();

    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final List<Long> identifyMillis = new ArrayList<>();
    private @Nullable DataObject lastIdentify;
    private volatile BiFunction<String, DataObject, DataObject> shape = (type, data) -> data;

    /** What one identify began; it hears of the servers of its shard, and of direct messages when that is the first. */
    private final class Session {
        private final String id;
        private final int shard;
        private final int shards;
        private final List<DataObject> events = new ArrayList<>();
        private @Nullable Connection connection;

        Session(String id, int shard, int shards) {
            this.id = id;
            this.shard = shard;
            this.shards = shards;
        }

        boolean hears(long guild) {
            return (guild >>> 22) % shards == shard;
        }

        void tell(String type, DataObject data) {
            DataObject event = DataObject.empty()
                    .put("op", DISPATCH)
                    .put("s", events.size() + 1)
                    .put("t", type)
                    .put("d", shape.apply(type, data));
            events.add(event);
            if (connection != null) {
                connection.send(event);
            }
        }
    }

    /**
     * Begins to listen.
     *
     * @param ready what READY says, for a session id and a test of which servers it hears
     * @param afterReady the events that follow it, for the same test
     */
    LocalGateway(
            BiFunction<String, LongPredicate, DataObject> ready, Function<LongPredicate, List<DataObject>> afterReady) {
        this.ready = ready;
        this.afterReady = afterReady;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start("local-gateway", this::accept);
    }

    String url() {
        return "ws://127.0.0.1:" + server.getLocalPort() + "/gateway/";
    }

    /** Where sessions are resumed, in the form in which Discord names it. */
    String resumeUrl() {
        return "ws://127.0.0.1:" + server.getLocalPort() + "/resume";
    }

    /** What connections were opened, as {@code /gateway/?v=10}. */
    List<String> opened() {
        return List.copyOf(opened);
    }

    /** Sends what has happened in another form from now on: for its type and data, other data. */
    void shape(BiFunction<String, DataObject, DataObject> other) {
        this.shape = other;
    }

    /** Asks for a heartbeat now. */
    synchronized void askForHeartbeat() {
        sessions.values().forEach(session -> {
            if (session.connection != null) {
                session.connection.send(DataObject.empty().put("op", HEARTBEAT).putNull("d"));
            }
        });
    }

    synchronized Optional<DataObject> identified() {
        return Optional.ofNullable(lastIdentify);
    }

    /** When sessions were begun, in milliseconds. */
    synchronized List<Long> identifyMillis() {
        return List.copyOf(identifyMillis);
    }

    /** Whether there are sessions, and the bot is connected to all of them. */
    synchronized boolean live() {
        return !sessions.isEmpty() && sessions.values().stream().allMatch(session -> session.connection != null);
    }

    /** The shards that have a session; one that has two is there twice. */
    synchronized List<Integer> shards() {
        return sessions.values().stream().map(session -> session.shard).sorted().toList();
    }

    /**
     * Tells the bot something; kept for it when its connection is broken.
     *
     * @param guild where it happened; 0 for a direct message
     * @return false when no session hears of it
     */
    synchronized boolean dispatch(String type, long guild, DataObject data) {
        List<Session> hearing = sessions.values().stream()
                .filter(session -> session.hears(guild))
                .toList();
        hearing.forEach(session -> session.tell(type, data));
        return !hearing.isEmpty();
    }

    /** Tells an event once more that was told before. */
    synchronized void repeatLast() {
        sessions.values().forEach(session -> {
            if (session.connection != null) {
                session.connection.send(session.events.get(session.events.size() - 1));
            }
        });
    }

    /** Breaks the connections without a word. */
    synchronized void drop() {
        part().forEach(Connection::cut);
    }

    synchronized void askToReconnect() {
        part().forEach(connection ->
                connection.send(DataObject.empty().put("op", RECONNECT).putNull("d")));
    }

    synchronized void invalidate(boolean resumable) {
        List<Connection> connections = part();
        if (!resumable) {
            sessions.clear();
        }
        connections.forEach(connection ->
                connection.send(DataObject.empty().put("op", INVALID_SESSION).put("d", resumable)));
    }

    /** Takes the sessions off their connections. */
    private List<Connection> part() {
        List<Connection> connections = new ArrayList<>();
        sessions.values().forEach(session -> {
            if (session.connection != null) {
                connections.add(session.connection);
                session.connection = null;
            }
        });
        return connections;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start("local-gateway-connection", () -> new Connection(socket).serve());
            } catch (IOException e) {
                return;
            }
        }
    }

    private synchronized void told(Connection connection, DataObject message) {
        int op = message.getInt("op");
        if (op == HEARTBEAT) {
            heartbeats.incrementAndGet();
            connection.send(DataObject.empty().put("op", ACK));
        } else if (op == IDENTIFY) {
            identifies.incrementAndGet();
            identifyMillis.add(System.currentTimeMillis());
            DataObject identify = message.getObject("d");
            lastIdentify = identify;
            List<Integer> shard = identify.optArray("shard")
                    .map(pair -> List.of(pair.getInt(0), pair.getInt(1)))
                    .orElse(List.of(0, 1));
            Session session = new Session(UUID.randomUUID().toString(), shard.get(0), shard.get(1));
            sessions.put(session.id, session);
            session.connection = connection;
            session.tell("READY", ready.apply(session.id, session::hears));
            afterReady.apply(session::hears).forEach(event -> session.tell(event.getString("t"), event.getObject("d")));
        } else if (op == RESUME) {
            DataObject resume = message.getObject("d");
            Session session = sessions.get(resume.getString("session_id"));
            if (session == null) {
                connection.send(DataObject.empty().put("op", INVALID_SESSION).put("d", false));
                return;
            }
            resumes.incrementAndGet();
            int seen = resume.getInt("seq");
            List.copyOf(session.events.subList(Math.min(seen, session.events.size()), session.events.size()))
                    .forEach(connection::send);
            session.connection = connection;
            session.tell("RESUMED", DataObject.empty());
        }
    }

    /** A connection that the bot closes in order ends its session; one that breaks does not. */
    private synchronized void gone(Connection connection, boolean orderly) {
        sessions.values().removeIf(session -> session.connection == connection && orderly);
        sessions.values().forEach(session -> {
            if (session.connection == connection) {
                session.connection = null;
            }
        });
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        drop();
    }

    private final class Connection {
        private final Socket socket;

        Connection(Socket socket) {
            this.socket = socket;
        }

        void serve() {
            try (socket) {
                DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                shakeHands(in);
                send(DataObject.empty()
                        .put("op", HELLO)
                        .put("d", DataObject.empty().put("heartbeat_interval", 2_000)));
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                while (true) {
                    int first = in.readUnsignedByte();
                    int opcode = first & 0x0F;
                    byte[] payload = payload(in);
                    if (opcode == 8) {
                        int code = payload.length < 2 ? 1005 : (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
                        gone(this, code == 1000 || code == 1001);
                        frame(8, payload);
                        return;
                    } else if (opcode == 9) {
                        frame(10, payload);
                    } else if (opcode <= 1) {
                        text.write(payload);
                        if ((first & 0x80) != 0) {
                            told(this, DataObject.fromJson(text.toByteArray()));
                            text.reset();
                        }
                    }
                }
            } catch (IOException e) {
                // the other end has gone, or drop() was called
            } finally {
                gone(this, false);
            }
        }

        private void shakeHands(DataInputStream in) throws IOException {
            String key = "";
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (line.startsWith("GET ")) {
                    opened.add(line.split(" ", -1)[1]);
                }
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
                    key = line.substring(line.indexOf(':') + 1).strip();
                }
            }
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
                String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String line(DataInputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        private static byte[] payload(DataInputStream in) throws IOException {
            int second = in.readUnsignedByte();
            long length = second & 0x7F;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            byte[] mask = new byte[4];
            if ((second & 0x80) != 0) {
                in.readFully(mask);
            }
            byte[] payload = in.readNBytes((int) length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return payload;
        }

        void send(DataObject message) {
            try {
                frame(1, message.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                cut();
            }
        }

        private synchronized void frame(int opcode, byte[] payload) throws IOException {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(0x80 | opcode);
            if (payload.length < 126) {
                frame.write(payload.length);
            } else if (payload.length < 1 << 16) {
                frame.write(126);
                frame.write(payload.length >> 8);
                frame.write(payload.length);
            } else {
                frame.write(127);
                for (int shift = 56; shift >= 0; shift -= 8) {
                    frame.write((int) ((long) payload.length >> shift));
                }
            }
            frame.write(payload);
            OutputStream out = socket.getOutputStream();
            out.write(frame.toByteArray());
            out.flush();
        }

        void cut() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
