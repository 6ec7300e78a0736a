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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * The gateway: one session at a time, which survives its connection and repeats on resuming what the bot has missed.
 * Frames are read and written by hand, since the JDK has no server for web sockets.
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
    private final Function<String, DataObject> ready;
    private final Function<DataObject, List<DataObject>> afterReady;
    final AtomicInteger identifies = new AtomicInteger();
    final AtomicInteger resumes = new AtomicInteger();
    final AtomicInteger heartbeats = new AtomicInteger();

    private @Nullable String session;
    private final List<DataObject> events = new ArrayList<>();
    private @Nullable Connection current;
    private boolean live;
    private @Nullable DataObject lastIdentify;

    /**
     * Begins to listen.
     *
     * @param ready what READY says, for a session id
     * @param afterReady the events that follow it
     */
    LocalGateway(Function<String, DataObject> ready, Function<DataObject, List<DataObject>> afterReady) {
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
        return "ws://127.0.0.1:" + server.getLocalPort() + "/";
    }

    synchronized Optional<DataObject> identified() {
        return Optional.ofNullable(lastIdentify);
    }

    /** Whether the bot has a session and is connected to it. */
    synchronized boolean live() {
        return live;
    }

    /** Tells the bot something; kept for it when its connection is broken. False when there is no session. */
    synchronized boolean dispatch(String type, DataObject data) {
        if (session == null) {
            return false;
        }
        DataObject event = DataObject.empty()
                .put("op", DISPATCH)
                .put("s", events.size() + 1)
                .put("t", type)
                .put("d", data);
        events.add(event);
        if (current != null && live) {
            current.send(event);
        }
        return true;
    }

    /** Tells an event once more that was told before. */
    synchronized void repeatLast() {
        if (current != null) {
            current.send(events.get(events.size() - 1));
        }
    }

    /** Breaks the connection without a word. */
    synchronized void drop() {
        live = false;
        if (current != null) {
            current.cut();
        }
    }

    synchronized void askToReconnect() {
        live = false;
        if (current != null) {
            current.send(DataObject.empty().put("op", RECONNECT).putNull("d"));
        }
    }

    synchronized void invalidate(boolean resumable) {
        live = false;
        if (!resumable) {
            session = null;
        }
        if (current != null) {
            current.send(DataObject.empty().put("op", INVALID_SESSION).put("d", resumable));
        }
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
            lastIdentify = message.getObject("d");
            String id = UUID.randomUUID().toString();
            session = id;
            events.clear();
            current = connection;
            live = true;
            dispatch("READY", ready.apply(id));
            afterReady.apply(message).forEach(event -> dispatch(event.getString("t"), event.getObject("d")));
        } else if (op == RESUME) {
            DataObject resume = message.getObject("d");
            if (!resume.getString("session_id").equals(session)) {
                connection.send(DataObject.empty().put("op", INVALID_SESSION).put("d", false));
                return;
            }
            resumes.incrementAndGet();
            current = connection;
            int seen = resume.getInt("seq");
            List.copyOf(events.subList(Math.min(seen, events.size()), events.size()))
                    .forEach(connection::send);
            live = true;
            dispatch("RESUMED", DataObject.empty());
        }
    }

    private synchronized void gone(Connection connection) {
        if (current == connection) {
            live = false;
            current = null;
        }
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
                gone(this);
            }
        }

        private void shakeHands(DataInputStream in) throws IOException {
            String key = "";
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
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
